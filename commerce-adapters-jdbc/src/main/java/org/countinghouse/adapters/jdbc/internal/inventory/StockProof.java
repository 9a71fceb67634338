package org.countinghouse.adapters.jdbc.internal.inventory;

import java.util.function.Predicate;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.MovementReason;

/** The statement that proves positions: everything is summed up where it lies, only differences leave the database. */
final class StockProof {

    /** What the movements of a group add to each counter. */
    static final String ON_HAND = movedTo(Bucket::isOnHand);

    static final String HELD = movedTo(bucket -> bucket == Bucket.HELD);
    static final String ALLOCATED = movedTo(bucket -> bucket == Bucket.ALLOCATED);
    static final String DAMAGED = movedTo(bucket -> bucket == Bucket.DAMAGED);
    static final String QUARANTINED = movedTo(bucket -> bucket == Bucket.QUARANTINED);
    static final String IN_TRANSFER = movedTo(bucket -> bucket == Bucket.IN_TRANSFER);

    /** Positions whose counters differ from the sums of their facts, or break a law; tenant five times. */
    static final String DIFFERING = """
            select sku, location, sum(on_hand), sum(held), sum(allocated), sum(damaged), sum(quarantined),
              sum(in_transfer), sum(allowance), sum(moved_on_hand), sum(moved_held), sum(moved_allocated),
              sum(moved_damaged), sum(moved_quarantined), sum(moved_in_transfer),
              sum(reserved_held), sum(reserved_allocated), sum(on_its_way), sum(recorded_allowance)
            from (
              select sku, location, on_hand, held, allocated, damaged, quarantined, in_transfer,
                oversell_allowance as allowance, 0 as moved_on_hand, 0 as moved_held, 0 as moved_allocated,
                0 as moved_damaged, 0 as moved_quarantined, 0 as moved_in_transfer,
                0 as reserved_held, 0 as reserved_allocated, 0 as on_its_way,
                0 as recorded_allowance
              from ${prefix}stock_position where tenant_id = ?
              union all
              select sku, location, 0, 0, 0, 0, 0, 0, 0, %s, %s, %s, %s, %s, %s, 0, 0, 0, 0
              from ${prefix}stock_movement where tenant_id = ? group by sku, location
              union all
              select sku, location, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, sum(held), sum(allocated), 0, 0
              from ${prefix}reservation_line where tenant_id = ? group by sku, location
              union all
              select l.sku, t.destination, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                sum(l.dispatched - l.arrived - l.lost), 0
              from ${prefix}stock_transfer t
                join ${prefix}stock_transfer_line l
                  on l.tenant_id = t.tenant_id and l.transfer_id = t.transfer_id
              where t.tenant_id = ? group by l.sku, t.destination
              union all
              select a.sku, a.location, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, a.allowance
              from ${prefix}stock_allowance a
              where a.tenant_id = ? and not exists (
                select 1 from ${prefix}stock_allowance later
                where later.tenant_id = a.tenant_id and later.sku = a.sku and later.location = a.location
                  and later.position_version > a.position_version)
            ) facts
            group by sku, location
            having sum(on_hand) <> sum(moved_on_hand) or sum(held) <> sum(moved_held)
              or sum(allocated) <> sum(moved_allocated) or sum(damaged) <> sum(moved_damaged)
              or sum(quarantined) <> sum(moved_quarantined) or sum(in_transfer) <> sum(moved_in_transfer)
              or sum(held) <> sum(reserved_held) or sum(allocated) <> sum(reserved_allocated)
              or sum(in_transfer) <> sum(on_its_way) or sum(allowance) <> sum(recorded_allowance)
              or sum(held) + sum(allocated) > sum(on_hand) + sum(allowance)
              or sum(on_hand) < 0 or sum(held) < 0 or sum(allocated) < 0 or sum(damaged) < 0
              or sum(quarantined) < 0 or sum(in_transfer) < 0
            order by sku, location""".formatted(ON_HAND, HELD, ALLOCATED, DAMAGED, QUARANTINED, IN_TRANSFER);

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
