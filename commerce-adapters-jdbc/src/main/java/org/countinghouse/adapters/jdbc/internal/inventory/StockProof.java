package org.countinghouse.adapters.jdbc.internal.inventory;

import java.util.function.Predicate;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.MovementReason;

/** The statement that proves positions: everything is summed up where it lies, only differences leave the database. */
final class StockProof {

    /** Positions whose counters differ from the sums of movements or reservations, or break a law; tenant three times. */
    static final String DIFFERING = """
            select sku, location, sum(on_hand), sum(held), sum(allocated), sum(damaged), sum(allowance),
              sum(moved_on_hand), sum(moved_held), sum(moved_allocated), sum(moved_damaged),
              sum(reserved_held), sum(reserved_allocated)
            from (
              select sku, location, on_hand, held, allocated, damaged, oversell_allowance as allowance,
                0 as moved_on_hand, 0 as moved_held, 0 as moved_allocated, 0 as moved_damaged,
                0 as reserved_held, 0 as reserved_allocated
              from ${prefix}stock_position where tenant_id = ?
              union all
              select sku, location, 0, 0, 0, 0, 0, %s, %s, %s, %s, 0, 0
              from ${prefix}stock_movement where tenant_id = ? group by sku, location
              union all
              select sku, location, 0, 0, 0, 0, 0, 0, 0, 0, 0, sum(held), sum(allocated)
              from ${prefix}reservation_line where tenant_id = ? group by sku, location
            ) facts
            group by sku, location
            having sum(on_hand) <> sum(moved_on_hand) or sum(held) <> sum(moved_held)
              or sum(allocated) <> sum(moved_allocated) or sum(damaged) <> sum(moved_damaged)
              or sum(held) <> sum(reserved_held) or sum(allocated) <> sum(reserved_allocated)
              or sum(held) + sum(allocated) > sum(on_hand) + sum(allowance)
              or sum(on_hand) < 0 or sum(held) < 0 or sum(allocated) < 0 or sum(damaged) < 0
            order by sku, location""".formatted(
                    movedTo(Bucket::isOnHand),
                    movedTo(bucket -> bucket == Bucket.HELD),
                    movedTo(bucket -> bucket == Bucket.ALLOCATED),
                    movedTo(bucket -> bucket == Bucket.DAMAGED));

    private StockProof() {}

    /** What movements add to the buckets that match, by reason: the domain's own table, as SQL. */
    private static String movedTo(Predicate<Bucket> counted) {
        StringBuilder sum = new StringBuilder("sum(case reason");
        for (MovementReason reason : MovementReason.values()) {
            boolean in = counted.test(reason.to());
            boolean out = counted.test(reason.from());
            if (in != out) {
                sum.append(" when '").append(reason).append("' then ").append(in ? "quantity" : "-quantity");
            }
        }
        return sum.append(" else 0 end)").toString();
    }
}
