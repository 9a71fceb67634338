package org.countinghouse.domain.accounting.posting;

import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostLayers;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.posting.StockEvent.MovedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.ReceivedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockMissing;
import org.countinghouse.domain.accounting.posting.StockEvent.StockMoved;
import org.countinghouse.domain.accounting.posting.StockEvent.StockReceived;
import org.countinghouse.domain.accounting.posting.StockEvent.StockWrittenOff;
import org.countinghouse.domain.accounting.posting.StockEvent.WrittenOffLine;
import org.countinghouse.domain.money.Money;

/** R18, R22, R23 and R24: what comes into stock, what is lost from it, and what moves within it. */
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
        if (event instanceof StockReceived) {
            return PostingRule.R18;
        }
        if (event instanceof StockMoved) {
            return PostingRule.R24;
        }
        return event instanceof StockMissing ? PostingRule.R23 : PostingRule.R22;
    }

    void post(StockEvent event) {
        if (event instanceof StockReceived received) {
            received(received);
        } else if (event instanceof StockWrittenOff writtenOff) {
            writtenOff(writtenOff);
        } else if (event instanceof StockMissing missing) {
            missing(missing);
        } else if (event instanceof StockMoved moved) {
            moved(moved);
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

    private void missing(StockMissing event) {
        for (WrittenOffLine line : event.lines()) {
            Dimensions dimensions = Dimensions.stock(line.sku(), event.location());
            for (CostMovement taken : layers.moveOut(line.key(event.location()), line.quantity())) {
                lines.debit(AccountRole.SHRINKAGE, taken.cost(), taken.layer(), dimensions);
                lines.credit(line.status().role(), taken.cost(), taken.layer(), dimensions);
            }
        }
    }

    private void moved(StockMoved event) {
        int opened = 0;
        for (MovedLine line : event.lines()) {
            List<Cost> costs = new ArrayList<>();
            if (line.from().isPresent()) {
                costs.addAll(leaving(line.from().get(), line));
            } else {
                costs.add(Cost.of(line.quantity(), Money.zero(event.currency())));
            }
            if (line.to().isPresent()) {
                for (Cost cost : costs) {
                    opened++;
                    arriving(line.to().get(), cost, event.source(), opened);
                }
            }
        }
    }

    /** Credits each layer that is taken from; debits what is lost. */
    private List<Cost> leaving(CostKey from, MovedLine line) {
        Dimensions dimensions = Dimensions.stock(from.sku(), from.location());
        List<CostMovement> movements = layers.moveOut(from, line.quantity());
        for (CostMovement taken : movements) {
            lines.credit(from.status().role(), taken.cost(), taken.layer(), dimensions);
            if (line.to().isEmpty()) {
                lines.debit(AccountRole.SHRINKAGE, taken.cost(), taken.layer(), dimensions);
            }
        }
        return movements.stream().map(CostMovement::cost).toList();
    }

    /** Each part of a layer becomes a layer of its own, or flows into the pool. */
    private void arriving(CostKey to, Cost cost, SourceDocument source, int number) {
        LayerId layer = policies.costFlow().receivingLayer(to, source, number);
        layers.receive(new CostLayer(layer, to, cost));
        lines.debit(to.status().role(), cost, layer, Dimensions.stock(to.sku(), to.location()));
    }
}
