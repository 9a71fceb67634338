package org.countinghouse.domain.accounting.posting;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.CostDemand;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/** What happens between us and a customer. Amounts are gross of any fee of the payment processor. */
public sealed interface SalesEvent extends BusinessEvent {

    /** The order and its channel. */
    Sale sale();

    /**
     * The order that something belongs to.
     *
     * @param channel where it came from
     * @param order its reference, 1 to 100 characters
     */
    record Sale(ChannelId channel, String order) implements ValueObject {

        /** Refuses a blank, over-long or unprintable reference. */
        public Sale {
            Arguments.text("order", order, 100);
        }

        /** The order of that channel. */
        public static Sale of(ChannelId channel, String order) {
            return new Sale(channel, order);
        }

        @Override
        public String toString() {
            return channel + "/" + order;
        }
    }

    /**
     * Money of a customer arrived at the processor.
     *
     * @param source the capture
     * @param sale the order it pays
     * @param gross the amount, above zero
     * @param tax the tax within it; zero when it settles a receivable, whose tax is booked already
     * @param settles what it pays for
     */
    record PaymentCaptured(SourceDocument source, Sale sale, Money gross, Money tax, Settles settles)
            implements SalesEvent {

        /** Refuses tax above the amount. */
        public PaymentCaptured {
            BusinessEvent.requireTaxWithin(gross, tax);
            Arguments.require(
                    settles == Settles.PREPAYMENT || tax.isZero(), "tax", "of a receivable must be zero", tax);
        }

        @Override
        public Currency currency() {
            return gross.currency();
        }

        @Override
        public String description() {
            return "Payment captured for " + sale.order();
        }

        @Override
        public Fingerprint fingerprint() {
            return print("PaymentCaptured", this)
                    .and("gross", gross)
                    .and("tax", tax)
                    .and("settles", settles)
                    .build();
        }
    }

    /** What a captured payment pays for. */
    enum Settles {
        /** Goods that are still to come. */
        PREPAYMENT,
        /** Goods delivered on credit. */
        RECEIVABLE
    }

    /**
     * Money paid ahead went back before anything was fulfilled.
     *
     * @param source the refund
     * @param sale the order
     * @param gross the amount, above zero
     * @param tax the tax within it
     */
    record PrepaymentRefunded(SourceDocument source, Sale sale, Money gross, Money tax) implements SalesEvent {

        /** Refuses tax above the amount. */
        public PrepaymentRefunded {
            BusinessEvent.requireTaxWithin(gross, tax);
        }

        @Override
        public Currency currency() {
            return gross.currency();
        }

        @Override
        public String description() {
            return "Prepayment refunded for " + sale.order();
        }

        @Override
        public Fingerprint fingerprint() {
            return print("PrepaymentRefunded", this)
                    .and("gross", gross)
                    .and("tax", tax)
                    .build();
        }
    }

    /**
     * Part of the price went back after the goods were fulfilled; the customer keeps them.
     *
     * @param source the refund
     * @param sale the order
     * @param gross the amount, above zero
     * @param tax the tax within it
     */
    record PriceConceded(SourceDocument source, Sale sale, Money gross, Money tax) implements SalesEvent {

        /** Refuses tax above the amount. */
        public PriceConceded {
            BusinessEvent.requireTaxWithin(gross, tax);
        }

        @Override
        public Currency currency() {
            return gross.currency();
        }

        @Override
        public String description() {
            return "Price conceded on " + sale.order();
        }

        @Override
        public Fingerprint fingerprint() {
            return print("PriceConceded", this)
                    .and("gross", gross)
                    .and("tax", tax)
                    .build();
        }
    }

    /**
     * A refund granted for returned goods was paid.
     *
     * @param source the refund
     * @param sale the order
     * @param amount what was paid, above zero
     */
    record RefundPaid(SourceDocument source, Sale sale, Money amount) implements SalesEvent {

        /** Refuses an amount of zero or below. */
        public RefundPaid {
            BusinessEvent.requirePositive(amount);
        }

        @Override
        public Currency currency() {
            return amount.currency();
        }

        @Override
        public String description() {
            return "Refund paid for " + sale.order();
        }

        @Override
        public Fingerprint fingerprint() {
            return print("RefundPaid", this).and("amount", amount).build();
        }
    }

