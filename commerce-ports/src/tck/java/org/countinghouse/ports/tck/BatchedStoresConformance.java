package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.StockEntry;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.OutboxEntry;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Many at once to the stores: the same as one after the other (I1, R1, R2, R4, R9, X3). */
public abstract class BatchedStoresConformance extends InventoryConformance {

    private static final Instant LATER = NOON.plusSeconds(1).plusNanos(123_456_000);

    /** Keys. */
    @Nested
    class Keys {

        private KeyClaim claim(String operation, String key, String reference) {
            return new KeyClaim(
                    operation, CommandId.of(key), Fingerprint.of("key", key).build(), reference);
        }

        private List<Optional<ProcessedCommand>> claimed(TenantId of, KeyClaim... claims) {
            return inUnit(() -> stores().processedCommands().claimAll(of, List.of(claims)));
        }

        @Test
        void new_ones_are_ours_and_known_ones_tell_what_was_done_in_the_order_of_the_claims() {
            KeyClaim b = claim("reserve", "b", "1");
            assertThat(claimed(tenant, b, claim("reserve", "d", "7")))
                    .containsExactly(Optional.empty(), Optional.empty());

            assertThat(claimed(
                            tenant,
                            claim("reserve", "e", ""),
                            claim("reserve", "d", "8"),
                            claim("reserve", "a", "1"),
                            b.withReference("9")))
                    .containsExactly(
                            Optional.empty(),
                            Optional.of(new ProcessedCommand(
                                    claim("reserve", "d", "").fingerprint(), "7")),
                            Optional.empty(),
                            Optional.of(new ProcessedCommand(b.fingerprint(), "1")));
        }

        @Test
        void operations_and_tenants_keep_apart() {
            KeyClaim reserve = claim("reserve", "a", "1");
            assertThat(claimed(tenant, reserve, claim("confirm", "a", "2"))).containsOnly(Optional.empty());

            assertThat(claimed(fixture().freshTenant(), reserve)).containsOnly(Optional.empty());
            assertThat(claimed(tenant, claim("confirm", "a", "")))
                    .containsExactly(Optional.of(new ProcessedCommand(reserve.fingerprint(), "2")));
        }

        @Test
        void completed_ones_keep_their_reference_and_abandoned_ones_are_free() {
            KeyClaim a = claim("reserve", "a", "1");
            KeyClaim b = claim("reserve", "b", "");
            KeyClaim c = claim("reserve", "c", "1");
            doInUnit(() -> {
                assertThat(stores().processedCommands().claimAll(tenant, List.of(a, b, c)))
                        .containsOnly(Optional.empty());
                stores().processedCommands().completeAll(tenant, List.of(b.withReference("5")));
                stores().processedCommands().abandonAll(tenant, List.of(a, c));
            });

            assertThat(claimed(tenant, a, b, c))
                    .containsExactly(
                            Optional.empty(),
                            Optional.of(new ProcessedCommand(b.fingerprint(), "5")),
                            Optional.empty());
        }

