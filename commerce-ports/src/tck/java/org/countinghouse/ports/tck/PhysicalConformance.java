package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.StockCounting;
import org.countinghouse.ports.inventory.StockInquiries;
import org.countinghouse.ports.inventory.TransferManagement;
import org.countinghouse.ports.inventory.internal.CountService;
import org.countinghouse.ports.inventory.internal.TransferService;
import org.countinghouse.ports.kernel.OutboxMessage;

/** What the suites of transfers, counts and conditions share: a second location, and the services. */
public abstract class PhysicalConformance extends InventoryConformance {

    static final LocationId SHOP = LocationId.of("SHOP");
    static final PositionKey SHOP_MUG = PositionKey.of(MUG.sku(), SHOP);
    static final PositionKey SHOP_LAMP = PositionKey.of(LAMP.sku(), SHOP);
    static final TransferId T1 = TransferId.of("T1");

    TransferManagement transfers() {
        return new TransferService(gate(), stores().stockLedger(), stores().stockTransfers(), publication());
    }

    StockCounting counting() {
        return new CountService(gate(), inventoryStores(), stores().stockCounts(), publication());
    }

    StockInquiries inquiries() {
        return stock(BackorderPolicy.STANDARD);
    }

    static Quantity q(long units) {
        return Quantity.of(units);
    }

    /** Mugs and lamps to the shop; no line for none. */
    DispatchTransfer dispatch(String key, TransferId id, long mugs, long lamps) {
        DispatchTransfer.Builder command = DispatchTransfer.builder()
                .header(header(tenant, key))
                .transfer(id)
                .origin(MAIN)
                .destination(SHOP)
                .reference("van 3");
        if (mugs > 0) {
            command.addLines(new DispatchTransfer.Line(MUG.sku(), q(mugs)));
        }
        if (lamps > 0) {
            command.addLines(new DispatchTransfer.Line(LAMP.sku(), q(lamps)));
        }
        return command.build();
    }

    /** Mugs and lamps that came; no line for none. */
    ArriveTransfer arrive(String key, TransferId id, ArriveTransfer.Completion completion, long mugs, long lamps) {
        ArriveTransfer.Builder command = ArriveTransfer.builder()
                .header(header(tenant, key))
                .transfer(id)
                .completion(completion);
        if (mugs > 0) {
            command.addLines(new ArriveTransfer.Line(MUG.sku(), q(mugs)));
        }
        if (lamps > 0) {
            command.addLines(new ArriveTransfer.Line(LAMP.sku(), q(lamps)));
        }
        return command.build();
    }

    MoveCondition moving(String key, PositionKey position, long units, StockCondition from, StockCondition to) {
        return MoveCondition.of(
                header(tenant, key), "inspection", new MoveCondition.Line(position, q(units), from, to));
    }

    List<StockMovement> moved(MoveCondition command) {
        return fixture().asHost(() -> stock().moveCondition(command)).get();
    }

    List<DomainEvent> publishedSince(int before) {
        List<DomainEvent> all = inUnit(() -> stores().outbox().undelivered(tenant, 100)).stream()
                .map(OutboxMessage::event)
                .toList();
        return all.subList(before, all.size());
    }

    /** A moment by the store's clock after all that happened, and before all that will. */
    Instant mark() {
        Instant last = inUnit(() -> stores().reservations().now(tenant));
        letPass(last);
        Instant mark = inUnit(() -> stores().reservations().now(tenant));
        letPass(mark);
        return mark;
    }

    /** Nothing differs, and nothing was left half done. */
    void assertNothingMoved(long positions) {
        assertSound();
        assertThat(fixture().asHost(() -> stock().verify(tenant)).checked()).isEqualTo(positions);
    }
}
