package org.countinghouse.domain.accounting.posting;

import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostLayers;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.posting.StockEvent.ReceivedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockReceived;
import org.countinghouse.domain.accounting.posting.StockEvent.StockWrittenOff;
import org.countinghouse.domain.accounting.posting.StockEvent.WrittenOffLine;
import org.countinghouse.domain.money.Money;

/** R18 and R22: what comes into stock, and what is lost from it. */
final class StockRules {

    private final PostingPolicies policies;
    private final EntryLines lines;
    private final CostLayers layers;

    StockRules(PostingPolicies policies, EntryLines lines, CostLayers layers) {
        this.policies = policies;
        this.lines = lines;
        this.layers = layers;
    }

    static PostingRule ruleOf(StockEvent event) {
        return event instanceof StockReceived ? PostingRule.R18 : PostingRule.R22;
    }

    void post(StockEvent event) {
        if (event instanceof StockReceived received) {
            received(received);
        } else if (event instanceof StockWrittenOff writtenOff) {
            writtenOff(writtenOff);
        }
    }

    private void received(StockReceived event) {
        Money total = Money.zero(event.currency());
        for (int i = 0; i < event.lines().size(); i++) {
            ReceivedLine line = event.lines().get(i);
            CostKey key = CostKey.sellable(line.sku(), event.location());
            LayerId layer = policies.costFlow().receivingLayer(key, event.source(), i + 1);
            CostLayer received = new CostLayer(layer, key, Cost.of(line.quantity(), line.value()));
            layers.receive(received);
            lines.debit(
                    AccountRole.INVENTORY_SELLABLE,
                    received.cost(),
                    layer,
                    Dimensions.stock(line.sku(), event.location()));
            total = total.plus(line.value());
        }
        lines.credit(AccountRole.GOODS_RECEIVED_NOT_INVOICED, total, Dimensions.NONE);
    }

    private void writtenOff(StockWrittenOff event) {
        for (WrittenOffLine line : event.lines()) {
            Dimensions dimensions = Dimensions.stock(line.sku(), event.location());
            for (CostMovement taken : layers.writeOff(line.key(event.location()), line.quantity())) {
                lines.debit(AccountRole.WRITE_OFF, taken.cost(), taken.layer(), dimensions);
                lines.credit(line.status().role(), taken.cost(), taken.layer(), dimensions);
            }
        }
    }
}
