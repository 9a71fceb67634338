package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.Given.MAIN;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.R1;
import static org.countinghouse.domain.inventory.Given.onHand;
import static org.countinghouse.domain.inventory.Given.q;
import static org.countinghouse.domain.inventory.Given.reserve;
import static org.countinghouse.domain.inventory.Given.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.Places.Splitting;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.quantity.UnitOfMeasure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a request may ask: pools, anywhere, packs, kits. */
class AskingTest {

    private static final LocationId NORTH = LocationId.of("NORTH");
    private static final LocationId SOUTH = LocationId.of("SOUTH");
    private static final LocationId WEST = LocationId.of("WEST");
    private static final Sku MUG = Sku.of("MUG");
    private static final Sku POT = Sku.of("POT");
    private static final Quantity NONE = Quantity.ZERO;
    private static final UnitOfMeasure CASE = UnitOfMeasure.of("case", 12);
    private static final Kit TEA = Kit.of(Sku.of("TEA"), Kit.Component.of(POT, 1), Kit.Component.of(MUG, 4));
    private static final Places POOL = Places.pool(Splitting.FREELY, NORTH, SOUTH, WEST);
    private static final ReserveStock.Mode PARTIAL = ReserveStock.Mode.PARTIAL;

    private static StockPosition at(Sku sku, LocationId location, long units) {
        return onHand(PositionKey.of(sku, location), units);
    }

    private static ReserveStock.Line mugs(int number, Places places, long units) {
        return new ReserveStock.Line(number, Wanted.units(MUG), places, q(units));
    }

    private static ReserveStock.Line kits(int number, Places places, long count) {
        return new ReserveStock.Line(number, Wanted.kits(TEA), places, q(count));
    }

    private static Reservation decided(ReserveStock command, StockPosition... positions) {
        Inventory after =
                ReservationDecider.decide(command, stock(positions), NOON).get().state();
        return after.reservation(command.reservation()).orElseThrow();
    }

    private static List<Shortage> refused(ReserveStock command, StockPosition... positions) {
        InventoryRejection rejection =
                ReservationDecider.decide(command, stock(positions), NOON).getLeft();
        return ((InventoryRejection.InsufficientStock) rejection).shortages();
    }

    /** Every line as: number, position, reserved of requested, for which line of the demand, how many a set. */
    private static List<String> told(Reservation reservation) {
        return reservation.lines().stream()
                .map(line -> line.number() + " " + line.key() + " " + line.reserved() + "/" + line.requested() + " for "
                        + line.share().line() + " by " + line.share().perSet())
                .toList();
    }

    /** Several locations. */
    @Nested
    class Pools {

        @Test
        void are_asked_in_order_and_a_line_may_be_split() {
            Reservation split =
                    decided(reserve(R1, mugs(1, POOL, 7)), at(MUG, NORTH, 4), at(MUG, SOUTH, 0), at(MUG, WEST, 5));

            assertThat(told(split)).containsExactly("1 MUG@NORTH 4/4 for 1 by 1", "2 MUG@WEST 3/3 for 1 by 1");
            assertThat(split.shortages()).isEmpty();
            assertThat(split.reservedFor(1)).isEqualTo(q(7));
            assertThat(split.linesFor(1)).hasSize(2);
            assertThat(split.reservedFor(2)).isEqualTo(NONE);
        }

        @Test
        void further_lines_are_numbered_on_from_the_highest() {
            Reservation split = decided(
                    reserve(R1, mugs(7, POOL, 3), mugs(2, POOL, 3)),
                    at(MUG, NORTH, 2),
                    at(MUG, SOUTH, 2),
                    at(MUG, WEST, 2));

            assertThat(told(split))
                    .containsExactly(
                            "2 MUG@SOUTH 1/1 for 2 by 1",
                            "7 MUG@NORTH 2/2 for 7 by 1",
                            "8 MUG@WEST 2/2 for 2 by 1",
                            "9 MUG@SOUTH 1/1 for 7 by 1");
        }

        @Test
        void that_must_not_be_split_serve_from_the_first_that_has_all() {
            Places whole = Places.pool(Splitting.NEVER, NORTH, SOUTH, WEST);

            assertThat(told(decided(
                            reserve(R1, mugs(1, whole, 4)), at(MUG, NORTH, 3), at(MUG, SOUTH, 4), at(MUG, WEST, 9))))
                    .containsExactly("1 MUG@SOUTH 4/4 for 1 by 1");
            assertThat(refused(reserve(R1, mugs(1, whole, 5)), at(MUG, NORTH, 3), at(MUG, SOUTH, 4), at(MUG, WEST, 4)))
                    .containsExactly(new Shortage(1, PositionKey.of(MUG, NORTH), q(5), q(4), NONE));
        }

