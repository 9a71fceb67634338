package org.countinghouse.ports.tck.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.quantity.Quantity;

/** What one command on promises does. */
final class NaivePromises {

    /** What a command of this kind gives a promise that needs no deadline. */
    static final Duration MOMENT = Duration.ofMillis(1);

    private final NaiveWorld world;
    private final CommandHeader header;

    NaivePromises(NaiveWorld world, CommandHeader header) {
        this.world = world;
        this.header = header;
    }

    /** So many of a line. */
    record Part(int line, Quantity quantity) {}

    String reserve(ReserveStock command) {
        NaiveDates dates = new NaiveDates(world, command);
        return take(command, deadline(command.ttl()), dates::shortages).told();
    }

    /** Reserves, or is refused; nothing is told of what may come. */
    NaivePromise take(ReserveStock command, NaivePromise.Deadline deadline) {
        return take(command, deadline, NaiveServing::shortages);
    }

    private NaivePromise take(
            ReserveStock command, NaivePromise.Deadline deadline, Function<NaiveServing, List<String>> shortages) {
        String id = command.reservation().value();
        if (world.promises.containsKey(id)) {
            throw new Refused("RESERVATION_EXISTS", id);
        }
        NaiveServing serving = NaiveServing.of(command, world);
        if (serving.isShort()) {
            world.expireAt(NaiveServing.wanted(command, world));
            serving = NaiveServing.of(command, world);
        }
        boolean all = command.mode() == ReserveStock.Mode.ALL_OR_NOTHING;
        if (serving.isNothing() || (all && serving.isShort())) {
            throw new Refused("INSUFFICIENT_STOCK", shortages.apply(serving));
        }
        NaivePromise promise =
                new NaivePromise(id, command.demand().value(), command.priority(), header.occurredAt(), deadline);
        promise.lines.addAll(serving.lines());
        return world.add(promise);
    }

    String confirm(ConfirmReservation command) {
        NaivePromise promise = found(command.reservation().value());
        fence(promise, command.fence().orElse(promise.fence));
        List<Part> parts = command.lines().stream()
                .map(line -> new Part(line.number(), line.quantity()))
                .toList();
        boolean restExpired =
                promise.state.equals("CONFIRMED") && promise.lines.stream().anyMatch(line -> line.expired > 0);
        if (promise.isDue() || promise.state.equals("EXPIRED") || restExpired) {
            return again(command, promise, asked(promise, parts, "EXCEEDS_HELD", line -> line.held + line.expired));
        }
        if (!promise.state.equals("HELD")) {
            throw new Refused("WRONG_STATE", promise.id, promise.state, "confirm");
        }
        return confirm(promise, asked(promise, parts, "EXCEEDS_HELD", line -> line.held))
                .told();
    }

    private String again(ConfirmReservation command, NaivePromise promise, SortedMap<Integer, Long> wanted) {
        if (promise.isDue()) {
            world.expire(promise, keys(promise));
        }
        List<ReserveStock.Line> lines = new ArrayList<>();
        order(command, wanted)
                .forEach(number -> lines.add(new ReserveStock.Line(
                        number, line(promise, number).key, Quantity.of(wanted.getOrDefault(number, 0L)))));
        ReserveStock wish = wish(command, promise, lines);
        if (command.retakeAs().isEmpty()) {
            throw new Refused(
                    "LAPSED",
                    promise.id,
                    promise.deadline.label(),
                    NaiveServing.of(wish, world).shortages());
        }
        try {
            NaivePromise taken = take(wish, deadline(MOMENT));
            return confirm(taken, wanted).told();
        } catch (Refused refused) {
            if (refused.text().startsWith("INSUFFICIENT_STOCK")) {
                throw new Refused(
                        "LAPSED",
                        promise.id,
                        promise.deadline.label(),
                        refused.text().substring("INSUFFICIENT_STOCK ".length()));
            }
            throw refused;
        }
    }

    /** The lines as the command names them; all of them by their numbers if it names none. */
    private static List<Integer> order(ConfirmReservation command, SortedMap<Integer, Long> wanted) {
        return command.lines().isEmpty()
                ? List.copyOf(wanted.keySet())
                : command.lines().stream().map(ConfirmReservation.Line::number).toList();
    }

    private static ReserveStock wish(ConfirmReservation command, NaivePromise promise, List<ReserveStock.Line> lines) {
        return ReserveStock.builder()
                .header(command.header())
                .reservation(command.retakeAs().orElse(command.reservation()))
                .demand(DemandReference.of(promise.demand))
                .lines(lines)
                .ttl(MOMENT)
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .priority(promise.priority)
                .build();
    }

    /** Makes held units allocated ones. */
    NaivePromise confirm(NaivePromise promise, SortedMap<Integer, Long> parts) {
        parts.forEach((number, units) -> {
            NaivePromise.Line line = line(promise, number);
            line.held -= units;
            line.allocated += units;
            world.move(line.key, "HELD", "ALLOCATED", units);
        });
        world.happened(promise, "CONFIRMED");
        return promise;
    }

    String release(ReleaseReservation command) {
        NaivePromise promise = found(command.reservation().value());
        if (!promise.isOpen()) {
            throw new Refused("WRONG_STATE", promise.id, promise.state, "release");
        }
        List<Part> parts = command.lines().stream()
                .map(line -> new Part(line.number(), line.quantity()))
                .toList();
        giveBack(promise, asked(promise, parts, "EXCEEDS_PROMISED", NaivePromise.Line::open));
        return promise.told();
    }

