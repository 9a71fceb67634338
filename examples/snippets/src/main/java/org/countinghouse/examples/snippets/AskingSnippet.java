package org.countinghouse.examples.snippets;

import io.vavr.control.Either;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.catalog.Packaging;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.Places.Splitting;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.inventory.kit.Kits;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.quantity.UnitOfMeasure;
import org.countinghouse.ports.Commerce;

/** What a request for stock may ask: a pool of locations, any location, whole cases, kits. */
public final class AskingSnippet {

    private static final TenantId TENANT = TenantId.of("my-shop");
    private static final LocationId SHOP = LocationId.of("SHOP");
    private static final LocationId DEPOT = LocationId.of("DEPOT");
    private static final Sku CUP = Sku.of("CUP");
    private static final Sku POT = Sku.of("POT");
    private static final Sku TEA_SET = Sku.of("TEA-SET");
    private static final Sku HAMPER = Sku.of("HAMPER");

    private AskingSnippet() {}

    /** 10 cups and 2 pots in the shop, 30 cups in the depot. */
    static void receive(Commerce commerce) {
        var unused = commerce.stock()
                .receive(ReceiveStock.of(
                        by("delivery"),
                        "delivery note 8",
                        ReceiveStock.Line.of(PositionKey.of(CUP, SHOP), Quantity.of(10)),
                        ReceiveStock.Line.of(PositionKey.of(POT, SHOP), Quantity.of(2)),
                        ReceiveStock.Line.of(PositionKey.of(CUP, DEPOT), Quantity.of(30))));
    }

    static void pool(Commerce commerce, PrintStream out) {
        // tag::pool[]
        Places shopThenDepot = Places.pool(Splitting.IF_NEEDED, SHOP, DEPOT);
        ReserveStock.Line cups = new ReserveStock.Line(1, Wanted.units(CUP), shopThenDepot, Quantity.of(12));
        Either<InventoryRejection, Reservation> held = commerce.reservations().reserve(request("basket-1", cups));
        // end::pool[]
        tell(held, out);
    }

    static void cases(Commerce commerce, PrintStream out) {
        // tag::cases[]
        Packaging packaging = Packaging.of(CUP, UnitOfMeasure.of("case", 12));
        UnitOfMeasure ofTwelve = packaging.unit("case").orElseThrow();
        Places anywhere = Places.anywhere(Splitting.FREELY, DEPOT);
        ReserveStock.Line cases = new ReserveStock.Line(1, Wanted.packs(CUP, ofTwelve), anywhere, Quantity.of(2));
        Either<InventoryRejection, Reservation> held = commerce.reservations().reserve(request("basket-2", cases));
        // end::cases[]
        tell(held, out);
    }

    static void kits(Commerce commerce, PrintStream out) {
        // tag::kits[]
        Kit teaSet = Kit.of(TEA_SET, Kit.Component.of(POT, 1), Kit.Component.of(CUP, 4));
        Kit hamper = Kit.of(HAMPER, Kit.Component.of(TEA_SET, 2), Kit.Component.of(CUP, 1));
        Kit expanded = Kits.of(List.of(teaSet, hamper)).kit(HAMPER).orElseThrow();
        Either<InventoryRejection, Reservation> held = commerce.reservations()
                .reserve(request(
                        "basket-3",
                        new ReserveStock.Line(1, Wanted.kits(expanded), Places.at(SHOP), Quantity.of(1)),
                        new ReserveStock.Line(2, Wanted.units(CUP), Places.at(SHOP), Quantity.of(2))));
        // end::kits[]
        tell(held, out);
    }

    private static ReserveStock request(String name, ReserveStock.Line... lines) {
        return ReserveStock.builder()
                .header(by(name))
                .reservation(ReservationId.of(name))
                .demand(DemandReference.of(name))
                .addLines(lines)
                .ttl(Duration.ofMinutes(15))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    private static void tell(Either<InventoryRejection, Reservation> answer, PrintStream out) {
        answer.peekLeft(refused -> out.println(refused.message()))
                .forEach(held -> held.lines()
                        .forEach(line -> out.println(
                                "line " + line.share().line() + ": " + line.reserved() + " of " + line.key())));
    }

    private static CommandHeader by(String key) {
        return CommandHeader.of(TENANT, CommandId.of(key), Actor.of("web")).at(Instant.parse("2026-03-02T12:00:00Z"));
    }
}