        @Test
        void that_must_not_be_split_give_in_part_what_one_has_most() {
            Places whole = Places.pool(Splitting.NEVER, NORTH, SOUTH, WEST);
            Reservation part = decided(
                    reserve(R1, PARTIAL, mugs(1, whole, 5)), at(MUG, NORTH, 3), at(MUG, SOUTH, 4), at(MUG, WEST, 4));

            assertThat(told(part)).containsExactly("1 MUG@NORTH 0/1 for 1 by 1", "2 MUG@SOUTH 4/4 for 1 by 1");
            assertThat(part.shortages()).containsExactly(new Shortage(1, PositionKey.of(MUG, NORTH), q(5), q(4), q(4)));
        }

        @Test
        void are_split_only_if_needed() {
            Places rather = Places.pool(Splitting.IF_NEEDED, NORTH, SOUTH, WEST);
            StockPosition[] positions = {at(MUG, NORTH, 3), at(MUG, SOUTH, 4), at(MUG, WEST, 5)};

            assertThat(told(decided(reserve(R1, mugs(1, rather, 4)), positions)))
                    .containsExactly("1 MUG@SOUTH 4/4 for 1 by 1");
            assertThat(told(decided(reserve(R1, mugs(1, rather, 6)), positions)))
                    .containsExactly("1 MUG@NORTH 3/3 for 1 by 1", "2 MUG@SOUTH 3/3 for 1 by 1");
        }

        @Test
        void record_what_is_missing_at_the_most_preferred_location() {
            Reservation part = decided(reserve(R1, PARTIAL, mugs(1, POOL, 10)), at(MUG, NORTH, 4), at(MUG, SOUTH, 3));

            assertThat(told(part)).containsExactly("1 MUG@NORTH 4/7 for 1 by 1", "2 MUG@SOUTH 3/3 for 1 by 1");
            assertThat(part.shortages())
                    .containsExactly(new Shortage(1, PositionKey.of(MUG, NORTH), q(10), q(7), q(7)));
        }

        @Test
        void name_what_is_available_over_all_of_them_when_they_refuse() {
            assertThat(refused(reserve(R1, mugs(1, POOL, 10)), at(MUG, NORTH, 4), at(MUG, SOUTH, 3)))
                    .containsExactly(new Shortage(1, PositionKey.of(MUG, NORTH), q(10), q(7), NONE));
        }

        @Test
        void count_a_sku_that_is_asked_for_twice_together() {
            assertThat(refused(
                            reserve(R1, mugs(1, POOL, 5), mugs(2, Places.at(SOUTH), 3)),
                            at(MUG, NORTH, 4),
                            at(MUG, SOUTH, 3)))
                    .containsExactly(new Shortage(2, PositionKey.of(MUG, SOUTH), q(3), q(2), NONE));
        }

        @Test
        void give_way_to_lines_with_less_choice_if_all_is_wanted_and_order_falls_short() {
            ReserveStock.Line choosy = mugs(2, Places.at(NORTH), 4);
            StockPosition[] positions = {at(MUG, NORTH, 4), at(MUG, SOUTH, 3)};

            assertThat(told(decided(reserve(R1, mugs(1, POOL, 3), choosy), positions)))
                    .containsExactly("1 MUG@SOUTH 3/3 for 1 by 1", "2 MUG@NORTH 4/4 for 2 by 1");
            assertThat(told(decided(reserve(R1, PARTIAL, mugs(1, POOL, 3), choosy), positions)))
                    .containsExactly("1 MUG@NORTH 3/3 for 1 by 1", "2 MUG@NORTH 1/4 for 2 by 1");
        }

        /** The position came, was held, and the hold fell due, all after the lock had found nothing there. */
        @Test
        void leave_a_due_hold_alone_on_a_position_that_was_not_locked() {
            Reservation hold = decided(reserve(R1, mugs(1, Places.at(SOUTH), 1)), at(MUG, SOUTH, 1));
            ReserveStock command = reserve(ReservationId.of("R2"), mugs(1, POOL, 1));

            var decision = ReservationDecider.decide(command, Inventory.of(List.of(), List.of(hold)), hold.expiresAt());

            assertThat(decision.getLeft()).isInstanceOf(InventoryRejection.InsufficientStock.class);
        }

