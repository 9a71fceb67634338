package org.countinghouse.domain.accounting.posting;

import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.CostDemand;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/** What happens to stock without a customer. */
public sealed interface StockEvent extends BusinessEvent {

    /** Where the stock lies. */
    LocationCode location();

    /**
     * Goods came in; their invoice may follow. Each line is a cost layer, or flows into the pool.
     *
     * @param source the receipt
     * @param location where they came in
     * @param lines what came in, at least one
     */
    record StockReceived(SourceDocument source, LocationCode location, List<ReceivedLine> lines) implements StockEvent {

        /** Copies the lines; refuses none, or mixed currencies. */
        public StockReceived {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
            Currency currency = lines.get(0).value().currency();
            lines.forEach(line -> Arguments.require(
                    line.value().currency().equals(currency), "currency", "must be " + currency, line.value()));
        }

        @Override
        public Currency currency() {
            return lines.get(0).value().currency();
        }

        @Override
        public String description() {
            return "Stock received at " + location;
        }

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of("event", "StockReceived")
                    .and("source", source)
                    .and("location", location)
                    .andList("lines", lines)
                    .build();
        }
    }

    /**
     * What came in of one SKU.
     *
     * @param sku what
     * @param quantity how many units, at least one
     * @param value what all of them cost together, zero or more
     */
    record ReceivedLine(Sku sku, Quantity quantity, Money value) implements ValueObject {

        /** Refuses no units and a negative value. */
        public ReceivedLine {
            Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
            Arguments.require(!value.isNegative(), "value", "must not be negative", value);
        }
    }

    /**
     * Stock was damaged, expired or stolen.
     *
     * @param source the report
     * @param location where
     * @param currency the currency its cost is kept in
     * @param lines what was written off, at least one
     */
    record StockWrittenOff(SourceDocument source, LocationCode location, Currency currency, List<WrittenOffLine> lines)
            implements StockEvent {

        /** Copies the lines; refuses none. */
        public StockWrittenOff {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        @Override
        public String description() {
            return "Stock written off at " + location;
        }

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of("event", "StockWrittenOff")
                    .and("source", source)
                    .and("location", location)
                    .and("currency", currency)
                    .andList("lines", lines)
                    .build();
        }

        @Override
        public CostDemand costDemand() {
            SortedMap<CostKey, Quantity> issues = new TreeMap<>();
            lines.forEach(line -> issues.merge(line.key(location), line.quantity(), Quantity::plus));
            return new CostDemand(issues, new TreeMap<>());
        }
    }

    /**
     * What was written off of one SKU.
     *
     * @param sku what
     * @param status out of which stock
     * @param quantity how many units, at least one
     */
    record WrittenOffLine(Sku sku, StockStatus status, Quantity quantity) implements ValueObject {

        /** Refuses no units. */
        public WrittenOffLine {
            Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
        }

        CostKey key(LocationCode location) {
            return new CostKey(sku, location, status);
        }
    }
}
