package org.countinghouse.domain.accounting.posting;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
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
     * Less stock was there at a count than the books said.
     *
     * @param source the count
     * @param location where
     * @param currency the currency its cost is kept in
     * @param lines what is missing, at least one
     */
    record StockMissing(SourceDocument source, LocationCode location, Currency currency, List<WrittenOffLine> lines)
            implements StockEvent {

        /** Copies the lines; refuses none. */
        public StockMissing {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        @Override
        public String description() {
            return "Stock missing at " + location;
        }

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of("event", "StockMissing")
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
     * Stock went on to another location or condition of ours, at its cost; or some of it was lost or found on the way.
     *
     * @param source the paper of the move
     * @param currency the currency its cost is kept in
     * @param description what a person reads in the journal
     * @param lines what moved, at least one; a line takes what was there before the first of them
     */
    record StockMoved(SourceDocument source, Currency currency, String description, List<MovedLine> lines)
            implements StockEvent {

        /** Copies the lines; refuses none. */
        public StockMoved {
            lines = List.copyOf(lines);
            Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        }

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of("event", "StockMoved")
                    .and("source", source)
                    .and("currency", currency)
                    .and("description", description)
                    .andList("lines", lines)
                    .build();
        }

        @Override
        public CostDemand costDemand() {
            SortedMap<CostKey, Quantity> issues = new TreeMap<>();
            lines.forEach(line -> line.from().ifPresent(key -> issues.merge(key, line.quantity(), Quantity::plus)));
            return new CostDemand(issues, new TreeMap<>());
        }
    }

    /**
     * What moved of one SKU.
     *
     * @param quantity how many units, at least one
     * @param from whose cost it was; nothing if it was found, which is worth nothing
     * @param to whose cost it is now; nothing if it is lost
     */
    record MovedLine(Quantity quantity, Optional<CostKey> from, Optional<CostKey> to) implements ValueObject {

        /** Refuses no units, and a line from nowhere to nowhere, or of two SKUs, or that stays. */
        public MovedLine {
            Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
            Arguments.require(from.isPresent() || to.isPresent(), "from or to", "must be there", quantity);
            Arguments.require(!from.equals(to), "to", "must be another than from", to);
            boolean oneSku = from.isEmpty()
                    || to.isEmpty()
                    || from.get().sku().equals(to.get().sku());
            Arguments.require(oneSku, "sku", "must stay", to);
        }

        /** Units that go on. */
        public static MovedLine moved(Quantity quantity, CostKey from, CostKey to) {
            return new MovedLine(quantity, Optional.of(from), Optional.of(to));
        }

        /** Units that never came. */
        public static MovedLine lost(Quantity quantity, CostKey from) {
            return new MovedLine(quantity, Optional.of(from), Optional.empty());
        }

        /** Units that the books did not know of; worth nothing. */
        public static MovedLine found(Quantity quantity, CostKey to) {
            return new MovedLine(quantity, Optional.empty(), Optional.of(to));
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