    /**
     * Control passed to the customer: revenue is earned (IFRS 15.31), and cost leaves stock.
     *
     * @param source the shipment or service report
     * @param sale the order
     * @param location where it was fulfilled from
     * @param consideration how the customer pays
     * @param lines what was fulfilled, at least one
     */
    record GoodsFulfilled(
            SourceDocument source,
            Sale sale,
            LocationCode location,
            Consideration consideration,
            List<FulfilledLine> lines)
            implements SalesEvent {

        /** Copies the lines; refuses none, or mixed currencies. */
        public GoodsFulfilled {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
            Currency currency = lines.get(0).net().currency();
            lines.forEach(line -> Arguments.require(
                    line.net().currency().equals(currency), "currency", "must be " + currency, line.net()));
        }

        @Override
        public Currency currency() {
            return lines.get(0).net().currency();
        }

        @Override
        public String description() {
            return "Fulfilled " + sale.order();
        }

        @Override
        public Fingerprint fingerprint() {
            return print("GoodsFulfilled", this)
                    .and("location", location)
                    .and("consideration", consideration)
                    .andList("lines", lines)
                    .build();
        }

        @Override
        public CostDemand costDemand() {
            SortedMap<CostKey, Quantity> issues = new TreeMap<>();
            for (FulfilledLine line : lines) {
                if (line.kind() == SellableItem.Kind.GOODS) {
                    issues.merge(CostKey.sellable(line.sku(), location), line.quantity(), Quantity::plus);
                }
            }
            return new CostDemand(issues, new TreeMap<>());
        }
    }

    /** How a customer pays for what was fulfilled. */
    enum Consideration {
        /** Paid before. */
        PREPAID,
        /** To be paid later. */
        ON_CREDIT
    }

    /**
     * What was fulfilled of one line of the order.
     *
     * @param line the line's reference within the order
     * @param sku what
     * @param kind goods leave stock; a service does not; carriage earns shipping revenue
     * @param quantity how many units, at least one
     * @param net what the customer pays for them without tax, zero or more
     * @param tax the tax on top, zero or more
     */
    record FulfilledLine(String line, Sku sku, SellableItem.Kind kind, Quantity quantity, Money net, Money tax)
            implements ValueObject {

        /** Refuses no units and negative amounts. */
        public FulfilledLine {
            Arguments.text("order line", line, 40);
            Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
            BusinessEvent.requireNetAndTax(net, tax);
        }
    }

    /**
     * Goods came back and were accepted, or a service was taken back; a refund is owed.
     *
     * @param source the return
     * @param sale the order
     * @param location where the goods were taken in
     * @param lines what came back, at least one
     */
    record GoodsReturned(SourceDocument source, Sale sale, LocationCode location, List<ReturnedLine> lines)
            implements SalesEvent {

        /** Copies the lines; refuses none, or mixed currencies. */
        public GoodsReturned {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
            Currency currency = lines.get(0).net().currency();
            lines.forEach(line -> Arguments.require(
                    line.net().currency().equals(currency), "currency", "must be " + currency, line.net()));
        }

        @Override
        public Currency currency() {
            return lines.get(0).net().currency();
        }

        @Override
        public String description() {
            return "Returned from " + sale.order();
        }

        @Override
        public Fingerprint fingerprint() {
            return print("GoodsReturned", this)
                    .and("location", location)
                    .andList("lines", lines)
                    .build();
        }

        @Override
        public CostDemand costDemand() {
            SortedMap<SaleLine, Quantity> returns = new TreeMap<>();
            for (ReturnedLine line : lines) {
                if (line.condition().isPresent()) {
                    returns.merge(SaleLine.of(sale.order(), line.line()), line.quantity(), Quantity::plus);
                }
            }
            return new CostDemand(new TreeMap<>(), returns);
        }
    }

    /**
     * What came back of one line of the order.
     *
     * @param line the line's reference within the order
     * @param sku what
     * @param quantity how many units, at least one
     * @param net what is given back for them without tax
     * @param tax the tax given back on top
     * @param condition in what condition the goods are; absent for what was never stock, such as a service
     */
    record ReturnedLine(
            String line, Sku sku, Quantity quantity, Money net, Money tax, Optional<ReturnedCondition> condition)
            implements ValueObject {

        /** Refuses no units and negative amounts. */
        public ReturnedLine {
            Arguments.text("order line", line, 40);
            Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
            BusinessEvent.requireNetAndTax(net, tax);
        }
    }

    private static Fingerprint.Builder print(String kind, SalesEvent event) {
        return Fingerprint.of("event", kind).and("source", event.source()).and("sale", event.sale());
    }
}
