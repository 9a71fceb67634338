package org.countinghouse.domain.accounting.posting;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.countinghouse.domain.accounting.cost.CostFlow;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.money.Rounding;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.ValueObject;

/** The choices of the reporting entity's accountant that decide what the rules post. */
@Value.Immutable
@CommerceStyle
@CheckReturnValue
public abstract class PostingPolicies implements ValueObject {

    PostingPolicies() {}

    /** Policies from the defaults; the functional currency must be named. */
    public static Builder builder() {
        return new Builder();
    }

    /** The default policies for books kept in that currency. */
    public static PostingPolicies of(Currency functionalCurrency) {
        return builder().functionalCurrency(functionalCurrency).build();
    }

    /** The currency the books are kept in. */
    public abstract Currency functionalCurrency();

    /** In which zone a moment becomes an accounting date. Default: UTC. */
    @Value.Default
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /** When control of goods passes to the customer (IFRS 15.38). */
    @Value.Default
    public TransferPoint transferPoint() {
        return TransferPoint.SHIPMENT;
    }

    /** When sales tax becomes due. */
    @Value.Default
    public TaxPoint taxPoint() {
        return TaxPoint.FULFILLMENT;
    }

    /** How returns that are still to come are treated. */
    @Value.Default
    public ReturnsModel returnsModel() {
        return ReturnsModel.ACTUAL;
    }

    /** In what order cost leaves stock. */
    @Value.Default
    public CostFlow costFlow() {
        return CostFlow.FIFO;
    }

    /** How the value of part of a layer becomes whole minor units. Default: {@link Rounding#HALF_EVEN}. */
    @Value.Default
    public Rounding issueRounding() {
        return Rounding.HALF_EVEN;
    }

    @Value.Check
    void check() {
        if (issueRounding() != Rounding.HALF_EVEN && issueRounding() != Rounding.HALF_UP) {
            throw new IllegalArgumentException(
                    "issue rounding must be HALF_EVEN or HALF_UP, but is " + issueRounding());
        }
    }

    /** When control of goods passes. */
    public enum TransferPoint {
        /** When they leave us. */
        SHIPMENT
    }

    /** When sales tax becomes due. */
    public enum TaxPoint {
        /** When the customer pays, even ahead. */
        PAYMENT,
        /** When the goods are fulfilled. */
        FULFILLMENT
    }

    /** How returns are treated. */
    public enum ReturnsModel {
        /** As they come; only where returns are not material (IFRS 15 B20). */
        ACTUAL
    }

    /** Builds policies. */
    public static final class Builder extends ImmutablePostingPolicies.Builder {}
}
