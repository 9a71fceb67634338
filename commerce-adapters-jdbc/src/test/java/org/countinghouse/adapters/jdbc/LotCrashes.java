package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.CrashSamples.A;
import static org.countinghouse.adapters.jdbc.CrashSamples.DELIVERY;
import static org.countinghouse.adapters.jdbc.CrashSamples.EAST;
import static org.countinghouse.adapters.jdbc.CrashSamples.EAST_MUG;
import static org.countinghouse.adapters.jdbc.CrashSamples.HOUR;
import static org.countinghouse.adapters.jdbc.CrashSamples.MAIN;
import static org.countinghouse.adapters.jdbc.CrashSamples.MUG;
import static org.countinghouse.adapters.jdbc.CrashSamples.TODAY;
import static org.countinghouse.adapters.jdbc.CrashSamples.asking;
import static org.countinghouse.adapters.jdbc.CrashSamples.confirm;
import static org.countinghouse.adapters.jdbc.CrashSamples.q;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.lot.DeclareTracking;
import org.countinghouse.domain.inventory.lot.FulfillLots;
import org.countinghouse.domain.inventory.lot.LiftRecall;
import org.countinghouse.domain.inventory.lot.LotId;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPart;
import org.countinghouse.domain.inventory.lot.PickOrder;
import org.countinghouse.domain.inventory.lot.RecallLot;
import org.countinghouse.domain.inventory.lot.ReceiveLots;
import org.countinghouse.domain.inventory.lot.ReturnLots;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.SerialNumber;
import org.countinghouse.domain.inventory.lot.Tracking;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.ports.tck.ProcessShop;

/** Goods that are followed by their lots. */
final class LotCrashes {

    private static final LotId OLD = LotId.of("OLD");
    private static final LotId NEW = LotId.of("NEW");

    private static final CrashStep FOLLOWED = on -> on.commerce().lots().declare(following(on, Tracking.LOT));

    private static final CrashStep NUMBERED = on -> on.commerce().lots().declare(following(on, Tracking.SERIAL));

    private static final CrashStep THREE = on -> on.commerce()
            .lots()
            .receive(ReceiveLots.builder()
                    .header(on.header("n"))
                    .reference("note")
                    .addLines(ReceiveLots.Line.of(MUG, numbered("s1", "s2", "s3")))
                    .build());

    private static final CrashStep TWO_WANTED =
            on -> on.commerce().reservations().reserve(asking(on, A, HOUR, new ReserveStock.Line(1, MUG, q(2))));

    private static final CrashStep TWO_GONE = on -> on.commerce()
            .lots()
            .fulfill(FulfillLots.builder()
                    .header(on.header("g"))
                    .reservation(A)
                    .addLines(FulfillLots.Line.of(1, numbered("s3", "s1")))
                    .build());

    private static final CrashStep NAMED = on -> on.commerce()
            .lots()
            .receive(ReceiveLots.builder()
                    .header(on.header("n"))
                    .reference("note")
                    .addLines(ReceiveLots.Line.of(MUG, LotPart.of(OLD, q(6)), TODAY.plusDays(10)))
                    .addLines(ReceiveLots.Line.of(MUG, LotPart.of(NEW, q(6)), TODAY.plusDays(20)))
                    .addLines(ReceiveLots.Line.of(EAST_MUG, LotPart.of(OLD, q(2)), TODAY.plusDays(10)))
                    .build());

    private static final CrashStep PROMISED =
            on -> on.commerce().reservations().reserve(asking(on, A, HOUR, new ReserveStock.Line(1, MUG, q(8))));

    private static final CrashStep FIRM =
            on -> on.commerce().reservations().confirm(confirm(on, "c").build());

    private static final CrashStep RECALLED = on -> on.commerce().lots().recall(recall(on, "r"));

    private static final List<CrashStep> BOUGHT = List.of(FOLLOWED, NAMED, PROMISED, FIRM);

    private LotCrashes() {}

    static List<CrashCase> cases() {
        List<CrashCase> all = new ArrayList<>(moving());
        all.addAll(recalling());
        all.addAll(numbering());
        return all;
    }

    private static DeclareTracking following(CrashRun on, Tracking tracking) {
        return DeclareTracking.builder()
                .header(on.header("t"))
                .sku(ProcessShop.MUG)
                .tracking(tracking)
                .order(PickOrder.FEFO)
                .build();
    }

    private static LotPart numbered(String... numbers) {
        return LotPart.of(OLD, Stream.of(numbers).map(SerialNumber::of).toList());
    }

