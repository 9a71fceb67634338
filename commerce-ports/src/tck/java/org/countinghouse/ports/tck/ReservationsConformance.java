package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReservationTerms;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Promises are stored whole, change version by version, and are found when due. */
public abstract class ReservationsConformance extends InventoryConformance {

    private static final Instant DEADLINE = Instant.parse("2026-03-02T12:15:00.123456Z");

    private static ReservationLine line(int number, PositionKey key, long held, long expired) {
        Quantity none = Quantity.ZERO;
        Quantity reserved = Quantity.of(held + expired);
        return new ReservationLine(
                number, key, Quantity.of(9), reserved, Quantity.of(held), none, none, none, Quantity.of(expired));
    }

    private static Reservation held(String id, Instant expiresAt, ReservationLine... lines) {
        return Reservation.builder()
                .id(ReservationId.of(id))
                .demand(DemandReference.of("order " + id))
                .lines(List.of(lines))
                .state(ReservationState.HELD)
                .expiresAt(expiresAt)
                .version(1)
                .build();
    }

    private static Reservation expired(Reservation reservation, ReservationLine... lines) {
        return Reservation.builder()
                .from(reservation)
                .lines(List.of(lines))
                .state(ReservationState.EXPIRED)
                .version(reservation.version() + 1)
                .build();
    }

    private final Reservation basket =
            held("B", DEADLINE, line(1, MUG, 3, 0), line(2, LAMP, 0, 0), line(10, MUG, 1, 0));

    private void add(Reservation... added) {
        doInUnit(() -> List.of(added).forEach(one -> stores().reservations().add(tenant, one)));
    }

    private void update(Reservation... next) {
        doInUnit(() -> stores().reservations().update(tenant, List.of(next)));
    }

    /** What is stored. */
    @Nested
    class Storing {

        @Test
        void a_reservation_comes_back_as_it_was() {
            add(basket);

            assertThat(inUnit(() -> stores().reservations().find(tenant, basket.id())))
                    .contains(basket);
            assertThat(inUnit(() -> stores().reservations().find(tenant, ReservationId.of("X"))))
                    .isEmpty();
            assertThat(inUnit(() -> stores().reservations().find(fixture().freshTenant(), basket.id())))
                    .isEmpty();
        }

        @Test
        void the_next_version_takes_its_place() {
            add(basket);
            Reservation next = expired(basket, line(1, MUG, 0, 3), line(2, LAMP, 0, 0), line(10, MUG, 0, 1));

            update(next);

            assertThat(inUnit(() -> stores().reservations().find(tenant, basket.id())))
                    .contains(next);
        }

        @Test
        void a_version_cannot_be_skipped_or_repeated() {
            add(basket);
            Reservation next = expired(basket, line(1, MUG, 0, 3), line(2, LAMP, 0, 0), line(10, MUG, 0, 1));
            Reservation later = expired(next, line(1, MUG, 0, 3), line(2, LAMP, 0, 0), line(10, MUG, 0, 1));

            assertThatThrownBy(() -> update(later)).isInstanceOf(StaleStateException.class);
            update(next);
            assertThatThrownBy(() -> update(next)).isInstanceOf(StaleStateException.class);
        }

        @Test
        void a_name_is_given_once() {
            add(basket);

            assertThatThrownBy(() -> add(held("B", DEADLINE, line(1, LAMP, 1, 0))))
                    .isInstanceOf(StaleStateException.class);
            assertThat(inUnit(() -> stores().reservations().find(tenant, basket.id())))
                    .contains(basket);
        }