        /** Pots are known in the south, so sets from there were thought of; its mugs were not among what was locked. */
        @Test
        void expire_of_a_due_hold_only_what_was_locked() {
            PositionKey pots = PositionKey.of(POT, SOUTH);
            StockPosition mugs = at(MUG, SOUTH, 1);
            Inventory held = ReservationDecider.decide(
                            reserve(
                                    R1,
                                    new ReserveStock.Line(1, Wanted.units(POT), Places.at(SOUTH), q(1)),
                                    mugs(2, Places.at(SOUTH), 1)),
                            stock(onHand(pots, 1), mugs),
                            NOON)
                    .get()
                    .state();
            Reservation hold = held.reservation(R1).orElseThrow();
            ReserveStock command = reserve(
                    ReservationId.of("R2"),
                    PARTIAL,
                    new ReserveStock.Line(1, Wanted.units(POT), Places.at(SOUTH), q(1)),
                    kits(2, Places.anywhere(Splitting.FREELY, NORTH), 1));

            Reservation partial = ReservationDecider.decide(
                            command, Inventory.of(List.of(held.position(pots)), List.of(hold)), hold.expiresAt())
                    .get()
                    .state()
                    .reservation(R1)
                    .orElseThrow();

            assertThat(partial.lines().get(0).expired()).isEqualTo(q(1));
            assertThat(partial.lines().get(1).held()).isEqualTo(q(1));
        }

        @Test
        void take_what_is_due_on_any_of_their_locations() {
            ReservationId early = ReservationId.of("early");
            Inventory held = ReservationDecider.decide(
                            reserve(early, mugs(1, Places.at(SOUTH), 3)),
                            stock(at(MUG, NORTH, 4), at(MUG, SOUTH, 3)),
                            NOON)
                    .get()
                    .state();
            Instant later = NOON.plus(Given.QUARTER);
            Inventory relocked = Inventory.of(
                    List.of(held.position(PositionKey.of(MUG, NORTH)), held.position(PositionKey.of(MUG, SOUTH))),
                    held.reservations());

            Inventory after = ReservationDecider.decide(reserve(R1, mugs(1, POOL, 7)), relocked, later)
                    .get()
                    .state();

            assertThat(after.reservation(early).orElseThrow().state()).isEqualTo(ReservationState.EXPIRED);
            assertThat(after.reservation(R1).orElseThrow().reservedFor(1)).isEqualTo(q(7));
        }
    }

    /** Any location. */
    @Nested
    class Anywhere {

        private static final Places ANYWHERE = Places.anywhere(Splitting.FREELY, MAIN);

        @Test
        void is_where_there_is_most_first_and_of_equals_the_one_named_first() {
            StockPosition[] positions = {at(MUG, WEST, 3), at(MUG, SOUTH, 5), at(MUG, NORTH, 3)};

            assertThat(told(decided(reserve(R1, mugs(1, ANYWHERE, 9)), positions)))
                    .containsExactly(
                            "1 MUG@SOUTH 5/5 for 1 by 1", "2 MUG@NORTH 3/3 for 1 by 1", "3 MUG@WEST 1/1 for 1 by 1");
            assertThat(told(decided(reserve(R1, mugs(1, Places.anywhere(Splitting.NEVER, MAIN), 2)), positions)))
                    .containsExactly("1 MUG@SOUTH 2/2 for 1 by 1");
        }

        @Test
        void records_what_is_missing_where_it_was_told_to() {
            ReserveStock command = reserve(R1, PARTIAL, mugs(1, ANYWHERE, 9));

            assertThat(told(decided(command, at(MUG, SOUTH, 5), at(POT, MAIN, 9))))
                    .containsExactly("1 MUG@MAIN 0/4 for 1 by 1", "2 MUG@SOUTH 5/5 for 1 by 1");
            assertThat(refused(command)).containsExactly(new Shortage(1, PositionKey.of(MUG, MAIN), q(9), NONE, NONE));
        }