    private static List<CrashCase> numbering() {
        return List.of(
                CrashCase.of("receive numbered units", List.of(NUMBERED), THREE),
                CrashCase.of("fulfill numbered units", List.of(NUMBERED, THREE, TWO_WANTED, FIRM), TWO_GONE),
                CrashCase.of(
                        "return a numbered unit",
                        List.of(NUMBERED, THREE, TWO_WANTED, FIRM, TWO_GONE),
                        on -> on.commerce()
                                .lots()
                                .returnToStock(ReturnLots.builder()
                                        .header(on.header("k"))
                                        .reference("")
                                        .addLines(ReturnLots.Line.of(
                                                EAST_MUG, numbered("s1"), ReturnToStock.Condition.SELLABLE))
                                        .build())));
    }

    private static List<CrashCase> moving() {
        return List.of(
                CrashCase.of("follow goods that are there", List.of(DELIVERY), FOLLOWED),
                CrashCase.of("receive lots", List.of(FOLLOWED), NAMED),
                CrashCase.of("receive no named lot", List.of(FOLLOWED), DELIVERY),
                CrashCase.of(
                        "fulfill named lots",
                        BOUGHT,
                        on -> on.commerce()
                                .lots()
                                .fulfill(FulfillLots.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .addLines(FulfillLots.Line.of(1, LotPart.of(NEW, q(4)), LotPart.of(OLD, q(1))))
                                        .build())),
                CrashCase.of(
                        "fulfill what expires first",
                        BOUGHT,
                        on -> on.commerce().lots().fulfill(FulfillLots.everything(on.header("k"), A))),
                CrashCase.of(
                        "fulfill and name no lot",
                        BOUGHT,
                        on -> on.commerce().reservations().fulfill(FulfillReservation.everything(on.header("k"), A))),
                CrashCase.of(
                        "return lots",
                        List.of(FOLLOWED, NAMED, RECALLED),
                        on -> on.commerce()
                                .lots()
                                .returnToStock(ReturnLots.builder()
                                        .header(on.header("k"))
                                        .reference("")
                                        .addLines(
                                                ReturnLots.Line.of(
                                                        MUG, LotPart.of(OLD, q(1)), ReturnToStock.Condition.SELLABLE),
                                                ReturnLots.Line.of(
                                                        MUG, LotPart.of(NEW, q(1)), ReturnToStock.Condition.DAMAGED))
                                        .build())),
                CrashCase.of(
                        "send lots away",
                        List.of(FOLLOWED, NAMED),
                        on -> on.commerce()
                                .transfers()
                                .dispatch(DispatchTransfer.builder()
                                        .header(on.header("k"))
                                        .transfer(TransferId.of("T-1"))
                                        .origin(MAIN)
                                        .destination(EAST)
                                        .reference("")
                                        .addLines(new DispatchTransfer.Line(ProcessShop.MUG, q(7)))
                                        .build())));
    }

    private static List<CrashCase> recalling() {
        return List.of(
                CrashCase.of("recall", List.of(FOLLOWED, NAMED), RECALLED),
                CrashCase.of(
                        "recall what is promised",
                        BOUGHT,
                        on -> on.commerce()
                                .lots()
                                .recall(RecallLot.builder()
                                        .from(recall(on, "k"))
                                        .onPromised(AdjustStock.OnPromised.BREAK_PROMISES)
                                        .build())),
                CrashCase.of(
                        "lift a recall",
                        List.of(FOLLOWED, NAMED, RECALLED),
                        on -> on.commerce()
                                .lots()
                                .liftRecall(LiftRecall.builder()
                                        .header(on.header("k"))
                                        .lot(LotName.of(ProcessShop.MUG, OLD))
                                        .reference("all is well")
                                        .build())));
    }

    private static RecallLot recall(CrashRun on, String key) {
        return RecallLot.builder()
                .header(on.header(key))
                .lot(LotName.of(ProcessShop.MUG, OLD))
                .reference("notice")
                .build();
    }

    static List<Object> seen(CrashRun on) {
        return List.of(
                on.commerce().lots().lotsAt(on.tenant(), MUG),
                on.commerce().lots().lotsAt(on.tenant(), EAST_MUG),
                on.commerce().lots().trace(on.tenant(), LotName.of(ProcessShop.MUG, OLD)),
                on.commerce().lots().trace(on.tenant(), SerialKey.of(ProcessShop.MUG, SerialNumber.of("s1"))));
    }
}