        @Test
        void locking_returns_what_exists_in_the_order_of_the_ids() {
            Reservation first = held("A", DEADLINE, line(1, MUG, 1, 0));
            add(basket, first);

            assertThat(inUnit(() -> stores().reservations()
                            .lock(tenant, List.of(basket.id(), ReservationId.of("X"), first.id()))))
                    .containsExactly(first, basket);
            assertThat(inUnit(() -> stores().reservations().lock(tenant, List.of())))
                    .isEmpty();
            assertThatThrownBy(() -> stores().reservations().lock(tenant, List.of(basket.id())))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /** Deadlines. */
    @Nested
    class Due {

        private final Reservation early = held("Z", DEADLINE.minusMillis(1), line(1, LAMP, 1, 0));
        private final Reservation late = held("A", DEADLINE.plusMillis(1), line(1, MUG, 1, 0));
        private final Reservation gone = held("G", DEADLINE.minusSeconds(9), line(1, MUG, 1, 0));

        private void addAll() {
            add(basket, early, late, gone);
            update(expired(gone, line(1, MUG, 0, 1)));
        }

        private List<ReservationId> due(Instant now, int limit) {
            return inUnit(() -> stores().reservations().due(tenant, now, limit));
        }

        @Test
        void holds_are_due_at_their_deadline_soonest_first() {
            addAll();

            assertThat(due(DEADLINE, 10)).containsExactly(early.id(), basket.id());
            assertThat(due(DEADLINE.minusNanos(1000), 10)).containsExactly(early.id());
            assertThat(due(DEADLINE.plusSeconds(1), 10)).containsExactly(early.id(), basket.id(), late.id());
            assertThat(due(DEADLINE.plusSeconds(1), 2)).containsExactly(early.id(), basket.id());
        }

        @Test
        void holds_are_found_by_the_positions_they_hold_something_at() {
            addAll();
            Instant now = DEADLINE.plusSeconds(1);

            assertThat(inUnit(() -> stores().reservations().dueOn(tenant, List.of(MUG), now, 10)))
                    .containsExactly(basket.id(), late.id());
            assertThat(inUnit(() -> stores().reservations().dueOn(tenant, List.of(LAMP), now, 10)))
                    .containsExactly(early.id());
            assertThat(inUnit(() -> stores().reservations().dueOn(tenant, List.of(LAMP, MUG), now, 2)))
                    .containsExactly(early.id(), basket.id());
            assertThat(inUnit(() -> stores().reservations().dueOn(tenant, List.of(), now, 2)))
                    .isEmpty();
            assertThat(inUnit(() -> stores().reservations().dueOn(fixture().freshTenant(), List.of(MUG), now, 2)))
                    .isEmpty();
        }

        @Test
        void the_clock_goes_on_within_a_unit() {
            Instant later = inUnit(() -> {
                Instant start = stores().reservations().now(tenant);
                letPass(start);
                assertThat(stores().reservations().now(tenant)).isAfter(start);
                return start;
            });

            assertThat(inUnit(() -> stores().reservations().now(tenant))).isAfter(later);
        }
    }

    /** Who gives way, and on what terms. */
    @Nested
    class Terms {

        private final Reservation newest = reservedAt("N", 3, 0, line(1, MUG, 1, 0));
        private final Reservation oldest = reservedAt("O", 1, 0, line(1, MUG, 1, 0), line(2, LAMP, 1, 0));
        private final Reservation least = reservedAt("L", 2, -1, line(1, MUG, 1, 0));
        private final Reservation gone = reservedAt("G", 4, 0, line(1, MUG, 1, 0));

        private static Reservation reservedAt(String id, int hour, int priority, ReservationLine... lines) {
            return Reservation.builder()
                    .from(held(id, DEADLINE, lines))
                    .reservedAt(DEADLINE.plusSeconds(3600L * hour))
                    .priority(priority)
                    .build();
        }

        private List<Reservation> openOn(int limit, PositionKey... keys) {
            return inUnit(() -> stores().reservations().openOn(tenant, List.of(keys), limit));
        }

        @Test
        void what_is_open_on_a_position_is_found_in_the_order_of_giving_way() {
            add(oldest, newest, least, gone);
            update(expired(gone, line(1, MUG, 0, 1)));

            assertThat(openOn(9, MUG)).containsExactly(least, newest, oldest);
            assertThat(openOn(2, MUG)).containsExactly(least, newest);
            assertThat(openOn(9, LAMP)).containsExactly(oldest);
            assertThat(openOn(9, LAMP, MUG)).containsExactly(least, newest, oldest);
            assertThat(openOn(9)).isEmpty();
            assertThat(inUnit(() -> stores().reservations().openOn(fixture().freshTenant(), List.of(MUG), 9)))
                    .isEmpty();
        }

        @Test
        void what_is_promised_for_good_is_open_as_well() {
            add(newest);
            Quantity none = Quantity.ZERO;
            Reservation confirmed = Reservation.builder()
                    .from(newest)
                    .lines(List.of(new ReservationLine(
                            1, MUG, Quantity.of(9), Quantity.of(1), none, Quantity.of(1), none, none, none)))
                    .state(ReservationState.CONFIRMED)
                    .version(2)
                    .build();
            update(confirmed);

            assertThat(openOn(9, MUG)).containsExactly(confirmed);
        }

        @Test
        void terms_that_were_changed_stay_readable() {
            add(basket);
            Reservation extended = Reservation.builder()
                    .from(basket)
                    .expiresAt(DEADLINE.plusSeconds(60))
                    .version(2)
                    .fence(2)
                    .build();
            Reservation passedOn = Reservation.builder()
                    .from(extended)
                    .demand(DemandReference.of("order Z"))
                    .version(3)
                    .fence(3)
                    .build();

            assertThat(inUnit(() -> stores().reservations().pastTerms(tenant, basket.id())))
                    .isEmpty();
            update(extended, passedOn);

            assertThat(inUnit(() -> stores().reservations().find(tenant, basket.id())))
                    .contains(passedOn);
            assertThat(inUnit(() -> stores().reservations().pastTerms(tenant, basket.id())))
                    .containsExactly(ReservationTerms.of(basket), ReservationTerms.of(extended));
            assertThat(inUnit(() -> stores().reservations().pastTerms(fixture().freshTenant(), basket.id())))
                    .isEmpty();
            assertThatThrownBy(() -> update(extended)).isInstanceOf(StaleStateException.class);
        }

        @Test
        void several_versions_of_one_reservation_are_stored_one_after_the_other() {
            add(basket);
            Reservation parted = Reservation.builder()
                    .from(basket)
                    .lines(List.of(line(1, MUG, 2, 1), line(2, LAMP, 0, 0), line(10, MUG, 1, 0)))
                    .version(2)
                    .build();
            Reservation extended = Reservation.builder()
                    .from(parted)
                    .expiresAt(DEADLINE.plusSeconds(60))
                    .version(3)
                    .fence(3)
                    .build();
            Reservation ended = expired(extended, line(1, MUG, 0, 3), line(2, LAMP, 0, 0), line(10, MUG, 0, 1));

            update(parted, extended, ended);

            assertThat(inUnit(() -> stores().reservations().find(tenant, basket.id())))
                    .contains(ended);
        }
    }

    /** To whom they are promised. */
    @Nested
    class Demands {

        private Reservation ofOneDemand(String id, String demand) {
            return Reservation.builder()
                    .from(held(id, DEADLINE, line(1, MUG, 1, 0)))
                    .demand(DemandReference.of(demand))
                    .build();
        }

        private List<Reservation> of(String demand) {
            return inUnit(() -> stores().reservations().forDemand(tenant, DemandReference.of(demand)));
        }

        @Test
        void all_of_a_demand_are_found_in_the_order_of_their_ids_whatever_became_of_them() {
            Reservation first = ofOneDemand("A", "order 1");
            Reservation second = ofOneDemand("C", "order 1");
            Reservation over = expired(second, line(1, MUG, 0, 1));
            add(second, first, ofOneDemand("B", "order 10"));
            update(over);

            assertThat(of("order 1")).containsExactly(first, over);
            assertThat(of("order")).isEmpty();
            assertThat(inUnit(() ->
                            stores().reservations().forDemand(fixture().freshTenant(), DemandReference.of("order 1"))))
                    .isEmpty();
        }

        @Test
        void what_was_passed_on_is_found_where_it_is_now() {
            Reservation cart = ofOneDemand("A", "cart 1");
            Reservation passedOn = Reservation.builder()
                    .from(cart)
                    .demand(DemandReference.of("order 1"))
                    .version(2)
                    .fence(2)
                    .build();
            add(cart);

            update(passedOn);

            assertThat(of("cart 1")).isEmpty();
            assertThat(of("order 1")).containsExactly(passedOn);
        }
    }
}
