package org.countinghouse.ports.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.tck.history.Operation;
import org.countinghouse.ports.tck.history.StockClient;

/** One of many who want the same stock at once: asks for one thing after another, drawn from a seed. */
final class RandomShopper {

    private final TenantId tenant;
    private final StockClient client;
    private final Wishes wishes;
    private final RecentNames names;
    private final Random random;
    private final String name;
    private int asked;

    /**
     * What a crowd wants.
     *
     * @param keys the positions
     * @param lines at most so many lines a basket
     * @param shortest the shortest hold, in milliseconds
     * @param longest the longest
     */
    record Wishes(List<PositionKey> keys, int lines, int shortest, int longest) {}

    /** The reservations that anybody made lately, so that many ask for the same ones. */
    static final class RecentNames {

        private final List<ReservationId> recent = new ArrayList<>();

        synchronized void add(ReservationId id) {
            if (recent.size() == 32) {
                recent.remove(0);
            }
            recent.add(id);
        }

        synchronized ReservationId any(Random random) {
            return recent.isEmpty() ? ReservationId.of("R-nobody") : recent.get(random.nextInt(recent.size()));
        }
    }

    RandomShopper(TenantId tenant, StockClient client, Wishes wishes, RecentNames names, int number) {
        this.tenant = tenant;
        this.client = client;
        this.wishes = wishes;
        this.names = names;
        this.random = new Random(4711L * number);
        this.name = "s" + number + "-";
    }

    /** Asks for so many things. */
    void ask(int times) {
        for (int i = 0; i < times; i++) {
            Operation.Outcome outcome = ask();
            if (outcome instanceof Operation.Unknown unknown) {
                throw new IllegalStateException("no answer should have been lost: " + unknown.reason());
            }
        }
    }

    private Operation.Outcome ask() {
        CommandHeader header = Conformance.header(tenant, name + ++asked);
        int die = random.nextInt(100);
        if (die < 45) {
            return reserve(header);
        }
        if (die < 58) {
            return confirm(header);
        }
        if (die < 66) {
            return release(header);
        }
        if (die < 76) {
            return fulfill(header);
        }
        return die < 93 ? supply(header, die) : client.look(anyKey());
    }

    private Operation.Outcome reserve(CommandHeader header) {
        List<ReserveStock.Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(wishes.lines());
        for (int number = 1; number <= count; number++) {
            lines.add(new ReserveStock.Line(number, anyKey(), units(3)));
        }
        ReservationId id = ReservationId.of("R-" + header.id());
        boolean part = random.nextInt(5) == 0;
        Operation.Outcome outcome = client.reserve(ReserveStock.builder()
                .header(header)
                .reservation(id)
                .demand(DemandReference.of("order " + header.id()))
                .lines(lines)
                .ttl(Duration.ofMillis(
                        wishes.shortest() + (long) random.nextInt(1 + wishes.longest() - wishes.shortest())))
                .mode(part ? ReserveStock.Mode.PARTIAL : ReserveStock.Mode.ALL_OR_NOTHING)
                .build());
        if (outcome instanceof Operation.Accepted) {
            names.add(id);
        }
        return outcome;
    }

    /** All, a part, or on terms of long ago; or not yet, but soon. */
    private Operation.Outcome confirm(CommandHeader header) {
        ReservationId id = names.any(random);
        ConfirmReservation.Builder command = ConfirmReservation.builder();
        command.header(header).reservation(id);
        return switch (random.nextInt(6)) {
            case 0 ->
                client.extend(ExtendReservation.builder()
                        .header(header)
                        .reservation(id)
                        .ttl(Duration.ofMillis(1 + random.nextInt(wishes.longest())))
                        .build());
            case 1 ->
                client.confirm(command.addLines(new ConfirmReservation.Line(1, units(2)))
                        .build());
            case 2 -> client.confirm(command.fence(1).build());
            default -> client.confirm(command.build());
        };
    }

    private Operation.Outcome release(CommandHeader header) {
        ReleaseReservation.Builder command = ReleaseReservation.builder();
        command.header(header).reservation(names.any(random));
        if (random.nextInt(3) == 0) {
            command.addLines(new ReleaseReservation.Line(1, units(2)));
        }
        return client.release(command.build());
    }

    private Operation.Outcome fulfill(CommandHeader header) {
        FulfillReservation.Builder command =
                FulfillReservation.builder().header(header).reservation(names.any(random));
        if (random.nextBoolean()) {
            command.addLines(new FulfillReservation.Line(1, units(2)));
        }
        return client.fulfill(command.build());
    }

    private Operation.Outcome supply(CommandHeader header, int die) {
        if (die < 84) {
            return client.receive(ReceiveStock.builder()
                    .header(header)
                    .reference("")
                    .addLines(ReceiveStock.Line.of(anyKey(), units(4)))
                    .build());
        }
        if (die < 87) {
            AdjustStock.Adjustment[] all = AdjustStock.Adjustment.values();
            return client.adjust(AdjustStock.builder()
                    .header(header)
                    .reference("")
                    .addLines(AdjustStock.Line.of(anyKey(), units(2), all[random.nextInt(all.length)]))
                    .onPromised(
                            random.nextBoolean()
                                    ? AdjustStock.OnPromised.REFUSE
                                    : AdjustStock.OnPromised.BREAK_PROMISES)
                    .build());
        }
        if (die < 89) {
            ReturnToStock.Condition[] all = ReturnToStock.Condition.values();
            return client.returnToStock(ReturnToStock.builder()
                    .header(header)
                    .reference("")
                    .addLines(ReturnToStock.Line.of(anyKey(), units(2), all[random.nextInt(all.length)]))
                    .build());
        }
        if (die < 91) {
            return client.allowOversell(AllowOversell.builder()
                    .header(header)
                    .key(anyKey())
                    .allowance(Quantity.of(random.nextInt(4)))
                    .build());
        }
        return client.expireDue(ExpireDue.of(header, 1 + random.nextInt(10)));
    }

    private PositionKey anyKey() {
        return wishes.keys().get(random.nextInt(wishes.keys().size()));
    }

    private Quantity units(int most) {
        return Quantity.of(1L + random.nextInt(most));
    }
}
