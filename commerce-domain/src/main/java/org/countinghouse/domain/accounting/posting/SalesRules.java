package org.countinghouse.domain.accounting.posting;

import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayers;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.posting.PostingPolicies.TaxPoint;
import org.countinghouse.domain.accounting.posting.SalesEvent.Consideration;
import org.countinghouse.domain.accounting.posting.SalesEvent.FulfilledLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsFulfilled;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsReturned;
import org.countinghouse.domain.accounting.posting.SalesEvent.PaymentCaptured;
import org.countinghouse.domain.accounting.posting.SalesEvent.PrepaymentRefunded;
import org.countinghouse.domain.accounting.posting.SalesEvent.PriceConceded;
import org.countinghouse.domain.accounting.posting.SalesEvent.RefundPaid;
import org.countinghouse.domain.accounting.posting.SalesEvent.Sale;
import org.countinghouse.domain.accounting.posting.SalesEvent.Settles;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.money.Money;

/** R03 to R09: what customers pay and get, and what goes back to them. */
final class SalesRules {

    private final PostingPolicies policies;
    private final EntryLines lines;
    private final CostLayers layers;

    SalesRules(PostingPolicies policies, EntryLines lines, CostLayers layers) {
        this.policies = policies;
        this.lines = lines;
        this.layers = layers;
    }

    static PostingRule ruleOf(SalesEvent event) {
        if (event instanceof PaymentCaptured captured) {
            return captured.settles() == Settles.PREPAYMENT ? PostingRule.R03 : PostingRule.R05;
        }
        if (event instanceof GoodsFulfilled fulfilled) {
            return fulfilled.consideration() == Consideration.PREPAID ? PostingRule.R04 : PostingRule.R05;
        }
        if (event instanceof GoodsReturned) {
            return PostingRule.R08;
        }
        if (event instanceof PrepaymentRefunded) {
            return PostingRule.R06;
        }
        return event instanceof PriceConceded ? PostingRule.R07 : PostingRule.R08P;
    }

    void post(SalesEvent event) {
        Dimensions sale = about(event.sale());
        if (event instanceof GoodsFulfilled fulfilled) {
            fulfilled(fulfilled, sale);
        } else if (event instanceof GoodsReturned returned) {
            new ReturnRules(policies, lines, layers).post(returned, sale);
        } else if (event instanceof PaymentCaptured captured) {
            captured(captured, sale);
        } else if (event instanceof PrepaymentRefunded refunded) {
            lines.debit(AccountRole.CONTRACT_LIABILITY, refunded.gross().minus(refunded.tax()), sale);
            lines.debit(prepaidTax(), refunded.tax(), sale);
            lines.credit(AccountRole.PROCESSOR_CLEARING, refunded.gross(), sale);
        } else if (event instanceof PriceConceded conceded) {
            lines.debit(AccountRole.RETURNS_AND_ALLOWANCES, conceded.gross().minus(conceded.tax()), sale);
            lines.debit(AccountRole.TAX_PAYABLE, conceded.tax(), sale);
            lines.credit(AccountRole.PROCESSOR_CLEARING, conceded.gross(), sale);
        } else if (event instanceof RefundPaid paid) {
            lines.debit(AccountRole.REFUNDS_PAYABLE, paid.amount(), sale);
            lines.credit(AccountRole.PROCESSOR_CLEARING, paid.amount(), sale);
        }
    }

    private void captured(PaymentCaptured captured, Dimensions sale) {
        lines.debit(AccountRole.PROCESSOR_CLEARING, captured.gross(), sale);
        if (captured.settles() == Settles.RECEIVABLE) {
            lines.credit(AccountRole.ACCOUNTS_RECEIVABLE, captured.gross(), sale);
        } else {
            lines.credit(AccountRole.CONTRACT_LIABILITY, captured.gross().minus(captured.tax()), sale);
            lines.credit(prepaidTax(), captured.tax(), sale);
        }
    }

    private void fulfilled(GoodsFulfilled event, Dimensions sale) {
        Money net = Money.zero(event.currency());
        Money tax = net;
        for (FulfilledLine line : event.lines()) {
            net = net.plus(line.net());
            tax = tax.plus(line.tax());
        }
        if (event.consideration() == Consideration.ON_CREDIT) {
            lines.debit(AccountRole.ACCOUNTS_RECEIVABLE, net.plus(tax), sale);
            lines.credit(AccountRole.TAX_PAYABLE, tax, sale);
        } else {
            lines.debit(AccountRole.CONTRACT_LIABILITY, net, sale);
            if (policies.taxPoint() == TaxPoint.FULFILLMENT) {
                lines.debit(AccountRole.TAX_NOT_YET_DUE, tax, sale);
                lines.credit(AccountRole.TAX_PAYABLE, tax, sale);
            }
        }
        for (FulfilledLine line : event.lines()) {
            Dimensions dimensions = sale.of(line.sku(), event.location()).ofLine(line.line());
            lines.credit(revenue(line.kind()), line.net(), dimensions);
            if (line.kind() == SellableItem.Kind.GOODS) {
                costOfSale(event, line, dimensions);
            }
        }
    }

    private void costOfSale(GoodsFulfilled event, FulfilledLine line, Dimensions dimensions) {
        CostKey key = CostKey.sellable(line.sku(), event.location());
        SaleLine saleLine = SaleLine.of(event.sale().order(), line.line());
        for (CostMovement taken : layers.issue(key, line.quantity(), saleLine)) {
            lines.debit(AccountRole.COST_OF_GOODS_SOLD, taken.cost(), taken.layer(), dimensions);
            lines.credit(AccountRole.INVENTORY_SELLABLE, taken.cost(), taken.layer(), dimensions);
        }
    }

    private AccountRole prepaidTax() {
        return policies.taxPoint() == TaxPoint.PAYMENT ? AccountRole.TAX_PAYABLE : AccountRole.TAX_NOT_YET_DUE;
    }

    private static AccountRole revenue(SellableItem.Kind kind) {
        return kind == SellableItem.Kind.CARRIAGE ? AccountRole.SHIPPING_REVENUE : AccountRole.PRODUCT_REVENUE;
    }

    private static Dimensions about(Sale sale) {
        return Dimensions.sale(sale.channel(), sale.order());
    }
}
