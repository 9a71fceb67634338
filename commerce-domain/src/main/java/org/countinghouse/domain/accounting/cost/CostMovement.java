package org.countinghouse.domain.accounting.cost;

import java.util.Optional;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A fact about a layer, never changed: units and their value went in or out, or units that had gone out of it came back
 * elsewhere. A layer is the sum of its movements; what a sale's line has out is the sum of the line's movements.
 *
 * @param kind what happened
 * @param layer the layer; on a return the one the units had been taken from
 * @param key whose cost the layer is
 * @param cost how many units, at least one, and what they are worth
 * @param line the line of the sale, on what was issued or returned
 */
@CheckReturnValue
public record CostMovement(Kind kind, LayerId layer, CostKey key, Cost cost, Optional<SaleLine> line)
        implements ValueObject {

    /** Refuses an empty movement, and a sale's movement without its line. */
    public CostMovement {
        Arguments.require(!cost.isEmpty(), "cost", "must be of at least one unit", cost);
        Arguments.require(
                line.isPresent() == (kind.onSale != 0), "sale line", "must come with, and only with, a sale", line);
    }

    /** The movement that takes this one back. */
    public CostMovement undone() {
        return new CostMovement(kind.undone(), layer, key, cost, line);
    }

    /** What happened to the units. Each kind has its opposite, so that an entry can be reversed. */
    public enum Kind {
        /** Units came into stock. */
        RECEIVED(1, 0),
        /** A receipt was taken back. */
        RECEIPT_UNDONE(-1, 0),
        /** Units went out to a customer. */
        ISSUED(-1, 1),
        /** An issue was taken back: the units are in their layer again. */
        ISSUE_UNDONE(1, -1),
        /** Units that had gone to a customer came back; they enter stock as a receipt of another layer, if at all. */
        RETURNED(0, -1),
        /** A return was taken back. */
        RETURN_UNDONE(0, 1),
        /** Units were written off. */
        WRITTEN_OFF(-1, 0),
        /** A write-off was taken back. */
        WRITE_OFF_UNDONE(1, 0),
        /** Units went on to another key of ours, where a receipt takes their cost in, or were found missing. */
        MOVED_OUT(-1, 0),
        /** A move was taken back: the units are in their layer again. */
        MOVE_UNDONE(1, 0);

        private final int onLayer;
        private final int onSale;

        Kind(int onLayer, int onSale) {
            this.onLayer = onLayer;
            this.onSale = onSale;
        }

        /** What it does to the layer: 1 adds, -1 takes, 0 leaves it alone. */
        public int onLayer() {
            return onLayer;
        }

        /** What it does to what the sale's line has out: 1 adds, -1 takes, 0 leaves it alone. */
        public int onSale() {
            return onSale;
        }

        /** The opposite kind. */
        public Kind undone() {
            return switch (this) {
                case RECEIVED -> RECEIPT_UNDONE;
                case RECEIPT_UNDONE -> RECEIVED;
                case ISSUED -> ISSUE_UNDONE;
                case ISSUE_UNDONE -> ISSUED;
                case RETURNED -> RETURN_UNDONE;
                case RETURN_UNDONE -> RETURNED;
                case WRITTEN_OFF -> WRITE_OFF_UNDONE;
                case WRITE_OFF_UNDONE -> WRITTEN_OFF;
                case MOVED_OUT -> MOVE_UNDONE;
                case MOVE_UNDONE -> MOVED_OUT;
            };
        }
    }
}
