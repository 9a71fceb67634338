package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.SabotagedConnections.answering;
import static org.countinghouse.adapters.jdbc.SabotagedConnections.leavingOut;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Instead;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.inventory.StockCounts;
import org.countinghouse.ports.inventory.StockTransfers;
import org.countinghouse.ports.tck.LotManagementConformance;
import org.countinghouse.ports.tck.StockConditionsConformance;
import org.countinghouse.ports.tck.StockCountingConformance;
import org.countinghouse.ports.tck.TransferManagementConformance;

/** Mistakes with goods: on their way, counted, set aside, followed by their lots. */
@SuppressWarnings("ImmutableEnumChecker") // what they do wrong is told by functions, whose state is their own
enum GoodsSaboteur implements Saboteur {
    LOST_ON_THE_WAY(
            6,
            "never takes back from the way what has arrived",
            Sabotage.ofStatements(
                    sql -> sql.replace("in_transfer = in_transfer + ?", "in_transfer = in_transfer + 0 * ?")),
            Caught.by(TransferManagementConformance.class, "Arriving", "goods_arrive_in_parts")),
    FORGOTTEN_ARRIVAL(
            7,
            "forgets of a transfer what has arrived, so that it can arrive again",
            Sabotage.ofStores(stores -> SabotagedStores.with(stores, StockTransfers.class, leavingOut("update"))),
            Caught.by(TransferManagementConformance.class, "Arriving", "what_is_missing_in_the_last_arrival_is_lost")),
    COUNTED_AND_FORGOTTEN(
            7,
            "forgets that a position was counted, and what was found",
            Sabotage.ofStores(stores -> SabotagedStores.with(stores, StockCounts.class, leavingOut("update"))),
            Caught.by(StockCountingConformance.class, "a_blind_sheet_tells_nothing_before_it_is_counted")),
    COUNT_OF_ANOTHER_DAY(
            1,
            "sets stock by what was there when the count was opened",
            Sabotage.ofStatements(GoodsSaboteur::unguarded)
                    .andStores(stores -> SabotagedStores.ledger(stores, firstSeen())),
            Caught.by(StockCountingConformance.class, "what_moved_since_the_opening_is_no_difference")),
    SET_ASIDE_AND_GONE(
            6,
            "takes goods that are set aside off the shelf and puts them nowhere",
            Sabotage.ofStatements(
                    sql -> sql.replace("quarantined = quarantined + ?", "quarantined = quarantined + 0 * ?")),
            Caught.by(StockConditionsConformance.class, "goods_set_aside_are_published_and_a_repeat_moves_nothing")),
    RECALLED_AND_SOLD(
            6,
            "forgets that a lot was recalled",
            Sabotage.ofStatements(sql -> sql.replace("l.expiry, l.state", "l.expiry, 'OPEN'")),
            Caught.by(LotManagementConformance.class, "Recalling", "nothing_of_it_leaves")),
    LONGEST_LIFE_FIRST(
            6,
            "takes the goods first that keep longest",
            Sabotage.ofStatements(sql -> sql.replace(
                    "l.expiry, l.state",
                    "dateadd(day, datediff(day, l.expiry, date '2050-01-01'), date '2026-01-01'), l.state")),
            Caught.by(LotManagementConformance.class, "Moving", "a_plain_fulfillment_takes_what_expires_first")),
    SERIAL_IN_TWO_PLACES(
            41,
            "lets a serial number come in again elsewhere",
            Sabotage.ofStatements(UnaryOperator.identity(), "alter table stock_serial drop primary key")
                    .andStores(stores -> SabotagedStores.with(stores, Lots.class, answering("serials", List.of()))),
            Caught.by(LotManagementConformance.class, "Concurrency", "one_serial_comes_to_one_place"));

    private final Plot plot;

    GoodsSaboteur(int pitfall, String does, Sabotage sabotage, Caught caught) {
        this.plot = Plot.of(pitfall, does, sabotage, caught);
    }

    @Override
    public Plot plot() {
        return plot;
    }

    private static String unguarded(String sql) {
        return sql.replace("location = ? and version = ?", "location = ? and cast(? as bigint) >= 0");
    }

    private static Instead firstSeen() {
        Map<PositionKey, StockPosition> seen = new ConcurrentHashMap<>();
        return (method, arguments, real) -> {
            Object answer = real.call(arguments);
            return answer instanceof List<?> list && method.equals("lock")
                    ? list.stream()
                            .map(StockPosition.class::cast)
                            .map(now -> now.version() == 0 ? now : seen.computeIfAbsent(now.key(), key -> now))
                            .toList()
                    : answer;
        };
    }
}
