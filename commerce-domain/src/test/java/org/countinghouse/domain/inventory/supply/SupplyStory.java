package org.countinghouse.domain.inventory.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.StockDecider;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/** Shared beginnings: 10 mugs are expected on May 4. */
final class SupplyStory {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), LocationId.of("MAIN"));
    static final PositionKey LAMP = PositionKey.of(Sku.of("LAMP"), LocationId.of("MAIN"));
    static final SupplyId PO = SupplyId.of("PO-1");

    private SupplyStory() {}

    static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("test"))
                .at(NOON);
    }

    static Quantity q(long units) {
        return Quantity.of(units);
    }

    static ExpectSupply expect(long units) {
        return ExpectSupply.builder()
                .header(header("expect"))
                .supply(PO)
                .kind(SupplyKind.PURCHASE_ORDER)
                .key(MUG)
                .reference("order 4711")
                .expected(q(units))
                .due(MAY_4)
                .build();
    }

    static ChangeSupply change(long units, LocalDate due) {
        return ChangeSupply.builder()
                .header(header("change"))
                .supply(PO)
                .expected(q(units))
                .due(due)
                .build();
    }

    static PlacePreOrder preOrder(String id, long units) {
        return PlacePreOrder.builder()
                .header(header("pre-order-" + id))
                .preOrder(PreOrderId.of(id))
                .supply(PO)
                .demand(DemandReference.of("order " + id))
                .lineNumber(3)
                .quantity(q(units))
                .build();
    }

    static PegQuantity peg(String id, long units) {
        return new PegQuantity(PreOrderId.of(id), DemandReference.of("order " + id), 3, MUG, q(units));
    }

    static PeggedSupply expected(long units) {
        return SupplyDecider.decide(expect(units), Optional.empty()).get().state();
    }

    static PeggedSupply with(PeggedSupply before, String id, long units) {
        return SupplyDecider.decide(preOrder(id, units), Optional.of(before), Optional.empty())
                .get()
                .state();
    }

    /** 10 expected, pre-orders A for 4, B for 3 and C for 2, made in that order. */
    static PeggedSupply nineOfTenPegged() {
        return with(with(with(expected(10), "A", 4), "B", 3), "C", 2);
    }

    static ReceiveStock receive(ReceiveStock.Line... lines) {
        return ReceiveStock.of(header("receive"), "note", lines);
    }

    static ReceiveStock.Line mugs(long units) {
        return ReceiveStock.Line.of(MUG, q(units));
    }

    /** The stock after that receipt into nothing. */
    static Inventory after(ReceiveStock command) {
        return StockDecider.decide(command, Inventory.of(List.of(), List.of()))
                .get()
                .state();
    }
}
