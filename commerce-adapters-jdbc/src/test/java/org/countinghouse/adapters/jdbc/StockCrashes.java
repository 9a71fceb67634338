package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.CrashSamples.CONFIRMED;
import static org.countinghouse.adapters.jdbc.CrashSamples.DELIVERY;
import static org.countinghouse.adapters.jdbc.CrashSamples.DUE;
import static org.countinghouse.adapters.jdbc.CrashSamples.HELD;
import static org.countinghouse.adapters.jdbc.CrashSamples.MUG;
import static org.countinghouse.adapters.jdbc.CrashSamples.PLATE;
import static org.countinghouse.adapters.jdbc.CrashSamples.lose;
import static org.countinghouse.adapters.jdbc.CrashSamples.loseWhatIsPromised;
import static org.countinghouse.adapters.jdbc.CrashSamples.q;

import java.util.List;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockCondition;

/** What a warehouse tells about its goods. */
final class StockCrashes {

    private StockCrashes() {}

    static List<CrashCase> cases() {
        return List.of(
                CrashCase.of("receive", DELIVERY),
                CrashCase.of(
                        "adjust", List.of(DELIVERY), on -> on.commerce().stock().adjust(lose(on, 2))),
                CrashCase.of(
                        "break promises",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce().stock().adjust(loseWhatIsPromised(on, 9))),
                CrashCase.of(
                        "break promises that are due",
                        List.of(DELIVERY, DUE),
                        on -> on.commerce().stock().adjust(loseWhatIsPromised(on, 9))),
                CrashCase.of(
                        "set aside",
                        List.of(DELIVERY),
                        on -> on.commerce().stock().moveCondition(setAside(on, 4))),
                CrashCase.of(
                        "set aside what is promised",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce()
                                .stock()
                                .moveCondition(MoveCondition.builder()
                                        .from(setAside(on, 6))
                                        .onPromised(AdjustStock.OnPromised.BREAK_PROMISES)
                                        .build())),
                CrashCase.of(
                        "return to stock",
                        List.of(DELIVERY),
                        on -> on.commerce()
                                .stock()
                                .returnToStock(ReturnToStock.builder()
                                        .header(on.header("k"))
                                        .reference("")
                                        .addLines(
                                                ReturnToStock.Line.of(MUG, q(1), ReturnToStock.Condition.SELLABLE),
                                                ReturnToStock.Line.of(PLATE, q(1), ReturnToStock.Condition.DAMAGED))
                                        .build())),
                CrashCase.of(
                        "allow oversell",
                        on -> on.commerce()
                                .stock()
                                .allowOversell(AllowOversell.builder()
                                        .header(on.header("k"))
                                        .key(MUG)
                                        .allowance(q(2))
                                        .build())));
    }

    private static MoveCondition setAside(CrashRun on, long mugs) {
        return MoveCondition.of(
                on.header("k"),
                "inspection",
                new MoveCondition.Line(MUG, q(mugs), StockCondition.SELLABLE, StockCondition.QUARANTINED));
    }
}
