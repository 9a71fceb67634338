package org.countinghouse.domain.inventory.lot;

import java.time.LocalDate;
import java.util.Comparator;

/** Which lot leaves first when nobody names one. */
public enum PickOrder {
    /** First expired, first out; of one date, and of those that never expire, the first received; then by lot. */
    FEFO,
    /** First in, first out; of one time, by lot. */
    FIFO;

    /** The order of lots, first to leave first. */
    public Comparator<LotStock> comparator() {
        Comparator<LotStock> received =
                Comparator.comparing(LotStock::receivedAt).thenComparing(LotStock::key);
        return switch (this) {
            case FEFO ->
                Comparator.<LotStock, LocalDate>comparing(
                                stock -> stock.expiry().orElse(LocalDate.MAX))
                        .thenComparing(received);
            case FIFO -> received;
        };
    }
}