        @Test
        void is_twenty_locations_at_most() {
            List<StockPosition> positions = new ArrayList<>();
            for (int i = 10; i <= 30; i++) {
                positions.add(at(MUG, LocationId.of("L" + i), 1));
            }
            StockPosition[] all = positions.toArray(StockPosition[]::new);

            Reservation twenty = decided(reserve(R1, mugs(1, ANYWHERE, 20)), all);

            assertThat(twenty.lines()).hasSize(20);
            assertThat(twenty.lines().get(19).key().location()).isEqualTo(LocationId.of("L29"));
            assertThat(refused(reserve(R1, mugs(1, ANYWHERE, 21)), all))
                    .containsExactly(new Shortage(1, PositionKey.of(MUG, MAIN), q(21), q(20), NONE));
        }

        @Test
        void tells_which_skus_to_look_for_and_which_positions_to_lock_besides() {
            ReserveStock command = reserve(R1, kits(1, ANYWHERE, 1), mugs(2, Places.at(WEST), 1), mugs(3, POOL, 1));

            assertThat(command.wantedFromAnywhere()).containsExactly(MUG, POT);
            assertThat(command.positions())
                    .containsExactly(
                            PositionKey.of(MUG, MAIN),
                            PositionKey.of(MUG, NORTH),
                            PositionKey.of(MUG, SOUTH),
                            PositionKey.of(MUG, WEST),
                            PositionKey.of(POT, MAIN));
            assertThat(reserve(R1, mugs(1, POOL, 1)).wantedFromAnywhere()).isEmpty();
        }
    }

    /** Cases and pallets. */
    @Nested
    class Packs {

        private static final Wanted CASES = Wanted.packs(MUG, CASE);
        private static final Wanted OPENED = new Wanted.Goods(MUG, CASE, Wanted.Breaking.IF_NEEDED);

        private static ReserveStock.Line cases(Wanted wanted, Places places, long count) {
            return new ReserveStock.Line(1, wanted, places, q(count));
        }

        @Test
        void are_never_broken() {
            Places main = Places.at(MAIN);

            assertThat(told(decided(reserve(R1, cases(CASES, main, 2)), at(MUG, MAIN, 30))))
                    .containsExactly("1 MUG@MAIN 24/24 for 1 by 12");
            Reservation part = decided(reserve(R1, PARTIAL, cases(CASES, main, 3)), at(MUG, MAIN, 30));
            assertThat(told(part)).containsExactly("1 MUG@MAIN 24/36 for 1 by 12");
            assertThat(part.shortages()).containsExactly(new Shortage(1, PositionKey.of(MUG, MAIN), q(3), q(2), q(2)));
            assertThat(part.reservedFor(1)).isEqualTo(q(2));
            assertThat(refused(reserve(R1, cases(CASES, main, 3)), at(MUG, MAIN, 30)))
                    .containsExactly(new Shortage(1, PositionKey.of(MUG, MAIN), q(3), q(2), NONE));
        }

        @Test
        void are_whole_at_each_location_of_a_pool() {
            StockPosition[] positions = {at(MUG, NORTH, 20), at(MUG, SOUTH, 20)};

            assertThat(told(decided(reserve(R1, cases(CASES, POOL, 2)), positions)))
                    .containsExactly("1 MUG@NORTH 12/12 for 1 by 12", "2 MUG@SOUTH 12/12 for 1 by 12");
            assertThat(refused(reserve(R1, cases(CASES, POOL, 3)), positions))
                    .containsExactly(new Shortage(1, PositionKey.of(MUG, NORTH), q(3), q(2), NONE));
        }

        @Test
        void that_may_be_opened_are_first_taken_whole_and_then_opened() {
            StockPosition[] positions = {at(MUG, NORTH, 20), at(MUG, SOUTH, 20)};

            assertThat(told(decided(reserve(R1, cases(OPENED, POOL, 2)), positions)))
                    .containsExactly("1 MUG@NORTH 12/12 for 1 by 1", "2 MUG@SOUTH 12/12 for 1 by 1");
            assertThat(told(decided(reserve(R1, cases(OPENED, POOL, 3)), positions)))
                    .containsExactly("1 MUG@NORTH 20/20 for 1 by 1", "2 MUG@SOUTH 16/16 for 1 by 1");
            assertThat(refused(reserve(R1, cases(OPENED, POOL, 4)), positions))
                    .containsExactly(new Shortage(1, PositionKey.of(MUG, NORTH), q(48), q(40), NONE));
        }

