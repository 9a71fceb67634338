package org.countinghouse.domain.inventory.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.lot.Lots.A;
import static org.countinghouse.domain.inventory.lot.Lots.B;
import static org.countinghouse.domain.inventory.lot.Lots.EAST;
import static org.countinghouse.domain.inventory.lot.Lots.MAIN;
import static org.countinghouse.domain.inventory.lot.Lots.MILK;
import static org.countinghouse.domain.inventory.lot.Lots.NOON;
import static org.countinghouse.domain.inventory.lot.Lots.R1;
import static org.countinghouse.domain.inventory.lot.Lots.TODAY;
import static org.countinghouse.domain.inventory.lot.Lots.header;
import static org.countinghouse.domain.inventory.lot.Lots.picked;
import static org.countinghouse.domain.inventory.lot.Lots.policy;
import static org.countinghouse.domain.inventory.lot.Lots.q;
import static org.countinghouse.domain.inventory.lot.Lots.recall;
import static org.countinghouse.domain.inventory.lot.Lots.receive;
import static org.countinghouse.domain.inventory.lot.Lots.serials;
import static org.countinghouse.domain.inventory.lot.Lots.units;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.junit.jupiter.api.Test;

class LotValuesTest {

    @Test
    void names_are_1_to_64_characters_and_sort_by_their_text() {
        assertThat(LotId.of("x".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> LotId.of("x".repeat(65))).hasMessageContaining("lot");
        assertThatThrownBy(() -> LotId.of(" ")).hasMessageContaining("lot must not be blank");
        assertThatThrownBy(() -> SerialNumber.of("x".repeat(65))).hasMessageContaining("serial number");
        assertThat(A).isLessThan(B).hasToString("A");
        assertThat(SerialNumber.of("1")).isLessThan(SerialNumber.of("2")).hasToString("1");
        assertThat(LotKey.of(EAST, B)).isLessThan(LotKey.of(MAIN, A)).hasToString("MILK@EAST/B");
        assertThat(LotName.of(MILK, A)).isLessThan(LotName.of(MILK, B));
        assertThat(SerialKey.of(MILK, SerialNumber.of("1")))
                .isLessThan(SerialKey.of(MILK, SerialNumber.of("2")))
                .hasToString("MILK#1");
    }

    @Test
    void a_part_has_a_number_for_every_unit_or_for_none() {
        assertThat(LotPart.of(A, List.of(SerialNumber.of("1"))).quantity()).isEqualTo(q(1));
        assertThatThrownBy(() -> units(A, 0)).hasMessageContaining("quantity must be at least 1");
        assertThatThrownBy(() -> new LotPart(A, q(2), List.of(SerialNumber.of("1"))))
                .hasMessageContaining("serial numbers must be none or 2");
        assertThatThrownBy(() -> serials(A, "1", "1")).hasMessageContaining("must not repeat");
    }

    @Test
    void a_policy_counts_days_from_0_to_3650() {
        assertThatCode(() -> policy(Tracking.LOT, PickOrder.FEFO, Optional.of(0)))
                .doesNotThrowAnyException();
        assertThatCode(() -> policy(Tracking.LOT, PickOrder.FEFO, Optional.of(3_650)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> policy(Tracking.LOT, PickOrder.FEFO, Optional.of(-1)))
                .hasMessageContaining("minimum days");
        assertThatThrownBy(() -> policy(Tracking.LOT, PickOrder.FEFO, Optional.of(3_651)))
                .hasMessageContaining("minimum days");
        assertThatThrownBy(() -> new TrackingPolicy(MILK, Tracking.LOT, PickOrder.FEFO, Optional.empty(), 0))
                .hasMessageContaining("version");
        TrackingPolicy ten = policy(Tracking.LOT, PickOrder.FEFO, Optional.of(10));
        assertThat(ten.lets(Optional.of(TODAY.plusDays(10)), TODAY)).isTrue();
        assertThat(ten.lets(Optional.of(TODAY.plusDays(9)), TODAY)).isFalse();
        assertThat(ten.lets(Optional.empty(), TODAY)).isTrue();
        assertThat(policy(Tracking.LOT, PickOrder.FEFO, Optional.empty()).lets(Optional.of(TODAY.minusDays(9)), TODAY))
                .isTrue();
        for (int days : new int[] {-1, 3_651}) {
            assertThatThrownBy(() -> DeclareTracking.builder()
                            .header(header("d"))
                            .sku(MILK)
                            .tracking(Tracking.LOT)
                            .order(PickOrder.FIFO)
                            .minimumDays(days)
                            .build())
                    .hasMessageContaining("minimum days must be 0 to 3650, but is " + days);
        }
    }

    @Test
    void states_that_no_history_leads_to_are_refused() {
        assertThatThrownBy(() -> new Lot(LotName.of(MILK, LotId.UNKNOWN), Optional.empty(), LotState.OPEN, 1))
                .hasMessageContaining("must be a named one");
        assertThatThrownBy(() -> new Lot(LotName.of(MILK, A), Optional.empty(), LotState.OPEN, 0))
                .hasMessageContaining("version");
        for (LotCounters broken : List.of(
                new LotCounters(-1, 0, 0, 0),
                new LotCounters(0, -1, 0, 0),
                new LotCounters(0, 0, -1, 0),
                new LotCounters(0, 0, 0, -1))) {
            assertThatThrownBy(() -> new LotStock(LotKey.of(MAIN, A), Optional.empty(), LotState.OPEN, NOON, broken, 1))
                    .hasMessageContaining("must hold nothing negative");
        }
        assertThatThrownBy(() ->
                        new LotStock(LotKey.of(MAIN, A), Optional.empty(), LotState.OPEN, NOON, LotCounters.ZERO, -1))
                .hasMessageContaining("version");
        SerialKey serial = SerialKey.of(MILK, SerialNumber.of("1"));
        assertThatThrownBy(() -> new SerialUnit(serial, LotKey.of(MAIN, A), LotPlace.SELLABLE, 0))
                .hasMessageContaining("version");
        assertThat(new SerialUnit(serial, LotKey.of(MAIN, A), LotPlace.NOWHERE, 1).isHere())
                .isFalse();
    }

    @Test
    void counters_count_place_by_place() {
        LotCounters one = LotCounters.ZERO
                .plus(LotPlace.SELLABLE, 1)
                .plus(LotPlace.QUARANTINED, 2)
                .plus(LotPlace.DAMAGED, 3)
                .plus(LotPlace.IN_TRANSFER, 4)
                .plus(LotPlace.NOWHERE, 5);
        assertThat(one).isEqualTo(new LotCounters(1, 2, 3, 4));
        assertThat(one.at(LotPlace.SELLABLE)).isEqualTo(1);
        assertThat(one.at(LotPlace.QUARANTINED)).isEqualTo(2);
        assertThat(one.at(LotPlace.DAMAGED)).isEqualTo(3);
        assertThat(one.at(LotPlace.IN_TRANSFER)).isEqualTo(4);
        assertThatThrownBy(() -> one.at(LotPlace.NOWHERE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void promises_name_no_lot_so_their_buckets_are_one_place() {
        assertThat(LotPlace.of(Bucket.FREE)).isEqualTo(LotPlace.SELLABLE);
        assertThat(LotPlace.of(Bucket.HELD)).isEqualTo(LotPlace.SELLABLE);
        assertThat(LotPlace.of(Bucket.ALLOCATED)).isEqualTo(LotPlace.SELLABLE);
        assertThat(LotPlace.of(Bucket.OUTSIDE)).isEqualTo(LotPlace.NOWHERE);
        assertThat(LotPlace.of(Bucket.DAMAGED)).isEqualTo(LotPlace.DAMAGED);
        assertThat(LotPlace.of(Bucket.QUARANTINED)).isEqualTo(LotPlace.QUARANTINED);
        assertThat(LotPlace.of(Bucket.IN_TRANSFER)).isEqualTo(LotPlace.IN_TRANSFER);
    }

    @Test
    void a_movement_goes_from_one_place_to_another_within_its_lot() {
        MovementCause cause = new MovementCause("x", 0, 1);
        LotKey key = LotKey.of(MAIN, A);
        assertThatThrownBy(() -> new LotMovement(
                        cause, 0, key, LotPlace.NOWHERE, LotPlace.SELLABLE, units(A, 1), Optional.empty(), NOON))
                .hasMessageContaining("part");
        assertThatThrownBy(() -> new LotMovement(
                        cause, 1, key, LotPlace.DAMAGED, LotPlace.DAMAGED, units(A, 1), Optional.empty(), NOON))
                .hasMessageContaining("place");
        assertThatThrownBy(() -> new LotMovement(
                        cause, 1, key, LotPlace.NOWHERE, LotPlace.SELLABLE, units(B, 1), Optional.empty(), NOON))
                .hasMessageContaining("lot must be A");
    }

    @Test
    void commands_refuse_what_cannot_be() {
        assertThatThrownBy(() -> receive("d")).hasMessageContaining("lines");
        assertThatThrownBy(() -> ReceiveLots.Line.of(MAIN, units(LotId.UNKNOWN, 1), TODAY))
                .hasMessageContaining("expiry is for named lots only");
        assertThatThrownBy(() -> receive("d", ReceiveLots.Line.of(MAIN, units(A, 1_000_000_001L))))
                .hasMessageContaining("quantity");
        assertThatThrownBy(() -> receive("x".repeat(193), ReceiveLots.Line.of(MAIN, units(A, 1))))
                .hasMessageContaining("command id");
        assertThatThrownBy(() -> recall("x".repeat(194), A)).hasMessageContaining("command id");
        assertThatThrownBy(() -> new FulfillLots.Line(1, q(3), List.of(units(A, 2))))
                .hasMessageContaining("picked lots must add up to 3, but is 2");
        assertThatThrownBy(() -> FulfillLots.builder()
                        .header(header("f"))
                        .reservation(R1)
                        .addLines(FulfillLots.Line.of(1, q(1)), FulfillLots.Line.of(1, q(1)))
                        .build())
                .hasMessageContaining("must not repeat");
    }

    @Test
    void a_print_differs_in_the_field_that_differs() {
        ReceiveLots one = receive("d", ReceiveLots.Line.of(MAIN, serials(A, "1", "2")));
        assertThat(one.fingerprint()
                        .differingField(receive("e", ReceiveLots.Line.of(MAIN, serials(A, "1", "2")))
                                .fingerprint()))
                .isEmpty();
        for (ReceiveLots other : List.of(
                receive("d", ReceiveLots.Line.of(EAST, serials(A, "1", "2"))),
                receive("d", ReceiveLots.Line.of(MAIN, serials(B, "1", "2"))),
                receive("d", ReceiveLots.Line.of(MAIN, serials(A, "2", "1"))),
                receive("d", ReceiveLots.Line.of(MAIN, units(A, 2))),
                receive("d", ReceiveLots.Line.of(MAIN, serials(A, "1", "2"), TODAY)))) {
            assertThat(one.fingerprint().differingField(other.fingerprint())).contains("lines");
        }
        assertThat(picked("f", units(A, 1))
                        .fingerprint()
                        .differingField(picked("f", units(B, 1)).fingerprint()))
                .contains("lines");
        assertThat(picked("f", units(A, 1), units(B, 1))
                        .fingerprint()
                        .differingField(picked("f", units(A, 2)).fingerprint()))
                .contains("lines");
        assertThat(recall("r", A).fingerprint().differingField(recall("r", B).fingerprint()))
                .contains("lot");
        ReturnLots back = back(units(A, 1), ReturnToStock.Condition.SELLABLE);
        assertThat(back.fingerprint()
                        .differingField(back(units(A, 1), ReturnToStock.Condition.DAMAGED)
                                .fingerprint()))
                .contains("lines");
    }

    private static ReturnLots back(LotPart part, ReturnToStock.Condition condition) {
        return ReturnLots.builder()
                .header(header("b"))
                .reference("")
                .addLines(ReturnLots.Line.of(MAIN, part, condition))
                .build();
    }

    @Test
    void every_refusal_says_what_it_is_about() {
        LotName lot = LotName.of(MILK, A);
        LotKey key = LotKey.of(MAIN, A);
        SerialKey serial = SerialKey.of(MILK, SerialNumber.of("1"));
        assertThat(List.of(
                        new LotRejection.NotTracked(MILK),
                        new LotRejection.TrackingStands(MILK, Tracking.LOT, Tracking.SERIAL),
                        new LotRejection.UnknownLot(lot),
                        new LotRejection.Recalled(lot),
                        new LotRejection.NotRecalled(lot),
                        new LotRejection.Promised(MAIN, A, q(4), q(3)),
                        new LotRejection.NotInLot(key, LotPlace.SELLABLE, q(4), q(3)),
                        new LotRejection.TooOld(lot, TODAY, TODAY.plusDays(1)),
                        new LotRejection.NothingToPick(MAIN, q(4), q(3)),
                        new LotRejection.SerialsDiffer(key, q(2), q(1)),
                        new LotRejection.SerialHere(serial, key),
                        new LotRejection.SerialNotThere(serial, key, LotPlace.DAMAGED),
                        new LotRejection.KeyReused(header("k").id(), "lot")))
                .extracting(rejection -> rejection.code() + ": " + rejection.message())
                .containsExactly(
                        "not-tracked: MILK is not tracked by lot",
                        "tracking-stands: MILK is tracked by LOT, it cannot become SERIAL",
                        "unknown-lot: there is no lot MILK/A",
                        "recalled: lot MILK/A is recalled",
                        "not-recalled: lot MILK/A is not recalled",
                        "promised: MILK@MAIN has 3 units promised to nobody, lot A has 4 to quarantine",
                        "not-in-lot: MILK@MAIN/A has 3 units SELLABLE, asked for 4",
                        "too-old: lot MILK/A expires 2026-03-02, it must last to 2026-03-03",
                        "nothing-to-pick: MILK@MAIN has 3 units in lots that may leave, asked for 4",
                        "serials-differ: MILK@MAIN/A takes 2 serial numbers, named were 1",
                        "serial-here: unit MILK#1 is at MILK@MAIN/A",
                        "serial-not-there: unit MILK#1 is not DAMAGED at MILK@MAIN/A",
                        "key-reused: command id k was used before with another lot");
    }
}
