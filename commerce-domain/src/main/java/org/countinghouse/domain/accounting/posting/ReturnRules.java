package org.countinghouse.domain.accounting.posting;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostLayers;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.posting.ReturnedCondition.Damaged;
import org.countinghouse.domain.accounting.posting.ReturnedCondition.Sellable;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsReturned;
import org.countinghouse.domain.accounting.posting.SalesEvent.ReturnedLine;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;

/** R08 and R09: a return takes back revenue and tax, owes a refund, and brings goods back at the cost they left with. */
final class ReturnRules {

    private final PostingPolicies policies;
    private final EntryLines lines;
    private final CostLayers layers;

    ReturnRules(PostingPolicies policies, EntryLines lines, CostLayers layers) {
        this.policies = policies;
        this.lines = lines;
        this.layers = layers;
    }

    void post(GoodsReturned event, Dimensions sale) {
        Money tax = Money.zero(event.currency());
        Money gross = tax;
        for (int i = 0; i < event.lines().size(); i++) {
            ReturnedLine line = event.lines().get(i);
            Dimensions dimensions = sale.of(line.sku(), event.location()).ofLine(line.line());
            lines.debit(AccountRole.RETURNS_AND_ALLOWANCES, line.net(), dimensions);
            tax = tax.plus(line.tax());
            gross = gross.plus(line.net()).plus(line.tax());
            Optional<ReturnedCondition> condition = line.condition();
            if (condition.isPresent()) {
                goods(event, i + 1, condition.get(), dimensions);
            }
        }
        lines.debit(AccountRole.TAX_PAYABLE, tax, sale);
        lines.credit(AccountRole.REFUNDS_PAYABLE, gross, sale);
    }

    private void goods(GoodsReturned event, int number, ReturnedCondition condition, Dimensions dimensions) {
        ReturnedLine line = event.lines().get(number - 1);
        SaleLine saleLine = SaleLine.of(event.sale().order(), line.line());
        List<CostMovement> back = layers.comeBack(saleLine, line.quantity());
        EntryLines byCondition = lines.by(condition instanceof Sellable ? PostingRule.R08 : PostingRule.R09);
        Money cost = Money.zero(policies.functionalCurrency());
        for (CostMovement part : back) {
            if (!part.key().sku().equals(line.sku())) {
                throw Arguments.violated("sku", "must be " + part.key().sku(), line.sku());
            }
            byCondition.credit(AccountRole.COST_OF_GOODS_SOLD, part.cost(), part.layer(), dimensions);
            cost = cost.plus(part.cost().value());
        }
        Money kept = worth(condition, cost);
        byCondition.debit(AccountRole.WRITE_OFF, cost.minus(kept), dimensions);
        if (condition instanceof ReturnedCondition.Scrapped) {
            return;
        }
        CostKey key = condition instanceof Sellable
                ? CostKey.sellable(line.sku(), event.location())
                : CostKey.damaged(line.sku(), event.location());
        LayerId layer = policies.costFlow().receivingLayer(key, event.source(), number);
        CostLayer received = new CostLayer(layer, key, Cost.of(line.quantity(), kept));
        layers.receive(received);
        byCondition.debit(key.status().role(), received.cost(), layer, dimensions);
    }

    /** What the goods are worth in their condition, never more than their cost. */
    private static Money worth(ReturnedCondition condition, Money cost) {
        if (condition instanceof Sellable) {
            return cost;
        }
        return condition instanceof Damaged damaged ? damaged.realizable().min(cost) : Money.zero(cost.currency());
    }
}
