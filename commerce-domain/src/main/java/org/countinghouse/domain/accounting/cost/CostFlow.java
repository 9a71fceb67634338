package org.countinghouse.domain.accounting.cost;

import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SourceDocument;

/** In what order cost leaves stock (IAS 2.25). */
public enum CostFlow {
    /** First in, first out: each receipt is a layer of its own. */
    FIFO,
    /** Moving weighted average: each receipt flows into one layer. */
    WEIGHTED_AVERAGE;

    /** The layer that receives line {@code number} (from 1) of the source. */
    public LayerId receivingLayer(CostKey key, SourceDocument source, int number) {
        return this == FIFO ? LayerId.of(source, number) : key.pool();
    }
}