        @Test
        void a_failed_unit_gives_all_of_them_back() {
            KeyClaim a = claim("reserve", "a", "1");
            KeyClaim b = claim("reserve", "b", "1");
            assertThatThrownBy(() -> doInUnit(() -> {
                        assertThat(stores().processedCommands().claimAll(tenant, List.of(a, b)))
                                .containsOnly(Optional.empty());
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(claimed(tenant, a, b)).containsOnly(Optional.empty());
        }

        @Test
        void of_eight_units_with_the_same_keys_in_any_order_each_key_has_one_winner() {
            List<KeyClaim> keys = IntStream.range(0, 6)
                    .mapToObj(i -> claim("reserve", "k" + i, "1"))
                    .toList();
            List<Callable<Long>> units = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                List<KeyClaim> turned = new ArrayList<>(keys);
                Collections.rotate(turned, i);
                units.add(() -> inUnit(() -> stores().processedCommands().claimAll(tenant, turned).stream()
                        .filter(Optional::isEmpty)
                        .count()));
            }

            assertThat(together(units).stream().mapToLong(won -> won).sum()).isEqualTo(6);
        }

        @Test
        void none_of_none() {
            assertThat(claimed(tenant)).isEmpty();
        }
    }

    /** Positions and movements. */
    @Nested
    class Ledger {

        private final List<StockEntry> entries = new ArrayList<>();

        private StockPosition mug(long onHand, long held, long version) {
            return position(MUG, new StockCounters(onHand, held, 0, 0), version);
        }

        private void received(StockPosition before, StockPosition after, String key) {
            CommandHeader cause = header(tenant, key);
            entries.add(new StockEntry(
                    cause,
                    List.of(new PositionChange(before, after)),
                    List.of(new StockMovement(
                            after.key(),
                            MovementReason.RECEIPT,
                            Quantity.of(after.counters().onHand()
                                    - before.counters().onHand()),
                            new MovementCause("receive/" + key, 0, 1),
                            LATER))));
        }

        private void append() {
            doInUnit(() -> stores().stockLedger().appendAll(tenant, List.copyOf(entries)));
            entries.clear();
        }

        @Test
        void a_chain_of_commands_leads_to_its_last_state_and_keeps_every_movement() {
            received(StockPosition.empty(MUG), mug(5, 0, 1), "a");
            received(mug(5, 0, 1), mug(7, 0, 2), "b");
            received(StockPosition.empty(LAMP), position(LAMP, new StockCounters(1, 0, 0, 0), 1), "c");
            append();
            received(mug(7, 0, 2), mug(8, 0, 3), "e");
            received(mug(8, 0, 3), mug(11, 0, 4), "f");
            append();

            assertThat(inUnit(() -> stores().stockLedger().find(tenant, List.of(MUG, LAMP))))
                    .containsExactly(position(LAMP, new StockCounters(1, 0, 0, 0), 1), mug(11, 0, 4));
            assertThat(inUnit(() -> stores().stockLedger().movements(tenant, "receive/f")))
                    .containsExactly(new StockMovement(
                            MUG, MovementReason.RECEIPT, Quantity.of(3), new MovementCause("receive/f", 0, 1), LATER));
            assertSound();
        }

        @Test
        void a_stale_beginning_keeps_all_of_it_out() {
            received(StockPosition.empty(MUG), mug(5, 0, 1), "a");
            received(StockPosition.empty(LAMP), position(LAMP, new StockCounters(1, 0, 0, 0), 1), "b");
            append();
            received(
                    position(LAMP, new StockCounters(1, 0, 0, 0), 1),
                    position(LAMP, new StockCounters(2, 0, 0, 0), 2),
                    "c");
            received(mug(5, 0, 2), mug(6, 0, 3), "e");
            received(mug(6, 0, 3), mug(7, 0, 4), "f");

            assertThatThrownBy(this::append).isInstanceOf(StaleStateException.class);

            assertThat(counters(LAMP).onHand()).isEqualTo(1);
            assertThat(counters(MUG).onHand()).isEqualTo(5);
            assertThat(inUnit(() -> stores().stockLedger().movements(tenant, "receive/c")))
                    .isEmpty();
            assertSound();
        }

        @Test
        void a_chain_with_a_gap_is_no_chain() {
            received(StockPosition.empty(MUG), mug(5, 0, 1), "a");
            received(mug(6, 0, 1), mug(7, 0, 2), "b");

            assertThatThrownBy(this::append).isInstanceOfAny(IllegalArgumentException.class, StaleStateException.class);
            assertThat(counters(MUG)).isEqualTo(StockCounters.ZERO);
        }
    }

    /** Promises. */
    @Nested
    class Promises {

        private Reservation reservation(String id, int lines) {
            Quantity none = Quantity.ZERO;
            return Reservation.builder()
                    .id(ReservationId.of(id))
                    .demand(DemandReference.of("order \"" + id + "\", {7} \\ 'x'"))
                    .lines(IntStream.rangeClosed(1, lines)
                            .mapToObj(number -> new ReservationLine(
                                    number,
                                    PositionKey.of(Sku.of("SKU-" + number), LocationId.of("MAIN")),
                                    Quantity.of(3),
                                    Quantity.of(number % 3),
                                    Quantity.of(number % 3),
                                    none,
                                    none,
                                    none,
                                    none))
                            .toList())
                    .state(ReservationState.HELD)
                    .expiresAt(LATER)
                    .version(1)
                    .build();
        }

        private void add(Reservation... all) {
            doInUnit(() -> stores().reservations().addAll(tenant, List.of(all)));
        }

        @Test
        void come_back_as_they_were() {
            Reservation one = reservation("R-1", 1);
            Reservation many = reservation("R-2", 40);
            Reservation three = reservation("R-3", 3);
            add(three, one, many);

            assertThat(inUnit(() -> stores().reservations()
                            .findAll(
                                    tenant,
                                    List.of(three.id(), ReservationId.of("R-unknown"), many.id(), one.id(), one.id()))))
                    .containsExactly(one, many, three);
            assertThat(inUnit(() -> stores().reservations().findAll(tenant, List.of())))
                    .isEmpty();
            assertThat(inUnit(() -> stores().reservations().findAll(fixture().freshTenant(), List.of(one.id()))))
                    .isEmpty();
        }

        @Test
        void one_name_that_is_taken_keeps_all_of_them_out() {
            add(reservation("R-1", 1));

            assertThatThrownBy(() -> add(reservation("R-0", 2), reservation("R-1", 2)))
                    .isInstanceOf(StaleStateException.class);

            assertThat(inUnit(() -> stores().reservations().find(tenant, ReservationId.of("R-0"))))
                    .isEmpty();
        }

        @Test
        void several_steps_of_one_are_stored_one_after_the_other() {
            Reservation first = reservation("R-1", 2);
            add(first);
            Reservation second = step(first, ReservationState.CONFIRMED);
            Reservation third = step(second, ReservationState.RELEASED);

            doInUnit(() -> stores().reservations().update(tenant, List.of(second, third)));

            assertThat(inUnit(() -> stores().reservations().find(tenant, first.id())))
                    .contains(third);
        }

        @Test
        void steps_of_many_are_stored_and_one_that_is_stale_keeps_all_of_them_out() {
            Reservation mug = reservation("R-1", 2);
            Reservation lamp = reservation("R-2", 3);
            Reservation vase = reservation("R-3", 1);
            add(mug, lamp, vase);
            Reservation mugs = step(mug, ReservationState.CONFIRMED);
            Reservation lamps = step(lamp, ReservationState.CONFIRMED);
            Reservation vases = step(vase, ReservationState.CONFIRMED);
            Reservation after = step(mugs, ReservationState.RELEASED);

            doInUnit(() -> stores().reservations().update(tenant, List.of(lamps, mugs, vases, after)));

            assertThat(found(mug, lamp, vase)).containsExactly(after, lamps, vases);
            assertThatThrownBy(() -> doInUnit(() -> stores().reservations()
                            .update(
                                    tenant,
                                    List.of(
                                            lamps,
                                            step(vases, ReservationState.RELEASED),
                                            step(after, ReservationState.RELEASED)))))
                    .isInstanceOf(StaleStateException.class)
                    .hasMessageContaining("R-2");
            assertThat(found(mug, lamp, vase)).containsExactly(after, lamps, vases);
        }

        private List<Reservation> found(Reservation... all) {
            return inUnit(() -> stores().reservations()
                    .findAll(tenant, Stream.of(all).map(Reservation::id).toList()));
        }

        private Reservation step(Reservation before, ReservationState state) {
            boolean over = state == ReservationState.RELEASED;
            return Reservation.builder()
                    .from(before)
                    .state(state)
                    .version(before.version() + 1)
                    .lines(before.lines().stream()
                            .map(line -> new ReservationLine(
                                    line.number(),
                                    line.key(),
                                    line.requested(),
                                    line.reserved(),
                                    Quantity.ZERO,
                                    over ? Quantity.ZERO : line.reserved(),
                                    Quantity.ZERO,
                                    over ? line.reserved() : Quantity.ZERO,
                                    Quantity.ZERO))
                            .toList())
                    .build();
        }
    }

    /** Messages. */
    @Nested
    class Outbox {

        private final StockEvent.OversellAllowed event = new StockEvent.OversellAllowed(MUG, Quantity.of(3), LATER);

        private OutboxEntry entry(String cause, String id, long first, int events) {
            return new OutboxEntry(
                    header(tenant, cause),
                    new AggregateReference("stock", id),
                    first,
                    Collections.nCopies(events, event));
        }

        @Test
        void leave_in_their_order_each_with_its_cause() {
            doInUnit(() -> stores().outbox()
                    .appendAll(tenant, List.of(entry("b", "2", 1, 2), entry("a", "1", 1, 1), entry("c", "2", 3, 1))));

            List<OutboxMessage> messages = inUnit(() -> stores().outbox().undelivered(tenant, 100));
            assertThat(messages)
                    .extracting(
                            message -> message.aggregate().id() + "#" + message.sequence() + " " + message.causation())
                    .containsExactly("2#1 b", "2#2 b", "1#1 a", "2#3 c");
            assertThat(messages).extracting(OutboxMessage::event).containsOnly(event);
        }

        @Test
        void one_sequence_that_is_taken_keeps_all_of_them_in() {
            doInUnit(() -> stores().outbox().appendAll(tenant, List.of(entry("a", "1", 1, 1))));

            assertThatThrownBy(() -> doInUnit(() ->
                            stores().outbox().appendAll(tenant, List.of(entry("b", "2", 1, 1), entry("c", "1", 1, 1)))))
                    .isInstanceOf(StaleStateException.class);

            assertThat(inUnit(() -> stores().outbox().undelivered(tenant, 100))).hasSize(1);
        }
    }
}
