package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.Given.LAMP;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.header;
import static org.countinghouse.domain.inventory.Given.q;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.kernel.Decision;

/** The laws of the reservation ledger, over random stories of two positions and six reservations. */
class InventoryProperties {

    private static final List<PositionKey> KEYS = List.of(LAMP, MUG);

    /** One step of a story: what is asked for, and how many minutes the store's clock goes on before. */
    record Step(Verb verb, int reservation, long lamps, long mugs, int minutes) {}

    enum Verb {
        RECEIVE,
        LOSE,
        ALLOW,
        RESERVE,
        RESERVE_PARTIAL,
        CONFIRM,
        RELEASE,
        FULFILL_ONE,
        FULFILL,
        EXPIRE
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Verb.class),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_story_keeps_the_laws(@ForAll("stories") List<Step> story) {
        Inventory inventory = Given.relocked(Inventory.of(List.of(), List.of()));
        List<StockMovement> ledger = new ArrayList<>();
        Map<String, Reservation> seen = new LinkedHashMap<>();
        Instant now = NOON;
        int number = 0;
        for (Step step : story) {
            now = now.plus(Duration.ofMinutes(step.minutes()));
            Inventory before = inventory;
            var decision = decide(step, ++number, before, now);
            assertThat(decide(step, number, before, now)).isEqualTo(decision);
            if (decision.isRight()) {
                check(before, decision.get(), now);
                decision.get().events().forEach(event -> ledger.addAll(event.movements()));
                inventory = Given.relocked(decision.get().state());
            }
            checkBalances(inventory, ledger);
            checkHistory(inventory, ledger, seen);
        }
        assertThat(ledger.stream().map(movement -> movement.reason() + " " + movement.cause()))
                .doesNotHaveDuplicates();
    }

    private static void check(Inventory before, Decision<Inventory, InventoryEvent> decision, Instant now) {
        Decision<Inventory, InventoryEvent> folded = Decision.of(before, decision.events(), ReservationDecider::evolve);
        assertThat(folded.state()).isEqualTo(decision.state());
        for (PositionChange change : decision.state().changes()) {
            assertThat(change.before()).isEqualTo(before.position(change.key()));
        }
        for (InventoryEvent event : decision.events()) {
            if (event instanceof ReservationEvent step) {
                checkStep(before, step, now);
            }
        }
    }

    /** Every version of every reservation can be told from its latest one and its movements. */
    private static void checkHistory(Inventory inventory, List<StockMovement> ledger, Map<String, Reservation> seen) {
        for (Reservation reservation : inventory.reservations()) {
            seen.put(reservation.id() + "@" + reservation.version(), reservation);
            List<StockMovement> own = ledger.stream()
                    .filter(movement ->
                            movement.cause().id().equals(reservation.id().value()))
                    .toList();
            for (long version = 1; version <= reservation.version(); version++) {
                assertThat(ReservationHistory.at(reservation, own, version))
                        .isEqualTo(seen.get(reservation.id() + "@" + version));
            }
        }
    }

    /** Final states absorb; confirmed before the deadline, expired from it on; parts only move forward. */
    private static void checkStep(Inventory before, ReservationEvent event, Instant now) {
        before.reservation(event.reservation()).ifPresent(reservation -> {
            assertThat(reservation.state().isFinal()).isFalse();
            assertThat(event.version()).isEqualTo(reservation.version() + 1);
            if (event instanceof ReservationEvent.ReservationConfirmed) {
                assertThat(now).isBefore(reservation.expiresAt());
            }
            if (event instanceof ReservationEvent.ReservationExpired) {
                assertThat(now).isAfterOrEqualTo(reservation.expiresAt());
            }
        });
    }

    private static void checkBalances(Inventory inventory, List<StockMovement> ledger) {
        Map<PositionKey, StockCounters> moved = StockCounters.fold(ledger);
        for (PositionKey key : KEYS) {
            StockPosition position = inventory.position(key);
            long held = 0;
            long allocated = 0;
            for (Reservation reservation : inventory.reservations()) {
                for (ReservationLine line : reservation.lines()) {
                    held += line.key().equals(key) ? line.held().units() : 0;
                    allocated += line.key().equals(key) ? line.allocated().units() : 0;
                }
            }
            assertThat(StockVerification.verify(new PositionFacts(
                            key,
                            position.counters(),
                            position.oversellAllowance().units(),
                            moved.getOrDefault(key, StockCounters.ZERO),
                            held,
                            allocated)))
                    .isEmpty();
        }
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            Step step, int number, Inventory inventory, Instant now) {
        String key = "k" + number;
        ReservationId id = ReservationId.of("R" + step.reservation());
        return switch (step.verb()) {
            case RECEIVE ->
                StockDecider.decide(
                        ReceiveStock.builder()
                                .header(header(key))
                                .reference("")
                                .addLines(ReceiveStock.Line.of(LAMP, q(step.lamps() + 1)))
                                .addLines(ReceiveStock.Line.of(MUG, q(step.mugs() + 1)))
                                .build(),
                        inventory);
            case LOSE ->
                StockDecider.decide(
                        AdjustStock.builder()
                                .header(header(key))
                                .reference("")
                                .addLines(AdjustStock.Line.of(MUG, q(step.mugs() + 1), AdjustStock.Adjustment.LOST))
                                .build(),
                        inventory);
            case ALLOW ->
                StockDecider.decide(
                        AllowOversell.builder()
                                .header(header(key))
                                .key(LAMP)
                                .allowance(q(step.lamps()))
                                .build(),
                        inventory);
            case RESERVE -> reserve(step, key, ReserveStock.Mode.ALL_OR_NOTHING, inventory, now);
            case RESERVE_PARTIAL -> reserve(step, key, ReserveStock.Mode.PARTIAL, inventory, now);
            case CONFIRM -> ReservationDecider.decide(ConfirmReservation.of(header(key), id), inventory, now);
            case RELEASE -> ReservationDecider.decide(ReleaseReservation.of(header(key), id), inventory);
            case FULFILL_ONE ->
                ReservationDecider.decide(
                        FulfillReservation.builder()
                                .header(header(key))
                                .reservation(id)
                                .addLines(new FulfillReservation.Line(1, q(1)))
                                .build(),
                        inventory);
            case FULFILL -> ReservationDecider.decide(FulfillReservation.everything(header(key), id), inventory);
            case EXPIRE -> ReservationDecider.decide(ExpireDue.of(header(key), step.reservation()), inventory, now);
        };
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> reserve(
            Step step, String key, ReserveStock.Mode mode, Inventory inventory, Instant now) {
        Map<Integer, ReserveStock.Line> lines = new LinkedHashMap<>();
        lines.put(1, Given.line(1, LAMP, step.lamps() + 1));
        lines.put(2, Given.line(2, step.minutes() > 3 ? LAMP : MUG, step.mugs() + 1));
        ReserveStock command = ReserveStock.builder()
                .header(header(key))
                .reservation(ReservationId.of("R" + step.reservation()))
                .demand(DemandReference.of("demand"))
                .lines(lines.values())
                .ttl(Duration.ofMinutes(10))
                .mode(mode)
                .build();
        return ReservationDecider.decide(command, inventory, now);
    }
}
