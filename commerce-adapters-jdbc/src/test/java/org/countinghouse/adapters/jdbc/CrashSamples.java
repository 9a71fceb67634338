package org.countinghouse.adapters.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.tck.ProcessShop;

/** What the use cases are about: mugs and plates in two places, and a promise of most of them. */
final class CrashSamples {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration MOMENT = Duration.ofMillis(1);
    static final LocationId MAIN = LocationId.of("MAIN");
    static final LocationId EAST = LocationId.of("EAST");
    static final PositionKey MUG = PositionKey.of(ProcessShop.MUG, MAIN);
    static final PositionKey PLATE = PositionKey.of(ProcessShop.PLATE, MAIN);
    static final PositionKey EAST_MUG = PositionKey.of(ProcessShop.MUG, EAST);
    static final List<PositionKey> POSITIONS = List.of(MUG, PLATE, EAST_MUG, PositionKey.of(ProcessShop.PLATE, EAST));
    static final ReservationId A = ReservationId.of("A");
    static final ReservationId B = ReservationId.of("B");
    static final List<ReservationId> RESERVATIONS = List.of(A, B, ReservationId.of("C"));

    /** 10 mugs and 5 plates. */
    static final CrashStep DELIVERY = on -> on.commerce().stock().receive(delivery(on, "d", MAIN));

    /** The same in the other place. */
    static final CrashStep EAST_DELIVERY = on -> on.commerce().stock().receive(delivery(on, "e", EAST));

    /** 8 mugs and 4 plates for an hour. */
    static final CrashStep HELD = on -> on.commerce().reservations().reserve(reserve(on, A, HOUR));

    /** The same, and their time is over. */
    static final CrashStep DUE = on -> on.due(reserve(on, A, MOMENT));

    /** 3 of the mugs are promised for good. */
    static final CrashStep CONFIRMED = on -> on.commerce()
            .reservations()
            .confirm(confirm(on, "c")
                    .addLines(new ConfirmReservation.Line(1, Quantity.of(3)))
                    .build());

    private CrashSamples() {}

    static Quantity q(long units) {
        return Quantity.of(units);
    }

    private static ReceiveStock delivery(CrashRun on, String key, LocationId location) {
        return ReceiveStock.builder()
                .header(on.header(key))
                .reference("D-1")
                .addLines(ReceiveStock.Line.of(PositionKey.of(ProcessShop.MUG, location), q(10)))
                .addLines(ReceiveStock.Line.of(PositionKey.of(ProcessShop.PLATE, location), q(5)))
                .build();
    }

    static ReserveStock reserve(CrashRun on, ReservationId id, Duration ttl) {
        return asking(on, id, ttl, new ReserveStock.Line(1, MUG, q(8)), new ReserveStock.Line(2, PLATE, q(4)));
    }

    static ReserveStock asking(CrashRun on, ReservationId id, Duration ttl, ReserveStock.Line... lines) {
        return ReserveStock.builder()
                .header(on.header("reserve-" + id))
                .reservation(id)
                .demand(DemandReference.of("cart " + id))
                .addLines(lines)
                .ttl(ttl)
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    static ConfirmReservation.Builder confirm(CrashRun on, String key) {
        ConfirmReservation.Builder command = ConfirmReservation.builder();
        command.header(on.header(key)).reservation(A);
        return command;
    }

    static AdjustStock lose(CrashRun on, long mugs) {
        return AdjustStock.builder()
                .header(on.header("k"))
                .reference("breakage")
                .addLines(AdjustStock.Line.of(MUG, q(mugs), AdjustStock.Adjustment.LOST))
                .build();
    }

    static AdjustStock loseWhatIsPromised(CrashRun on, long mugs) {
        return AdjustStock.builder()
                .from(lose(on, mugs))
                .onPromised(AdjustStock.OnPromised.BREAK_PROMISES)
                .build();
    }
}