        @Test
        void that_may_be_opened_come_from_one_location_if_they_should() {
            StockPosition[] positions = {at(MUG, NORTH, 20), at(MUG, SOUTH, 24)};
            Places rather = Places.pool(Splitting.IF_NEEDED, NORTH, SOUTH);
            Places never = Places.pool(Splitting.NEVER, NORTH, SOUTH);

            assertThat(told(decided(reserve(R1, cases(OPENED, rather, 2)), positions)))
                    .containsExactly("1 MUG@SOUTH 24/24 for 1 by 1");
            assertThat(told(decided(reserve(R1, cases(OPENED, rather, 3)), positions)))
                    .containsExactly("1 MUG@NORTH 12/12 for 1 by 1", "2 MUG@SOUTH 24/24 for 1 by 1");
            assertThat(told(decided(reserve(R1, PARTIAL, cases(OPENED, never, 3)), positions)))
                    .containsExactly("1 MUG@NORTH 0/12 for 1 by 1", "2 MUG@SOUTH 24/24 for 1 by 1");
        }
    }

    /** Kits. */
    @Nested
    class Sets {

        private static final Places AT_MAIN = Places.at(MAIN);

        @Test
        void reserve_their_components() {
            Reservation two = decided(reserve(R1, kits(3, AT_MAIN, 2)), at(POT, MAIN, 2), at(MUG, MAIN, 9));

            assertThat(told(two)).containsExactly("3 POT@MAIN 2/2 for 3 by 1", "4 MUG@MAIN 8/8 for 3 by 4");
            assertThat(two.reservedFor(3)).isEqualTo(q(2));
            assertThat(two.linesFor(3)).extracting(ReservationLine::held).containsExactly(q(2), q(8));
        }

        @Test
        void are_given_whole_when_given_in_part() {
            Reservation part = decided(reserve(R1, PARTIAL, kits(1, AT_MAIN, 5)), at(POT, MAIN, 5), at(MUG, MAIN, 15));

            assertThat(told(part)).containsExactly("1 POT@MAIN 3/5 for 1 by 1", "2 MUG@MAIN 12/20 for 1 by 4");
            assertThat(part.shortages()).containsExactly(new Shortage(1, PositionKey.of(POT, MAIN), q(5), q(3), q(3)));
        }

        @Test
        void a_kit_and_its_own_component_in_one_basket_count_together() {
            StockPosition[] positions = {at(POT, MAIN, 2), at(MUG, MAIN, 8)};

            assertThat(refused(reserve(R1, kits(1, AT_MAIN, 2), mugs(2, AT_MAIN, 1)), positions))
                    .containsExactly(new Shortage(2, PositionKey.of(MUG, MAIN), q(1), NONE, NONE));
            assertThat(refused(reserve(R1, mugs(1, AT_MAIN, 1), kits(2, AT_MAIN, 2)), positions))
                    .containsExactly(new Shortage(2, PositionKey.of(POT, MAIN), q(2), q(1), NONE));
            Inventory after = ReservationDecider.decide(
                            reserve(R1, kits(1, AT_MAIN, 1), mugs(2, AT_MAIN, 4)), stock(positions), NOON)
                    .get()
                    .state();
            assertThat(after.position(PositionKey.of(MUG, MAIN)).held()).isEqualTo(q(8));
            assertThat(after.position(PositionKey.of(POT, MAIN)).held()).isEqualTo(q(1));
        }

        @Test
        void come_whole_from_each_location() {
            StockPosition[] positions = {
                at(POT, NORTH, 3), at(MUG, NORTH, 4), at(POT, SOUTH, 1), at(MUG, SOUTH, 9), at(MUG, WEST, 99)
            };

            assertThat(told(decided(reserve(R1, kits(1, POOL, 2)), positions)))
                    .containsExactly(
                            "1 POT@NORTH 1/1 for 1 by 1",
                            "2 MUG@NORTH 4/4 for 1 by 4",
                            "3 POT@SOUTH 1/1 for 1 by 1",
                            "4 MUG@SOUTH 4/4 for 1 by 4");
            assertThat(refused(reserve(R1, kits(1, POOL, 3)), positions))
                    .containsExactly(new Shortage(1, PositionKey.of(POT, NORTH), q(3), q(2), NONE));
            assertThat(told(decided(reserve(R1, kits(1, Places.anywhere(Splitting.NEVER, WEST), 1)), positions)))
                    .containsExactly("1 POT@NORTH 1/1 for 1 by 1", "2 MUG@NORTH 4/4 for 1 by 4");
        }

