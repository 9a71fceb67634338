package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/** Shared beginnings of the stories. */
final class Given {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration QUARTER = Duration.ofMinutes(15);
    static final LocationId MAIN = LocationId.of("MAIN");
    static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), MAIN);
    static final PositionKey LAMP = PositionKey.of(Sku.of("LAMP"), MAIN);
    static final ReservationId R1 = ReservationId.of("R1");

    private Given() {}

    static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("test"))
                .at(NOON);
    }

    static Quantity q(long units) {
        return Quantity.of(units);
    }

    static StockPosition onHand(PositionKey key, long units) {
        return new StockPosition(key, new StockCounters(units, 0, 0, 0), Quantity.ZERO, 1);
    }

    static Inventory stock(StockPosition... positions) {
        return Inventory.of(List.of(positions), List.of());
    }

    static ReserveStock.Line line(int number, PositionKey key, long units) {
        return new ReserveStock.Line(number, key, q(units));
    }

    static ReserveStock reserve(ReservationId id, ReserveStock.Mode mode, ReserveStock.Line... lines) {
        return ReserveStock.builder()
                .header(header("reserve-" + id))
                .reservation(id)
                .demand(DemandReference.of("order " + id))
                .lines(List.of(lines))
                .ttl(QUARTER)
                .mode(mode)
                .build();
    }

    static ReserveStock reserve(ReservationId id, ReserveStock.Line... lines) {
        return reserve(id, ReserveStock.Mode.ALL_OR_NOTHING, lines);
    }

    /** The inventory after an accepted decision, as the next command would lock it. */
    static Inventory accepted(Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decision) {
        return relocked(decision.get().state());
    }

    static Inventory relocked(Inventory inventory) {
        List<StockPosition> positions = new ArrayList<>();
        for (PositionKey key : List.of(LAMP, MUG)) {
            positions.add(inventory.position(key));
        }
        return Inventory.of(positions, inventory.reservations());
    }

    /** 10 mugs, 4 of them held for R1 until a quarter past noon. */
    static Inventory fourMugsHeld() {
        return accepted(ReservationDecider.decide(reserve(R1, line(1, MUG, 4)), stock(onHand(MUG, 10)), NOON));
    }

    /** 10 mugs, 4 of them allocated to R1. */
    static Inventory fourMugsConfirmed() {
        return accepted(ReservationDecider.decide(
                ConfirmReservation.of(header("confirm"), R1), fourMugsHeld(), NOON.plusSeconds(1)));
    }
}
