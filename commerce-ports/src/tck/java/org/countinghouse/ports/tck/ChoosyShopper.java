package org.countinghouse.ports.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.inventory.kit.Kit;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.quantity.UnitOfMeasure;
import org.countinghouse.ports.tck.history.Operation;
import org.countinghouse.ports.tck.history.StockClient;

/** One of many who want the same few things from wherever they are: pools, anywhere, pairs, kits. */
final class ChoosyShopper {

    static final Sku POT = Sku.of("POT");
    static final Sku CUP = Sku.of("CUP");
    static final List<LocationId> LOCATIONS =
            List.of(LocationId.of("NORTH"), LocationId.of("SOUTH"), LocationId.of("WEST"));
    private static final Kit TEA = Kit.of(Sku.of("TEA"), Kit.Component.of(POT, 1), Kit.Component.of(CUP, 2));

    private final TenantId tenant;
    private final StockClient client;
    private final RandomShopper.RecentNames names;
    private final Duration ttl;
    private final Random random;
    private final String name;
    private int asked;

    ChoosyShopper(TenantId tenant, StockClient client, RandomShopper.RecentNames names, Duration ttl, int number) {
        this.tenant = tenant;
        this.client = client;
        this.names = names;
        this.ttl = ttl;
        this.random = new Random(977L * number);
        this.name = "c" + number + "-";
    }

    /** Every position there is. */
    static List<PositionKey> positions() {
        List<PositionKey> keys = new ArrayList<>();
        for (LocationId location : LOCATIONS) {
            keys.add(PositionKey.of(POT, location));
            keys.add(PositionKey.of(CUP, location));
        }
        return keys;
    }

    /** Asks for so many things. */
    void ask(int times) {
        for (int i = 0; i < times; i++) {
            if (ask() instanceof Operation.Unknown unknown) {
                throw new IllegalStateException("no answer should have been lost: " + unknown.reason());
            }
        }
    }

    private Operation.Outcome ask() {
        CommandHeader header = Conformance.header(tenant, name + ++asked);
        int die = random.nextInt(100);
        if (die < 55) {
            return reserve(header);
        }
        if (die < 62) {
            return client.confirm(ConfirmReservation.of(header, names.any(random)));
        }
        if (die < 70) {
            return client.release(ReleaseReservation.of(header, names.any(random)));
        }
        if (die < 76) {
            return client.fulfill(FulfillReservation.everything(header, names.any(random)));
        }
        return die < 97 ? receive(header) : client.expireDue(ExpireDue.of(header, 5));
    }

    private Operation.Outcome receive(CommandHeader header) {
        List<PositionKey> keys = positions();
        return client.receive(
                ReceiveStock.of(header, "", ReceiveStock.Line.of(keys.get(random.nextInt(keys.size())), units(5))));
    }

    private Operation.Outcome reserve(CommandHeader header) {
        List<ReserveStock.Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int number = 1; number <= count; number++) {
            lines.add(new ReserveStock.Line(number, wanted(), places(), units(4)));
        }
        ReservationId id = ReservationId.of("R-" + header.id());
        Operation.Outcome outcome = client.reserve(ReserveStock.builder()
                .header(header)
                .reservation(id)
                .demand(DemandReference.of("order " + header.id()))
                .lines(lines)
                .ttl(ttl)
                .mode(random.nextInt(4) == 0 ? ReserveStock.Mode.PARTIAL : ReserveStock.Mode.ALL_OR_NOTHING)
                .build());
        if (outcome instanceof Operation.Accepted) {
            names.add(id);
        }
        return outcome;
    }

    private Wanted wanted() {
        return switch (random.nextInt(5)) {
            case 0 -> Wanted.kits(TEA);
            case 1 -> Wanted.packs(CUP, UnitOfMeasure.of("pair", 2));
            case 2 -> Wanted.units(POT);
            default -> Wanted.units(CUP);
        };
    }

    private Places places() {
        Places.Splitting[] all = Places.Splitting.values();
        Places.Splitting splitting = all[random.nextInt(all.length)];
        List<LocationId> shuffled = new ArrayList<>(LOCATIONS);
        Collections.shuffle(shuffled, random);
        return switch (random.nextInt(5)) {
            case 0 -> Places.at(shuffled.get(0));
            case 1 -> Places.anywhere(splitting, shuffled.get(0));
            default -> Places.pool(splitting, shuffled.toArray(LocationId[]::new));
        };
    }

    private Quantity units(int most) {
        return Quantity.of(1L + random.nextInt(most));
    }
}