        @Test
        void live_on_like_any_reservation() {
            Inventory held = ReservationDecider.decide(
                            reserve(R1, kits(1, POOL, 1)), stock(at(POT, NORTH, 3), at(MUG, NORTH, 4)), NOON)
                    .get()
                    .state();
            Inventory confirmed = ReservationDecider.decide(
                            ConfirmReservation.of(Given.header("c"), R1),
                            Inventory.of(
                                    List.of(
                                            held.position(PositionKey.of(POT, NORTH)),
                                            held.position(PositionKey.of(MUG, NORTH))),
                                    held.reservations()),
                            NOON)
                    .get()
                    .state();

            Reservation reservation = confirmed.reservation(R1).orElseThrow();

            assertThat(reservation.lines())
                    .extracting(ReservationLine::allocated)
                    .containsExactly(q(1), q(4));
            assertThat(reservation.lines())
                    .extracting(ReservationLine::share)
                    .containsExactly(new DemandShare(1, q(1)), new DemandShare(1, q(4)));
        }
    }

    /** When more will come. */
    @Nested
    class Dates {

        private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
        private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
        private final List<String> asked = new ArrayList<>();

        private Optional<LocalDate> supply(List<StockPosition> positions, Quantity wanted) {
            asked.add(positions.stream().map(StockPosition::key).toList() + " " + wanted);
            return positions.get(0).key().sku().equals(MUG) ? Optional.of(MONDAY) : Optional.of(FRIDAY);
        }

        private List<Shortage> dated(EarliestSupply supply, ReserveStock command, StockPosition... positions) {
            InventoryRejection rejection = ReservationDecider.decide(command, stock(positions), NOON, supply)
                    .getLeft();
            return ((InventoryRejection.InsufficientStock) rejection).shortages();
        }

        @Test
        void are_asked_for_what_a_pool_lacks_earlier_lines_included() {
            assertThat(dated(
                            this::supply,
                            reserve(R1, mugs(1, POOL, 9), mugs(2, Places.at(WEST), 2)),
                            at(MUG, NORTH, 4),
                            at(MUG, SOUTH, 1)))
                    .extracting(Shortage::earliest)
                    .containsExactly(Optional.of(MONDAY), Optional.of(MONDAY));
            assertThat(asked).containsExactly("[MUG@NORTH, MUG@SOUTH, MUG@WEST] 9", "[MUG@WEST] 6");
        }

        @Test
        void of_a_kit_are_the_last_of_those_components_that_lack() {
            ReserveStock command = reserve(R1, kits(1, Places.at(MAIN), 2));

            assertThat(dated(this::supply, command, at(POT, MAIN, 1), at(MUG, MAIN, 7))
                            .get(0)
                            .earliest())
                    .contains(FRIDAY);
            assertThat(asked).containsExactly("[POT@MAIN] 2", "[MUG@MAIN] 8");
            asked.clear();
            assertThat(dated(this::supply, command, at(POT, MAIN, 2), at(MUG, MAIN, 7))
                            .get(0)
                            .earliest())
                    .contains(MONDAY);
            assertThat(asked).containsExactly("[MUG@MAIN] 8");
        }

        @Test
        void are_not_known_if_one_component_is_not_known_to_come_or_nothing_lacks_but_wholeness() {
            EarliestSupply mugsOnly = (positions, wanted) ->
                    positions.get(0).key().sku().equals(MUG) ? Optional.of(MONDAY) : Optional.empty();
            ReserveStock kits = reserve(R1, kits(1, Places.at(MAIN), 2));

            assertThat(dated(mugsOnly, kits, at(POT, MAIN, 1), at(MUG, MAIN, 7))
                            .get(0)
                            .earliest())
                    .isEmpty();
            assertThat(dated(this::supply, reserve(R1, kits(1, POOL, 1)), at(POT, NORTH, 1), at(MUG, SOUTH, 4))
                            .get(0)
                            .earliest())
                    .isEmpty();
            assertThat(asked).isEmpty();
        }

        @Test
        void are_told_in_the_message() {
            assertThat(new Shortage(1, PositionKey.of(MUG, MAIN), q(3), q(1), NONE, Optional.of(MONDAY)))
                    .hasToString("line 1 MUG@MAIN: requested 3, available 1, more from " + MONDAY);
            assertThat(new Shortage(1, PositionKey.of(MUG, MAIN), q(3), q(1), NONE))
                    .hasToString("line 1 MUG@MAIN: requested 3, available 1");
        }
    }

    /** What is refused at once. */
    @Nested
    class Bounds {

