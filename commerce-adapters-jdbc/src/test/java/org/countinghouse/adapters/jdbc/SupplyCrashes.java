package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.CrashSamples.A;
import static org.countinghouse.adapters.jdbc.CrashSamples.DELIVERY;
import static org.countinghouse.adapters.jdbc.CrashSamples.HELD;
import static org.countinghouse.adapters.jdbc.CrashSamples.MUG;
import static org.countinghouse.adapters.jdbc.CrashSamples.TODAY;
import static org.countinghouse.adapters.jdbc.CrashSamples.q;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.inventory.supply.CancelPreOrder;
import org.countinghouse.domain.inventory.supply.CancelSupply;
import org.countinghouse.domain.inventory.supply.ChangeSupply;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.PlacePreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.SupplyKind;

/** Goods that are expected, and those who wait for them. */
final class SupplyCrashes {

    private static final SupplyId ORDERED = SupplyId.of("PO-1");
    private static final PreOrderId EARLY = PreOrderId.of("P-1");
    private static final BackorderId WAITING = BackorderId.of("W-1");
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);

    private static final CrashStep EXPECTED = on -> on.commerce()
            .supplies()
            .expect(ExpectSupply.builder()
                    .header(on.header("s"))
                    .supply(ORDERED)
                    .kind(SupplyKind.PURCHASE_ORDER)
                    .key(MUG)
                    .reference("order 4711")
                    .expected(q(10))
                    .due(MAY_4)
                    .build());

    private static final CrashStep PRE_ORDERED = on -> on.commerce()
            .supplies()
            .preOrder(PlacePreOrder.builder()
                    .header(on.header("p"))
                    .preOrder(EARLY)
                    .supply(ORDERED)
                    .demand(DemandReference.of("order 7"))
                    .lineNumber(1)
                    .quantity(q(4))
                    .build());

    private static final CrashStep QUEUED = on -> on.commerce()
            .backorders()
            .queue(QueueBackorder.builder()
                    .header(on.header("q"))
                    .backorder(WAITING)
                    .demand(DemandReference.of("order 8"))
                    .lineNumber(3)
                    .key(MUG)
                    .quantity(q(12))
                    .build());

    private static final CrashStep RELEASED =
            on -> on.commerce().reservations().release(ReleaseReservation.of(on.header("r"), A));

    private SupplyCrashes() {}

    static List<CrashCase> supplies() {
        return List.of(
                CrashCase.of("announce", EXPECTED),
                CrashCase.of(
                        "put off",
                        List.of(EXPECTED, PRE_ORDERED),
                        on -> on.commerce()
                                .supplies()
                                .change(ChangeSupply.builder()
                                        .header(on.header("k"))
                                        .supply(ORDERED)
                                        .expected(q(3))
                                        .due(MAY_4.plusDays(7))
                                        .build())),
                CrashCase.of(
                        "call off",
                        List.of(EXPECTED, PRE_ORDERED),
                        on -> on.commerce().supplies().cancel(CancelSupply.of(on.header("k"), ORDERED))),
                CrashCase.of("pre-order", List.of(EXPECTED), PRE_ORDERED),
                CrashCase.of(
                        "take back a pre-order",
                        List.of(EXPECTED, PRE_ORDERED),
                        on -> on.commerce().supplies().cancelPreOrder(CancelPreOrder.of(on.header("k"), EARLY))),
                CrashCase.of("arrive in part", List.of(EXPECTED, PRE_ORDERED), on -> arrived(on, 3)),
                CrashCase.of("arrive for all who wait", List.of(EXPECTED, PRE_ORDERED, QUEUED), on -> arrived(on, 10)));
    }

    private static Either<?, ?> arrived(CrashRun on, long mugs) {
        return on.commerce()
                .stock()
                .receive(ReceiveStock.of(
                        on.header("k"),
                        "note",
                        ReceiveStock.Line.of(MUG, q(mugs)).of(ORDERED)));
    }

    static List<CrashCase> backorders() {
        return List.of(
                CrashCase.of("queue", QUEUED),
                CrashCase.of("queue beside goods", List.of(DELIVERY), QUEUED),
                CrashCase.of(
                        "give up",
                        List.of(DELIVERY, QUEUED),
                        on -> on.commerce().backorders().cancel(CancelBackorder.of(on.header("k"), WAITING))),
                CrashCase.of("receive what is waited for", List.of(QUEUED), DELIVERY),
                CrashCase.of(
                        "fill",
                        List.of(DELIVERY, HELD, QUEUED, RELEASED),
                        on -> on.commerce().backorders().fill(FillBackorders.of(on.header("k"), MUG, 10))));
    }

    static List<Object> seen(CrashRun on) {
        return List.of(
                on.commerce().supplies().find(on.tenant(), ORDERED),
                on.commerce().supplies().findPreOrder(on.tenant(), EARLY),
                on.commerce().supplies().promise(on.tenant(), MUG, TODAY),
                on.commerce().backorders().find(on.tenant(), WAITING),
                on.commerce().backorders().waiting(on.tenant(), MUG, 10));
    }
}
