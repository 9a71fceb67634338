package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.CrashSamples.A;
import static org.countinghouse.adapters.jdbc.CrashSamples.B;
import static org.countinghouse.adapters.jdbc.CrashSamples.CONFIRMED;
import static org.countinghouse.adapters.jdbc.CrashSamples.DELIVERY;
import static org.countinghouse.adapters.jdbc.CrashSamples.DUE;
import static org.countinghouse.adapters.jdbc.CrashSamples.EAST;
import static org.countinghouse.adapters.jdbc.CrashSamples.EAST_DELIVERY;
import static org.countinghouse.adapters.jdbc.CrashSamples.HELD;
import static org.countinghouse.adapters.jdbc.CrashSamples.HOUR;
import static org.countinghouse.adapters.jdbc.CrashSamples.MAIN;
import static org.countinghouse.adapters.jdbc.CrashSamples.confirm;
import static org.countinghouse.adapters.jdbc.CrashSamples.q;
import static org.countinghouse.adapters.jdbc.CrashSamples.reserve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.ports.tck.ProcessShop;

/** Promises of stock, from the cart to the van. */
final class PromiseCrashes {

    private static final Kit TABLE =
            Kit.of(Sku.of("TABLE"), Kit.Component.of(ProcessShop.MUG, 2), Kit.Component.of(ProcessShop.PLATE, 1));

    private PromiseCrashes() {}

    static List<CrashCase> cases() {
        List<CrashCase> all = new ArrayList<>(taking());
        all.addAll(keeping());
        all.addAll(ending());
        return all;
    }

    private static List<CrashCase> taking() {
        Places both = Places.pool(Places.Splitting.FREELY, MAIN, EAST);
        return List.of(
                CrashCase.of("reserve", List.of(DELIVERY), HELD),
                CrashCase.of(
                        "reserve what is due",
                        List.of(DELIVERY, DUE),
                        on -> on.commerce().reservations().reserve(reserve(on, B, HOUR))),
                CrashCase.of(
                        "reserve from two places",
                        List.of(DELIVERY, EAST_DELIVERY),
                        on -> on.commerce()
                                .reservations()
                                .reserve(CrashSamples.asking(
                                        on,
                                        B,
                                        HOUR,
                                        new ReserveStock.Line(1, Wanted.units(ProcessShop.MUG), both, q(13))))),
                CrashCase.of(
                        "reserve sets",
                        List.of(DELIVERY),
                        on -> on.commerce()
                                .reservations()
                                .reserve(CrashSamples.asking(
                                        on,
                                        B,
                                        HOUR,
                                        new ReserveStock.Line(1, Wanted.kits(TABLE), Places.at(MAIN), q(4))))));
    }

    private static List<CrashCase> keeping() {
        return List.of(
                CrashCase.of(
                        "extend",
                        List.of(DELIVERY, HELD),
                        on -> on.commerce()
                                .reservations()
                                .extend(ExtendReservation.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .ttl(Duration.ofHours(2))
                                        .build())),
                CrashCase.of("confirm a part", List.of(DELIVERY, HELD), CONFIRMED),
                CrashCase.of(
                        "confirm with a fence",
                        List.of(DELIVERY, HELD),
                        on -> on.commerce()
                                .reservations()
                                .confirm(confirm(on, "k").fence(1).build())),
                CrashCase.of(
                        "take again",
                        List.of(DELIVERY, DUE),
                        on -> on.commerce()
                                .reservations()
                                .confirm(confirm(on, "k").retakeAs(B).build())),
                CrashCase.of(
                        "transfer",
                        List.of(DELIVERY, HELD),
                        on -> on.commerce()
                                .reservationChanges()
                                .transfer(TransferReservation.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .to(DemandReference.of("order 7"))
                                        .fence(1)
                                        .build())),
                CrashCase.of(
                        "relocate",
                        List.of(DELIVERY, EAST_DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce()
                                .reservationChanges()
                                .relocate(RelocateReservation.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .to(B)
                                        .location(EAST)
                                        .build())),
                CrashCase.of(
                        "pick short, lost",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce().reservationChanges().pickShort(missing(on, ShortPick.Finding.LOST))),
                CrashCase.of(
                        "pick short, damaged",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce().reservationChanges().pickShort(missing(on, ShortPick.Finding.DAMAGED))));
    }

    private static ShortPick missing(CrashRun on, ShortPick.Finding finding) {
        return ShortPick.builder()
                .header(on.header("k"))
                .reservation(A)
                .reference("")
                .addLines(new ShortPick.Line(1, q(2)))
                .finding(finding)
                .build();
    }

    private static List<CrashCase> ending() {
        return List.of(
                CrashCase.of(
                        "release",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce().reservations().release(ReleaseReservation.of(on.header("k"), A))),
                CrashCase.of(
                        "release a part",
                        List.of(DELIVERY, HELD),
                        on -> on.commerce()
                                .reservations()
                                .release(ReleaseReservation.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .addLines(new ReleaseReservation.Line(1, q(5)))
                                        .build())),
                CrashCase.of(
                        "fulfill",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce().reservations().fulfill(FulfillReservation.everything(on.header("k"), A))),
                CrashCase.of(
                        "fulfill a part",
                        List.of(DELIVERY, HELD, CONFIRMED),
                        on -> on.commerce()
                                .reservations()
                                .fulfill(FulfillReservation.builder()
                                        .header(on.header("k"))
                                        .reservation(A)
                                        .addLines(new FulfillReservation.Line(1, q(2)))
                                        .build())),
                CrashCase.of(
                        "expire",
                        List.of(DELIVERY, DUE),
                        on -> on.commerce().reservations().expireDue(ExpireDue.of(on.header("k"), 10))));
    }
}
