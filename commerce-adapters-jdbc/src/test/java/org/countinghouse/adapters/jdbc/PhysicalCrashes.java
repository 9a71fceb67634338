package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.CrashSamples.CONFIRMED;
import static org.countinghouse.adapters.jdbc.CrashSamples.DELIVERY;
import static org.countinghouse.adapters.jdbc.CrashSamples.EAST;
import static org.countinghouse.adapters.jdbc.CrashSamples.EAST_DELIVERY;
import static org.countinghouse.adapters.jdbc.CrashSamples.HELD;
import static org.countinghouse.adapters.jdbc.CrashSamples.MAIN;
import static org.countinghouse.adapters.jdbc.CrashSamples.MUG;
import static org.countinghouse.adapters.jdbc.CrashSamples.PLATE;
import static org.countinghouse.adapters.jdbc.CrashSamples.q;

import java.util.List;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer.Completion;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.ports.tck.ProcessShop;

/** Goods on their way from place to place, and goods that are counted. */
final class PhysicalCrashes {

    private static final TransferId VAN = TransferId.of("T-1");
    private static final CountId COUNT = CountId.of("C-1");

    private static final CrashStep SENT = on -> on.commerce()
            .transfers()
            .dispatch(DispatchTransfer.builder()
                    .header(on.header("t"))
                    .transfer(VAN)
                    .origin(MAIN)
                    .destination(EAST)
                    .reference("van 3")
                    .addLines(new DispatchTransfer.Line(ProcessShop.MUG, q(6)))
                    .addLines(new DispatchTransfer.Line(ProcessShop.PLATE, q(2)))
                    .build());

    private static final CrashStep OPENED = on -> on.commerce()
            .counting()
            .open(OpenCount.builder()
                    .header(on.header("o"))
                    .count(COUNT)
                    .reference("year end")
                    .visibility(CountVisibility.BLIND)
                    .addPositions(MUG, PLATE)
                    .build());

    private PhysicalCrashes() {}

    static List<CrashCase> transfers() {
        return List.of(
                CrashCase.of("dispatch", List.of(DELIVERY), SENT),
                arrival("arrive", Completion.LAST, 6, 2),
                arrival("arrive in part", Completion.MORE_TO_COME, 4, 1),
                arrival("arrive short", Completion.LAST, 5, 1),
                arrival("arrive over", Completion.MORE_TO_COME, 8, 2));
    }

    private static CrashCase arrival(String name, Completion completion, long mugs, long plates) {
        return CrashCase.of(
                name,
                List.of(DELIVERY, EAST_DELIVERY, SENT),
                on -> on.commerce()
                        .transfers()
                        .arrive(ArriveTransfer.builder()
                                .header(on.header("k"))
                                .transfer(VAN)
                                .completion(completion)
                                .addLines(new ArriveTransfer.Line(ProcessShop.MUG, q(mugs)))
                                .addLines(new ArriveTransfer.Line(ProcessShop.PLATE, q(plates)))
                                .build()));
    }

    static List<CrashCase> counts() {
        return List.of(
                CrashCase.of("open a count", List.of(DELIVERY), OPENED),
                count("count less and more", List.of(DELIVERY, OPENED), 8, 6),
                count("count what is there", List.of(DELIVERY, OPENED), 10, 5),
                count("count less than is promised", List.of(DELIVERY, HELD, CONFIRMED, OPENED), 5, 2));
    }

    private static CrashCase count(String name, List<CrashStep> before, long mugs, long plates) {
        return CrashCase.of(
                name,
                before,
                on -> on.commerce()
                        .counting()
                        .count(CountStock.builder()
                                .header(on.header("k"))
                                .count(COUNT)
                                .addLines(new CountStock.Line(MUG, q(mugs)))
                                .addLines(new CountStock.Line(PLATE, q(plates)))
                                .onPromised(AdjustStock.OnPromised.BREAK_PROMISES)
                                .build()));
    }

    static List<Object> seen(CrashRun on) {
        return List.of(
                on.commerce().transfers().find(on.tenant(), VAN),
                on.commerce().counting().find(on.tenant(), COUNT));
    }
}