        @Test
        void a_pool_has_1_to_100_locations_none_twice() {
            LocationId[] hundred = locations(100);

            assertThat(Places.pool(Splitting.FREELY, hundred).most()).isEqualTo(100);
            assertThatThrownBy(() -> Places.pool(Splitting.FREELY, locations(101)))
                    .hasMessageContaining("1 to 100 locations");
            assertThatThrownBy(() -> Places.pool(Splitting.FREELY)).hasMessageContaining("1 to 100 locations");
            assertThatThrownBy(() -> Places.pool(Splitting.FREELY, NORTH, NORTH))
                    .hasMessageContaining("must not repeat");
        }

        @Test
        void a_request_becomes_10_000_lines_at_most() {
            Places pool = Places.pool(Splitting.FREELY, locations(100));

            assertThat(many(100, pool).lines()).hasSize(100);
            assertThatThrownBy(() -> many(101, pool)).hasMessageContaining("10100");
            assertThat(many(476, Places.anywhere(Splitting.FREELY, MAIN)).lines())
                    .hasSize(476);
            assertThatThrownBy(() -> many(477, Places.anywhere(Splitting.IF_NEEDED, MAIN)))
                    .hasMessageContaining("10017");
            assertThat(many(5_000, Places.pool(Splitting.NEVER, NORTH, SOUTH)).lines())
                    .hasSize(5_000);
            assertThatThrownBy(() -> many(5_001, Places.anywhere(Splitting.NEVER, NORTH)))
                    .hasMessageContaining("10002");
            assertThat(Places.pool(Splitting.NEVER, NORTH).most()).isEqualTo(1);
        }

        @Test
        void a_split_line_leaves_room_for_the_numbers_that_follow() {
            int highest = Integer.MAX_VALUE - 10_000;

            assertThat(reserve(R1, mugs(highest, POOL, 1)).lines()).hasSize(1);
            assertThatThrownBy(() -> reserve(R1, mugs(highest + 1, POOL, 1))).hasMessageContaining("must leave room");
            assertThat(reserve(R1, mugs(Integer.MAX_VALUE, Places.at(MAIN), 1)).lines())
                    .hasSize(1);
        }

        @Test
        void quantities_are_bounded_in_base_units() {
            assertThat(new ReserveStock.Line(1, Wanted.kits(TEA), POOL, q(250_000_000)).quantity())
                    .isEqualTo(q(250_000_000));
            assertThatThrownBy(() -> new ReserveStock.Line(1, Wanted.kits(TEA), POOL, q(250_000_001)))
                    .hasMessageContaining("1000000004");
            assertThatThrownBy(() -> new ReserveStock.Line(1, Wanted.kits(TEA), POOL, NONE))
                    .hasMessageContaining("quantity");
        }

        @Test
        void half_a_set_is_neither_reserved_nor_asked_for() {
            PositionKey key = PositionKey.of(MUG, MAIN);
            DemandShare fours = new DemandShare(1, q(4));

            assertThatThrownBy(() -> new ReservedLine(1, key, q(8), q(5), fours))
                    .hasMessageContaining("reserved must be whole sets of 4");
            assertThatThrownBy(() -> new ReservedLine(1, key, q(9), q(4), fours))
                    .hasMessageContaining("requested must be whole sets of 4");
            assertThatThrownBy(() -> new ReservationLine(1, key, q(8), q(5), q(5), NONE, NONE, NONE, NONE, NONE, fours))
                    .hasMessageContaining("reserved must be whole sets of 4");
            assertThatThrownBy(() -> new ReservationLine(1, key, q(9), q(4), q(4), NONE, NONE, NONE, NONE, NONE, fours))
                    .hasMessageContaining("requested must be whole sets of 4");
            assertThatThrownBy(() -> new DemandShare(0, q(1))).hasMessageContaining("line number");
            assertThatThrownBy(() -> new DemandShare(1, NONE)).hasMessageContaining("units per set");
        }

        @Test
        void lines_that_serve_one_demand_fit_together() {
            assertThat(reservation(part(1, POT, MAIN, 2, 1), part(2, MUG, MAIN, 8, 4))
                            .lines())
                    .hasSize(2);
            assertThatThrownBy(() -> reservation(part(1, POT, MAIN, 2, 1), part(2, MUG, MAIN, 4, 4)))
                    .hasMessageContaining("sets of line 1 must be whole");
            assertThatThrownBy(() -> reservation(part(1, POT, MAIN, 2, 1), part(2, MUG, NORTH, 8, 4)))
                    .hasMessageContaining("sets of line 1 must be whole");
            assertThatThrownBy(() -> reservation(part(1, MUG, MAIN, 2, 1), part(2, MUG, NORTH, 8, 4)))
                    .hasMessageContaining("must fit together");
            assertThatThrownBy(() -> reservation(part(1, MUG, MAIN, 4, 4), part(2, MUG, MAIN, 8, 4)))
                    .hasMessageContaining("must fit together");
        }