    /** Of each line the held units before the allocated ones; what was held is one event, what was allocated another. */
    void giveBack(NaivePromise promise, SortedMap<Integer, Long> parts) {
        SortedMap<Integer, Long> held = new TreeMap<>();
        SortedMap<Integer, Long> allocated = new TreeMap<>();
        parts.forEach((number, units) -> {
            long fromHeld = Math.min(units, line(promise, number).held);
            if (fromHeld > 0) {
                held.put(number, fromHeld);
            }
            if (units > fromHeld) {
                allocated.put(number, units - fromHeld);
            }
        });
        giveBack(promise, "HELD", held);
        giveBack(promise, "ALLOCATED", allocated);
    }

    private void giveBack(NaivePromise promise, String bucket, SortedMap<Integer, Long> parts) {
        parts.forEach((number, units) -> {
            NaivePromise.Line line = line(promise, number);
            line.held -= bucket.equals("HELD") ? units : 0;
            line.allocated -= bucket.equals("HELD") ? 0 : units;
            line.released += units;
            world.move(line.key, bucket, "FREE", units);
        });
        if (!parts.isEmpty()) {
            world.happened(promise, "RELEASED");
        }
    }

    String fulfill(FulfillReservation command) {
        NaivePromise promise = found(command.reservation().value());
        if (!promise.hasAllocated()) {
            throw new Refused("WRONG_STATE", promise.id, promise.state, "fulfill");
        }
        List<Part> parts = command.lines().stream()
                .map(line -> new Part(line.number(), line.quantity()))
                .toList();
        SortedMap<Integer, Long> leaving = asked(promise, parts, "EXCEEDS_ALLOCATED", line -> line.allocated);
        mustBeThere(promise, leaving);
        leaving.forEach((number, units) -> {
            NaivePromise.Line line = line(promise, number);
            line.allocated -= units;
            line.fulfilled += units;
            world.move(line.key, "ALLOCATED", "OUTSIDE", units);
        });
        world.happened(promise, "FULFILLED");
        return promise.told();
    }

    /** An allowance lets goods be promised, not leave. */
    void mustBeThere(NaivePromise promise, SortedMap<Integer, Long> leaving) {
        SortedMap<PositionKey, Long> byKey = new TreeMap<>();
        leaving.forEach((number, units) -> byKey.merge(line(promise, number).key, units, Long::sum));
        byKey.forEach((key, units) -> {
            if (units > world.shelf(key).onHand()) {
                throw new Refused(
                        "NOT_THERE", key, "ALLOCATED", units, world.shelf(key).onHand());
            }
        });
    }

    String expireDue(ExpireDue command) {
        List<NaivePromise> first = world.due().stream().limit(command.limit()).toList();
        first.forEach(promise -> world.expire(promise, keys(promise)));
        return Integer.toString(first.size());
    }

    NaivePromise found(String id) {
        NaivePromise promise = world.promises.get(id);
        if (promise == null) {
            throw new Refused("UNKNOWN_RESERVATION", id);
        }
        return promise;
    }

    static void fence(NaivePromise promise, long shown) {
        if (shown != promise.fence) {
            throw new Refused("FENCED", promise.id, shown, promise.fence);
        }
    }

    /** Refuses what has lapsed, and what promises nothing. */
    static void mustBeOpen(NaivePromise promise, String attempted) {
        notLapsed(promise);
        if (!promise.isOpen()) {
            throw new Refused("WRONG_STATE", promise.id, promise.state, attempted);
        }
    }

    static void notLapsed(NaivePromise promise) {
        if (promise.isDue() || promise.state.equals("EXPIRED")) {
            throw new Refused("LAPSED", promise.id, promise.deadline.label(), List.of());
        }
    }

    /** The parts asked for; of all lines everything they have if none is named. */
    static SortedMap<Integer, Long> asked(
            NaivePromise promise, List<Part> parts, String refusal, ToLongFunction<NaivePromise.Line> has) {
        SortedMap<Integer, Long> asked = new TreeMap<>();
        for (Part part : parts) {
            long most = promise.lines.stream()
                    .filter(line -> line.number == part.line())
                    .mapToLong(has)
                    .sum();
            if (part.quantity().units() > most) {
                throw new Refused(refusal, promise.id, part.line(), part.quantity(), most);
            }
            asked.put(part.line(), part.quantity().units());
        }
        if (parts.isEmpty()) {
            promise.lines.stream()
                    .filter(line -> has.applyAsLong(line) > 0)
                    .forEach(line -> asked.put(line.number, has.applyAsLong(line)));
        }
        return asked;
    }

    static NaivePromise.Line line(NaivePromise promise, int number) {
        return promise.lines.stream()
                .filter(line -> line.number == number)
                .findFirst()
                .orElseThrow();
    }

    static SortedSet<PositionKey> keys(NaivePromise promise) {
        return promise.lines.stream().map(line -> line.key).collect(Collectors.toCollection(TreeSet::new));
    }

    NaivePromise.Deadline deadline(Duration ttl) {
        return new NaivePromise.Deadline(header.id() + "+" + ttl, world.turn, ttl);
    }
}
