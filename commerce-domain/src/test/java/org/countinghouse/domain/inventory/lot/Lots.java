package org.countinghouse.domain.inventory.lot;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/** Goods of the tests: milk at two places, in lots A, B and C. */
final class Lots {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Sku MILK = Sku.of("MILK");
    static final PositionKey MAIN = PositionKey.of(MILK, LocationId.of("MAIN"));
    static final PositionKey EAST = PositionKey.of(MILK, LocationId.of("EAST"));
    static final LotId A = LotId.of("A");
    static final LotId B = LotId.of("B");
    static final LotId C = LotId.of("C");
    static final LotName LOT_A = LotName.of(MILK, A);
    static final ReservationId R1 = ReservationId.of("R1");

    private Lots() {}

    static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("test"))
                .at(NOON);
    }

    static Quantity q(long units) {
        return Quantity.of(units);
    }

    static LotPart units(LotId lot, long units) {
        return LotPart.of(lot, q(units));
    }

    static LotPart serials(LotId lot, String... numbers) {
        return LotPart.of(lot, Stream.of(numbers).map(SerialNumber::of).toList());
    }

    static TrackingPolicy policy(Tracking tracking, PickOrder order, Optional<Integer> minimumDays) {
        return new TrackingPolicy(MILK, tracking, order, minimumDays, 1);
    }

    static LotInventory tracked(Tracking tracking, PickOrder order, Optional<Integer> minimumDays) {
        return LotInventory.of(List.of(policy(tracking, order, minimumDays)), List.of(), List.of(), List.of());
    }

    static LotInventory tracked() {
        return tracked(Tracking.LOT, PickOrder.FEFO, Optional.empty());
    }

    static ReceiveLots receive(String id, ReceiveLots.Line... lines) {
        return ReceiveLots.builder()
                .header(header(id))
                .reference("note")
                .addLines(lines)
                .build();
    }

    static RecallLot recall(String id, LotId lot) {
        return RecallLot.builder()
                .header(header(id))
                .lot(LotName.of(MILK, lot))
                .reference("notice")
                .build();
    }

    static LiftRecall lift(String id, LotId lot) {
        return LiftRecall.builder()
                .header(header(id))
                .lot(LotName.of(MILK, lot))
                .reference("all clear")
                .build();
    }

    static FulfillLots picked(String id, LotPart... parts) {
        return FulfillLots.builder()
                .header(header(id))
                .reservation(R1)
                .addLines(FulfillLots.Line.of(1, parts))
                .build();
    }

    static LotCounters sellable(long units) {
        return new LotCounters(units, 0, 0, 0);
    }

    /** Positions and lots as the next command would lock them. */
    record Both(Inventory stock, LotInventory lots) {

        static Both of(LotInventory lots) {
            return new Both(Inventory.of(List.of(), List.of()), lots);
        }

        static Both after(LotDecision decision) {
            return new Both(decision.stock().state(), decision.lots().state()).relocked();
        }

        Both relocked() {
            List<StockPosition> positions = List.of(stock.position(EAST), stock.position(MAIN));
            List<LotStock> stocks =
                    Stream.of(EAST, MAIN).flatMap(key -> lots.at(key).stream()).toList();
            List<SerialUnit> serials = new TreeSet<>(lots.units().keySet())
                    .stream().flatMap(key -> lots.serial(key).stream()).toList();
            return new Both(
                    Inventory.of(positions, stock.reservations()),
                    LotInventory.of(lots.policy(MILK).stream().toList(), lots.lots(), stocks, serials));
        }

        /** R1 promises so many of MAIN for good. */
        Both promised(long units) {
            ReserveStock command = ReserveStock.builder()
                    .header(header("reserve"))
                    .reservation(R1)
                    .demand(DemandReference.of("order 1"))
                    .addLines(new ReserveStock.Line(1, MAIN, q(units)))
                    .ttl(Duration.ofHours(1))
                    .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                    .build();
            Inventory held =
                    ReservationDecider.decide(command, stock, NOON).get().state();
            Inventory confirmed = ReservationDecider.decide(ConfirmReservation.of(header("confirm"), R1), held, NOON)
                    .get()
                    .state();
            return new Both(confirmed, lots).relocked();
        }
    }

    static Both accepted(Either<LotRejection, LotDecision> decision) {
        return Both.after(decision.get());
    }

    /** At MAIN 4 units of A, which expires in ten days, and 6 of B, which expires in twenty. */
    static Both fourOfAAndSixOfB(LotInventory tracked) {
        Both nothing = Both.of(tracked);
        return accepted(LotDecider.decide(
                receive(
                        "first",
                        ReceiveLots.Line.of(MAIN, units(B, 6), TODAY.plusDays(20)),
                        ReceiveLots.Line.of(MAIN, units(A, 4), TODAY.plusDays(10))),
                nothing.stock(),
                nothing.lots()));
    }
}