        private static ReservationLine part(int number, Sku sku, LocationId location, long units, long perSet) {
            return ReservationLine.held(new ReservedLine(
                    number, PositionKey.of(sku, location), q(units), q(units), new DemandShare(1, q(perSet))));
        }

        private static Reservation reservation(ReservationLine... lines) {
            return Reservation.builder()
                    .id(R1)
                    .demand(DemandReference.of("order"))
                    .addLines(lines)
                    .state(ReservationState.HELD)
                    .expiresAt(NOON)
                    .version(1)
                    .build();
        }

        private static ReserveStock many(int count, Places places) {
            ReserveStock.Line[] lines = new ReserveStock.Line[count];
            for (int i = 0; i < count; i++) {
                lines[i] = mugs(i + 1, places, 1);
            }
            return reserve(R1, lines);
        }

        private static LocationId[] locations(int count) {
            LocationId[] locations = new LocationId[count];
            for (int i = 0; i < count; i++) {
                locations[i] = LocationId.of("L" + i);
            }
            return locations;
        }
    }

    /** What a repeat is compared by. */
    @Nested
    class Prints {

        private static Optional<String> difference(ReserveStock.Line one, ReserveStock.Line other) {
            return reserve(R1, one)
                    .fingerprint()
                    .differingField(reserve(R1, other).fingerprint());
        }

        @Test
        void tell_lines_for_one_location_as_they_always_did() {
            assertThat(reserve(R1, mugs(1, Places.at(MAIN), 3)).fingerprint().canonical())
                    .doesNotContain("wanted")
                    .isEqualTo(reserve(R1, Given.line(1, PositionKey.of(MUG, MAIN), 3))
                            .fingerprint()
                            .canonical());
        }

        @Test
        void tell_every_choice() {
            Places other = Places.pool(Splitting.FREELY, NORTH, WEST, SOUTH);
            Places never = Places.pool(Splitting.NEVER, NORTH, SOUTH, WEST);
            Places shorter = Places.pool(Splitting.FREELY, NORTH, SOUTH);
            ReserveStock.Line line = mugs(1, POOL, 3);

            assertThat(difference(line, mugs(1, POOL, 3))).isEmpty();
            assertThat(difference(line, mugs(1, other, 3))).contains("places");
            assertThat(difference(line, mugs(1, never, 3))).contains("places");
            assertThat(difference(line, mugs(1, shorter, 3))).contains("places");
            assertThat(difference(line, mugs(1, Places.anywhere(Splitting.FREELY, NORTH), 3)))
                    .contains("places");
            assertThat(difference(line, mugs(1, Places.at(NORTH), 3))).contains("wanted");
            assertThat(difference(
                            mugs(1, Places.anywhere(Splitting.FREELY, NORTH), 3),
                            mugs(1, Places.anywhere(Splitting.IF_NEEDED, NORTH), 3)))
                    .contains("places");
        }

        @Test
        void tell_what_is_wanted() {
            ReserveStock.Line packs = new ReserveStock.Line(1, Wanted.packs(MUG, CASE), POOL, q(3));
            UnitOfMeasure six = UnitOfMeasure.of("case", 6);
            Wanted opened = new Wanted.Goods(MUG, CASE, Wanted.Breaking.IF_NEEDED);
            Kit five = Kit.of(TEA.sku(), Kit.Component.of(POT, 1), Kit.Component.of(MUG, 5));

            assertThat(difference(packs, mugs(1, POOL, 3))).contains("wanted");
            assertThat(difference(packs, new ReserveStock.Line(1, Wanted.packs(MUG, six), POOL, q(3))))
                    .contains("wanted");
            assertThat(difference(packs, new ReserveStock.Line(1, opened, POOL, q(3))))
                    .contains("wanted");
            assertThat(difference(kits(1, POOL, 3), new ReserveStock.Line(1, Wanted.kits(five), POOL, q(3))))
                    .contains("wanted");
        }
    }
}
