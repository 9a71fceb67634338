package org.countinghouse.domain.accounting.posting;

import java.util.Currency;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.CostDemand;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Something that happened in the business and that the books must show. Each has the full facts; one source document is
 * one event.
 */
@CheckReturnValue
public sealed interface BusinessEvent extends ValueObject permits SalesEvent, StockEvent, SettlementEvent {

    /** What it was reported by; booked once. */
    SourceDocument source();

    /** The currency of its amounts. */
    Currency currency();

    /** What a person reads in the journal. */
    String description();

    /** The payload, field by field. */
    Fingerprint fingerprint();

    /** The cost facts it is booked from. */
    default CostDemand costDemand() {
        return CostDemand.NONE;
    }

    /** Guards an amount and the tax inside it. */
    static void requireTaxWithin(Money gross, Money tax) {
        Arguments.require(gross.isPositive(), "gross", "must be above zero", gross);
        Arguments.require(!tax.isNegative() && !tax.isMoreThan(gross), "tax", "must be zero to gross", tax);
    }

    /** Guards an amount of its own. */
    static void requirePositive(Money amount) {
        Arguments.require(amount.isPositive(), "amount", "must be above zero", amount);
    }

    /** Guards what is sold or taken back. */
    static void requireNetAndTax(Money net, Money tax) {
        Arguments.require(!net.isNegative(), "net", "must not be negative", net);
        Arguments.require(!tax.isNegative(), "tax", "must not be negative", tax);
        if (!tax.currency().equals(net.currency())) {
            throw Arguments.violated("tax", "must be in " + net.currency(), tax);
        }
    }
}
