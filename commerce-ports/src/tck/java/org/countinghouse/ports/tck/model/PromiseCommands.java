package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.quantity.UnitOfMeasure;

/** Makes one command on promises. */
final class PromiseCommands {

    private static final UnitOfMeasure CASE = UnitOfMeasure.of("case", 3);
    private static final Kit SET = Kit.of(
            Sku.of("TEA-SET"),
            Kit.Component.of(StockCommands.SKUS.get(0), 1),
            Kit.Component.of(StockCommands.SKUS.get(1), 2));

    private static final List<ChannelId> CHANNELS = List.of(ChannelId.of("WEB"), ChannelId.of("MARKET"));

    private final NaiveStock model;
    private final CommandHeader header;
    private final int number;
    private final Draws draws;

    PromiseCommands(NaiveStock model, CommandHeader header, int number, Draws draws) {
        this.model = model;
        this.header = header;
        this.number = number;
        this.draws = draws;
    }

    ReserveStock reserve() {
        List<ReserveStock.Line> lines = new ArrayList<>();
        int last = draws.upTo(3);
        for (int line = 1; line <= last; line++) {
            lines.add(new ReserveStock.Line(line, StockCommands.key(draws), StockCommands.units(draws, 5)));
        }
        return reserve(lines);
    }

    ReserveStock reserveWithChoice() {
        List<ReserveStock.Line> lines = new ArrayList<>();
        int last = draws.upTo(3);
        for (int line = 1; line <= last; line++) {
            lines.add(new ReserveStock.Line(line, wanted(), places(), StockCommands.units(draws, 4)));
        }
        return reserve(lines);
    }

    private ReserveStock reserve(List<ReserveStock.Line> lines) {
        List<ReserveStock.Line> inOrder = new ArrayList<>();
        boolean reversed = draws.percent(20);
        lines.forEach(line -> inOrder.add(reversed ? 0 : inOrder.size(), line));
        return ReserveStock.builder()
                .header(header)
                .reservation(name("R"))
                .demand(DemandReference.of("D" + draws.below(5)))
                .lines(inOrder)
                .ttl(StockCommands.ttl(draws, number))
                .mode(draws.of(List.of(ReserveStock.Mode.ALL_OR_NOTHING, ReserveStock.Mode.PARTIAL)))
                .priority(draws.below(3))
                .build();
    }

    Command reserveForChannel() {
        ChannelId channel = draws.of(CHANNELS);
        return ReserveForChannel.builder()
                .channel(channel)
                .reserve(draws.percent(40) ? reserveWithChoice() : reserve())
                .build();
    }

    Command setQuota() {
        return SetQuota.builder()
                .header(header)
                .channel(draws.of(CHANNELS))
                .key(StockCommands.key(draws))
                .quantity(Quantity.of(draws.below(7)))
                .lasting(StockCommands.ttl(draws, number))
                .build();
    }

    private Wanted wanted() {
        Sku sku = draws.of(StockCommands.SKUS);
        return switch (draws.below(5)) {
            case 0, 1 -> Wanted.units(sku);
            case 2 -> Wanted.packs(sku, CASE);
            case 3 -> new Wanted.Goods(sku, CASE, Wanted.Breaking.IF_NEEDED);
            default -> Wanted.kits(SET);
        };
    }

    private Places places() {
        Places.Splitting splitting = draws.of(List.of(Places.Splitting.values()));
        List<LocationId> order = new ArrayList<>();
        for (LocationId location : StockCommands.LOCATIONS) {
            order.add(draws.below(order.size() + 1), location);
        }
        return switch (draws.below(4)) {
            case 0 -> Places.at(order.get(0));
            case 1, 2 -> new Places.Pool(order.subList(0, 1 + draws.upTo(2)), splitting);
            default -> Places.anywhere(splitting, order.get(0));
        };
    }

    Command confirm() {
        Optional<NaivePromise> promise = promise();
        ConfirmReservation.Builder command = ConfirmReservation.builder()
                .header(header)
                .reservation(id(promise))
                .fence(fence(promise));
        StockCommands.parts(draws, promise, 60)
                .forEach((line, units) -> command.addLines(new ConfirmReservation.Line(line, units)));
        ReservationId again = name("T");
        return draws.percent(40) && !again.equals(id(promise))
                ? command.retakeAs(again).build()
                : command.build();
    }

    Command release() {
        Optional<NaivePromise> promise = promise();
        ReleaseReservation.Builder command =
                ReleaseReservation.builder().header(header).reservation(id(promise));
        StockCommands.parts(draws, promise, 50)
                .forEach((line, units) -> command.addLines(new ReleaseReservation.Line(line, units)));
        return command.build();
    }

    Command fulfill() {
        Optional<NaivePromise> promise = promise();
        FulfillReservation.Builder command =
                FulfillReservation.builder().header(header).reservation(id(promise));
        StockCommands.parts(draws, promise, 60)
                .forEach((line, units) -> command.addLines(new FulfillReservation.Line(line, units)));
        return command.build();
    }

    Command extend() {
        return ExtendReservation.builder()
                .header(header)
                .reservation(id(promise()))
                .ttl(StockCommands.ttl(draws, number))
                .build();
    }

    Command transfer() {
        Optional<NaivePromise> promise = promise();
        return TransferReservation.builder()
                .header(header)
                .reservation(id(promise))
                .to(DemandReference.of("D" + draws.below(5)))
                .fence(fence(promise))
                .build();
    }

    Command relocate() {
        ReservationId promise = id(promise());
        ReservationId next = name("M");
        return RelocateReservation.builder()
                .header(header)
                .reservation(promise)
                .to(next.equals(promise) ? ReservationId.of("N" + number) : next)
                .location(draws.of(StockCommands.LOCATIONS))
                .build();
    }

    Command pickShort() {
        Optional<NaivePromise> promise = promise();
        SortedMap<Integer, Quantity> parts = StockCommands.parts(draws, promise, 0);
        ShortPick.Builder command = ShortPick.builder()
                .header(header)
                .reservation(id(promise))
                .reference("")
                .finding(draws.of(List.of(ShortPick.Finding.values())));
        if (parts.isEmpty()) {
            command.addLines(new ShortPick.Line(1, Quantity.of(1)));
        }
        parts.forEach((line, units) -> command.addLines(new ShortPick.Line(line, units)));
        return command.build();
    }

    Command expire() {
        return ExpireDue.of(header, draws.upTo(3));
    }

    /** One that is open in most cases. */
    private Optional<NaivePromise> promise() {
        boolean any = draws.percent(12);
        List<NaivePromise> known = model.world().promises.values().stream()
                .filter(promise -> any || promise.isOpen())
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(draws.of(known));
    }

    private static ReservationId id(Optional<NaivePromise> promise) {
        return ReservationId.of(promise.map(known -> known.id).orElse("R0"));
    }

    private Optional<Long> fence(Optional<NaivePromise> promise) {
        long present = promise.map(known -> known.fence).orElse(1L);
        return draws.percent(30) ? Optional.of(draws.percent(70) ? present : draws.upTo(3)) : Optional.empty();
    }

    /** A new name in most cases. */
    private ReservationId name(String letter) {
        List<String> taken = model.world().promises.keySet().stream()
                .filter(id -> !id.contains("/"))
                .toList();
        boolean again = draws.percent(4) && !taken.isEmpty();
        return ReservationId.of(again ? draws.of(taken) : letter + number);
    }
}
