package org.countinghouse.ports.tck.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.tck.StoresFixture;

/** Runs scripts on the library and on the naive model, side by side, and tells the first difference. */
public final class StockModel {

    private static final int TRIES = 1_500;

    private final StoresFixture fixture;
    private final StockPorts ports;
    private final BackorderPolicy policy;

    /** Over those stores, through those ports, which serve queues by that policy. */
    public StockModel(StoresFixture fixture, StockPorts ports, BackorderPolicy policy) {
        this.fixture = fixture;
        this.ports = ports;
        this.policy = policy;
    }

    /**
     * Runs the script of that seed.
     *
     * @return how many commands it had
     * @throws AssertionError if anything differs: with the seed, the smallest script found that fails, and its difference
     */
    public int run(long seed) {
        List<Step> steps = StockScripts.of(seed);
        Optional<Difference> found = difference(steps);
        if (found.isPresent()) {
            List<Step> failing =
                    steps.subList(0, Math.min(steps.size(), found.get().steps()));
            throw new AssertionError(report(
                    seed, Shrinking.of(failing, fewer -> difference(fewer).isPresent(), TRIES)));
        }
        return steps.size();
    }

    private String report(long seed, List<Step> steps) {
        List<Command> commands = new ArrayList<>();
        String difference =
                difference(steps, commands).map(Difference::toString).orElse("it did not fail again");
        return "seed " + seed + ", shrunk to " + commands.size() + " commands:\n"
                + commands.stream().map(StockModel::told).collect(Collectors.joining("\n")) + "\n" + difference;
    }

    private static String told(Command command) {
        String header = command.header().id() + " at " + command.header().occurredAt();
        return "  " + command.toString().replace(command.header().toString(), header);
    }

    private Optional<Difference> difference(List<Step> steps) {
        return difference(steps, new ArrayList<>());
    }

    private Optional<Difference> difference(List<Step> steps, List<Command> commands) {
        Run run = new Run(fixture.freshTenant());
        for (Step step : steps) {
            Command command = run.commands.next(step);
            commands.add(command);
            Optional<Difference> found = run.step(commands.size(), command);
            if (found.isPresent()) {
                return found;
            }
        }
        return run.end(steps.size());
    }

    /** One script on its way. */
    private final class Run {

        private final TenantId tenant;
        private final NaiveStock model = new NaiveStock(policy);
        private final StockTold told = new StockTold();
        private final StockDesk desk = new StockDesk(ports, told);
        private final List<PositionKey> keys = StockCommands.keys();
        private final StockCommands commands;

        Run(TenantId tenant) {
            this.tenant = tenant;
            this.commands = new StockCommands(tenant, model);
        }

        Optional<Difference> step(int number, Command command) {
            String expected = model.answer(command);
            Optional<Duration> ttl = ttl(command);
            ttl.ifPresent(time -> told.expect(command.header().id() + "+" + time, now().plus(time)));
            String actual = told(() -> List.of(desk.answer(command))).get(0);
            if (!expected.equals(actual)) {
                return different(number, "the answer", expected, actual);
            }
            Optional<Difference> found = looked(number);
            return found.isPresent() || ttl.isEmpty() ? found : passed(number, ttl.get());
        }

        /** The deadline that the command has set, if it has set one: what is soon is let pass. */
        private Optional<Difference> passed(int number, Duration ttl) {
            Optional<Instant> deadline = told.set();
            Instant latest = now().plus(ttl);
            if (deadline.isPresent() && deadline.get().isAfter(latest)) {
                return different(
                        number,
                        "the deadline",
                        "at most " + latest,
                        deadline.get().toString());
            }
            if (ttl.compareTo(Duration.ofSeconds(1)) < 0) {
                deadline.ifPresent(this::letPass);
            }
            return Optional.empty();
        }

        private Optional<Difference> looked(int number) {
            List<String> promises = List.copyOf(model.world().promises.keySet());
            Optional<Difference> found =
                    compared(number, "a position", model.positions(), told(() -> desk.positions(tenant, keys)));
            if (found.isEmpty()) {
                found = compared(number, "a reservation", model.told(promises), told(() -> stored(promises)));
            }
            return found.isPresent() ? found : others(number, model.world().changed());
        }

        private Optional<Difference> others(int number, Collection<String> ids) {
            List<String> others =
                    ids.stream().filter(id -> model.other(id).isPresent()).toList();
            return compared(
                    number,
                    "what is no reservation",
                    others.stream().flatMap(id -> model.other(id).stream()).toList(),
                    told(() -> others.stream().map(id -> desk.other(tenant, id)).toList()));
        }

        Optional<Difference> end(int number) {
            List<String> promises = List.copyOf(model.world().promises.keySet());
            Optional<Difference> found = compared(
                    number, "a reservation", model.told(promises), told(() -> desk.promises(tenant, promises)));
            if (found.isEmpty()) {
                found = others(number, model.others());
            }
            return found.isPresent()
                    ? found
                    : compared(number, "the verification", List.of(), told(() -> desk.verified(tenant)));
        }

        /** All of them by one question, so that a long script stays quick; at the end each is asked for by its port. */
        private List<String> stored(List<String> promises) {
            TreeSet<ReservationId> ids =
                    promises.stream().map(ReservationId::of).collect(Collectors.toCollection(TreeSet::new));
            return fixture.stores().reservations().findAll(tenant, ids).stream()
                    .map(told::reservation)
                    .toList();
        }

        /** An exception is an answer too: the wrong one. */
        private List<String> told(Supplier<List<String>> work) {
            try {
                return fixture.asHost(work);
            } catch (RuntimeException e) {
                return List.of("threw " + e);
            }
        }

        private Instant now() {
            return fixture.asHost(() -> fixture.stores()
                    .unitOfWork()
                    .execute(() -> fixture.stores().reservations().now(tenant)));
        }

        /** Lets the store's own clock pass a moment, by asking it. */
        private void letPass(Instant moment) {
            Instant now = now();
            while (!now.isAfter(moment)) {
                now = now();
            }
        }
    }

    private static Optional<Duration> ttl(Command command) {
        if (command instanceof ReserveStock reserve) {
            return Optional.of(reserve.ttl());
        }
        if (command instanceof ExtendReservation extend) {
            return Optional.of(extend.ttl());
        }
        if (command instanceof SetQuota set) {
            return Optional.of(set.lasting());
        }
        if (command instanceof ReserveForChannel reserve) {
            return Optional.of(reserve.reserve().ttl());
        }
        boolean moment = command instanceof RelocateReservation
                || (command instanceof ConfirmReservation confirm
                        && confirm.retakeAs().isPresent());
        return moment ? Optional.of(NaivePromises.MOMENT) : Optional.empty();
    }

    private static Optional<Difference> compared(int number, String what, List<String> expected, List<String> actual) {
        for (int at = 0; at < Math.max(expected.size(), actual.size()); at++) {
            String one = at < expected.size() ? expected.get(at) : "nothing";
            String other = at < actual.size() ? actual.get(at) : "nothing";
            if (!one.equals(other)) {
                return different(number, what, one, other);
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> different(int number, String what, String expected, String actual) {
        return Optional.of(new Difference(number, what, expected, actual));
    }
}
