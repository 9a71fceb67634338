package org.countinghouse.domain.accounting.report;

import java.util.Currency;
import org.countinghouse.domain.accounting.AccountType;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What was earned and spent, in functional currency. Deductions and costs are positive when they cost something.
 *
 * @param revenue sales net of tax, gross of returns and discounts
 * @param discounts discounts shown apart
 * @param returns sales taken back and prices conceded
 * @param costOfSales cost of goods sold, with later adjustments
 * @param fees fees of processors and marketplaces
 * @param otherCosts every other expense
 */
@CheckReturnValue
public record ChannelIncome(
        Money revenue, Money discounts, Money returns, Money costOfSales, Money fees, Money otherCosts)
        implements ValueObject {

    /** Nothing earned, nothing spent. */
    public static ChannelIncome none(Currency currency) {
        Money zero = Money.zero(currency);
        return new ChannelIncome(zero, zero, zero, zero, zero, zero);
    }

    /** Revenue less discounts and returns. */
    public Money netSales() {
        return revenue.minus(discounts).minus(returns);
    }

    /** Net sales less the cost of sales. */
    public Money grossProfit() {
        return netSales().minus(costOfSales);
    }

    /** Gross profit less fees and every other cost. */
    public Money result() {
        return grossProfit().minus(fees).minus(otherCosts);
    }

    /** Both together. */
    public ChannelIncome plus(ChannelIncome other) {
        return new ChannelIncome(
                revenue.plus(other.revenue),
                discounts.plus(other.discounts),
                returns.plus(other.returns),
                costOfSales.plus(other.costOfSales),
                fees.plus(other.fees),
                otherCosts.plus(other.otherCosts));
    }

    /** What a total adds; accounts of the balance sheet add nothing. */
    static ChannelIncome of(AccountTotal total) {
        ChannelIncome none = none(total.debit().currency());
        Money cost = total.balance();
        return switch (total.role()) {
            case DISCOUNTS ->
                new ChannelIncome(none.revenue, cost, none.returns, none.costOfSales, none.fees, none.otherCosts);
            case RETURNS_AND_ALLOWANCES ->
                new ChannelIncome(none.revenue, none.discounts, cost, none.costOfSales, none.fees, none.otherCosts);
            case COST_OF_GOODS_SOLD, COST_ADJUSTMENT, PURCHASE_PRICE_VARIANCE ->
                new ChannelIncome(none.revenue, none.discounts, none.returns, cost, none.fees, none.otherCosts);
            case PROCESSING_FEES, MARKETPLACE_COMMISSION, DISPUTE_FEE, CONVERSION_FEE ->
                new ChannelIncome(none.revenue, none.discounts, none.returns, none.costOfSales, cost, none.otherCosts);
            default -> none.with(total.role().type(), cost);
        };
    }

    private ChannelIncome with(AccountType type, Money cost) {
        return switch (type) {
            case REVENUE -> new ChannelIncome(cost.negated(), discounts, returns, costOfSales, fees, otherCosts);
            case EXPENSE -> new ChannelIncome(revenue, discounts, returns, costOfSales, fees, cost);
            case ASSET, LIABILITY, EQUITY -> this;
        };
    }
}
