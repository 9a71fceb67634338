package org.countinghouse.adapters.jdbc.internal.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.lot.LotFacts;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.kernel.TenantId;
import org.jdbi.v3.core.statement.Query;

/** The statements that prove lots: everything is summed up where it lies, only differences leave the database. */
final class LotProof {

    /** Expected counters, then stored ones; tenant twice. */
    private static final String MOVED = """
            select sku, location, lot, sum(moved_sellable), sum(moved_quarantined), sum(moved_damaged),
              sum(moved_in_transfer), sum(sellable), sum(quarantined), sum(damaged), sum(in_transfer)
            from (
              select sku, location, lot, 0 as moved_sellable, 0 as moved_quarantined, 0 as moved_damaged,
                0 as moved_in_transfer, sellable, quarantined, damaged, in_transfer
              from ${prefix}stock_lot_position where tenant_id = ?
              union all
              select sku, location, lot, %s, %s, %s, %s, 0, 0, 0, 0
              from ${prefix}stock_lot_movement where tenant_id = ? group by sku, location, lot
            ) facts
            group by sku, location, lot
            having sum(sellable) <> sum(moved_sellable) or sum(quarantined) <> sum(moved_quarantined)
              or sum(damaged) <> sum(moved_damaged) or sum(in_transfer) <> sum(moved_in_transfer)
              or sum(sellable) < 0 or sum(quarantined) < 0 or sum(damaged) < 0 or sum(in_transfer) < 0
            order by sku, location, lot""".formatted(
                    moved(LotPlace.SELLABLE),
                    moved(LotPlace.QUARANTINED),
                    moved(LotPlace.DAMAGED),
                    moved(LotPlace.IN_TRANSFER));

    /** The position's counters, then the sums of its lots; tenant once. */
    private static final String LYING = """
            select l.sku, l.location, '', coalesce(p.on_hand, 0), coalesce(p.quarantined, 0), coalesce(p.damaged, 0),
              coalesce(p.in_transfer, 0), l.sellable, l.quarantined, l.damaged, l.in_transfer
            from (
              select tenant_id, sku, location, sum(sellable) as sellable, sum(quarantined) as quarantined,
                sum(damaged) as damaged, sum(in_transfer) as in_transfer
              from ${prefix}stock_lot_position where tenant_id = ? group by tenant_id, sku, location
            ) l
              left join ${prefix}stock_position p
                on p.tenant_id = l.tenant_id and p.sku = l.sku and p.location = l.location
            where coalesce(p.on_hand, 0) <> l.sellable or coalesce(p.quarantined, 0) <> l.quarantined
              or coalesce(p.damaged, 0) <> l.damaged or coalesce(p.in_transfer, 0) <> l.in_transfer
            order by l.sku, l.location""";

    /** Units, then numbers; tenant twice. */
    private static final String NUMBERED = """
            select p.sku, p.location, p.lot, p.sellable, p.quarantined, p.damaged, p.in_transfer,
              coalesce(s.sellable, 0), coalesce(s.quarantined, 0), coalesce(s.damaged, 0), coalesce(s.in_transfer, 0)
            from ${prefix}stock_lot_position p
              join ${prefix}stock_tracking t
                on t.tenant_id = p.tenant_id and t.sku = p.sku and t.tracking = 'SERIAL'
              left join (
                select sku, location, lot, %s as sellable, %s as quarantined, %s as damaged, %s as in_transfer
                from ${prefix}stock_serial where tenant_id = ? group by sku, location, lot
              ) s on s.sku = p.sku and s.location = p.location and s.lot = p.lot
            where p.tenant_id = ? and p.lot <> 'UNKNOWN'
              and (p.sellable <> coalesce(s.sellable, 0) or p.quarantined <> coalesce(s.quarantined, 0)
                or p.damaged <> coalesce(s.damaged, 0) or p.in_transfer <> coalesce(s.in_transfer, 0))
            order by p.sku, p.location, p.lot""".formatted(
                    placed(LotPlace.SELLABLE),
                    placed(LotPlace.QUARANTINED),
                    placed(LotPlace.DAMAGED),
                    placed(LotPlace.IN_TRANSFER));

    /** Tenant once. */
    private static final String RECALLED = """
            select p.sku, p.location, p.lot, 0, p.quarantined, p.damaged, p.in_transfer,
              p.sellable, p.quarantined, p.damaged, p.in_transfer
            from ${prefix}stock_lot l
              join ${prefix}stock_lot_position p on p.tenant_id = l.tenant_id and p.sku = l.sku and p.lot = l.lot
            where l.tenant_id = ? and l.state = 'RECALLED' and p.sellable <> 0
            order by p.sku, p.location, p.lot""";

    private LotProof() {}

    /** All differences, law by law. */
    static List<LotFacts> differing(SqlSession session, TenantId tenant) {
        List<LotFacts> found = new ArrayList<>();
        found.addAll(read(LotFacts.Rule.L1, twice(session.query(MOVED), tenant)));
        found.addAll(read(LotFacts.Rule.L2, session.query(LYING).bind(0, tenant.value())));
        found.addAll(read(LotFacts.Rule.L3, twice(session.query(NUMBERED), tenant)));
        found.addAll(read(LotFacts.Rule.L4, session.query(RECALLED).bind(0, tenant.value())));
        return found;
    }

    private static Query twice(Query query, TenantId tenant) {
        return query.bind(0, tenant.value()).bind(1, tenant.value());
    }

    private static List<LotFacts> read(LotFacts.Rule rule, Query query) {
        return query.map((row, context) -> new LotFacts(
                        rule,
                        LotRows.position(row, 1),
                        rule == LotFacts.Rule.L2
                                ? Optional.empty()
                                : Optional.of(LotRows.key(row, 1).lot()),
                        LotRows.counters(row, 4),
                        LotRows.counters(row, 8)))
                .list();
    }

    private static String moved(LotPlace place) {
        return "sum(case when to_place = '" + place + "' then quantity when from_place = '" + place
                + "' then -quantity else 0 end)";
    }

    private static String placed(LotPlace place) {
        return "sum(case when place = '" + place + "' then 1 else 0 end)";
    }
}
