package org.countinghouse.domain.inventory.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;

/** Something that happened to expected goods or to a pre-order that waits for them. */
public sealed interface SupplyEvent extends DomainEvent {

    /** Which supply. */
    SupplyId supply();

    /** The supply's version after it: 1 for the first. */
    long version();

    /** The supply after this event.
     *
     * @param before the supply before, nothing for the first event
     * @throws IllegalArgumentException if the event does not follow that state
     */
    Supply after(Optional<Supply> before);

    /**
     * Goods were announced.
     *
     * @param supply the new supply
     * @param kind where they come from
     * @param key what and where
     * @param reference the paper it goes back to
     * @param expected how many
     * @param due when
     * @param occurredAt when it was announced, in the business
     */
    record SupplyExpected(
            SupplyId supply,
            SupplyKind kind,
            PositionKey key,
            String reference,
            Quantity expected,
            LocalDate due,
            Instant occurredAt)
            implements SupplyEvent {

        @Override
        public long version() {
            return 1;
        }

        @Override
        public Supply after(Optional<Supply> before) {
            Arguments.require(before.isEmpty(), "supply", "must be new", supply);
            return Supply.builder()
                    .id(supply)
                    .kind(kind)
                    .key(key)
                    .reference(reference)
                    .expected(expected)
                    .due(due)
                    .received(Quantity.ZERO)
                    .pegged(Quantity.ZERO)
                    .canceled(false)
                    .version(version())
                    .build();
        }
    }

    /**
     * How many are expected, or when, changed.
     *
     * @param supply which
     * @param key what and where
     * @param version the supply's version after it
     * @param expected how many now
     * @param due when now
     * @param occurredAt when it changed, in the business
     */
    record SupplyChanged(
            SupplyId supply, PositionKey key, long version, Quantity expected, LocalDate due, Instant occurredAt)
            implements SupplyEvent {

        @Override
        public Supply after(Optional<Supply> before) {
            return SupplyStep.next(this, before).expected(expected).due(due).build();
        }
    }

    /**
     * What had not come will not come.
     *
     * @param supply which
     * @param key what and where
     * @param version the supply's version after it
     * @param missing how many units will not come; none when all had come
     * @param occurredAt when, in the business
     */
    record SupplyCanceled(SupplyId supply, PositionKey key, long version, Quantity missing, Instant occurredAt)
            implements SupplyEvent {

        @Override
        public Supply after(Optional<Supply> before) {
            return SupplyStep.next(this, before).canceled(true).build();
        }
    }

    /**
     * Goods of it came; first they served pre-orders.
     *
     * @param supply which
     * @param key what and where
     * @param version the supply's version after it
     * @param command the receipt
     * @param quantity how many came
     * @param fills the pre-orders served, in their order
     * @param occurredAt when, in the business
     */
    record SupplyArrived(
            SupplyId supply,
            PositionKey key,
            long version,
            CommandId command,
            Quantity quantity,
            List<PegFill> fills,
            Instant occurredAt)
            implements SupplyEvent {

        /** Copies the fills. */
        public SupplyArrived {
            fills = List.copyOf(fills);
        }

        @Override
        public Supply after(Optional<Supply> before) {
            Supply.Builder next = SupplyStep.next(this, before);
            Supply last = before.orElseThrow();
            Quantity served = fills.stream().map(fill -> fill.peg().quantity()).reduce(Quantity.ZERO, Quantity::plus);
            return next.received(last.received().plus(quantity))
                    .pegged(last.pegged().minus(served))
                    .build();
        }
    }

    /**
     * Units were promised before they are here.
     *
     * @param supply the supply they are part of
     * @param version the supply's version after it
     * @param peg the new pre-order and its units
     * @param promised the day they are promised for
     * @param occurredAt when, in the business
     */
    record PreOrderPlaced(SupplyId supply, long version, PegQuantity peg, LocalDate promised, Instant occurredAt)
            implements SupplyEvent {

        @Override
        public Supply after(Optional<Supply> before) {
            Supply.Builder next = SupplyStep.next(this, before);
            return next.pegged(before.orElseThrow().pegged().plus(peg.quantity()))
                    .build();
        }
    }

    /**
     * A demand gave up what it waited for.
     *
     * @param supply the supply it waited for
     * @param version the supply's version after it
     * @param peg the pre-order and the units given up
     * @param occurredAt when, in the business
     */
    record PreOrderCanceled(SupplyId supply, long version, PegQuantity peg, Instant occurredAt) implements SupplyEvent {

        @Override
        public Supply after(Optional<Supply> before) {
            return SupplyStep.unpegged(this, before, peg.quantity());
        }
    }

    /**
     * Units that were promised will not come.
     *
     * @param supply the supply they were part of
     * @param version the supply's version after it
     * @param peg the pre-order and the units that will not come
     * @param promised the day they were promised for
     * @param occurredAt when, in the business
     */
    record PegBroken(SupplyId supply, long version, PegQuantity peg, LocalDate promised, Instant occurredAt)
            implements SupplyEvent {

        @Override
        public Supply after(Optional<Supply> before) {
            return SupplyStep.unpegged(this, before, peg.quantity());
        }
    }

    /**
     * Units will come later than they were promised for; the pre-order goes on waiting.
     *
     * @param supply the supply they are part of
     * @param version the supply's version after it
     * @param peg the pre-order and the units that wait
     * @param promised the day they were promised for
     * @param due the day they are expected on now, which is later
     * @param occurredAt when that became known, in the business
     */
    record PromiseAtRisk(
            SupplyId supply, long version, PegQuantity peg, LocalDate promised, LocalDate due, Instant occurredAt)
            implements SupplyEvent {

        @Override
        public Supply after(Optional<Supply> before) {
            return SupplyStep.next(this, before).build();
        }
    }
}
