package org.countinghouse.ports.tck.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.tck.StoresFixture;

/**
 * Short races: some commands one after the other, some more by four threads at once, and then a search for an order in
 * which the naive model gives the same answers and ends with the same stock. Nothing is needed but the answers, so that
 * every command can take part, and two threads that send the same one.
 *
 * <p>Deadlines take no part: every hold outlasts the race. A call that failed because of another one is left out; it is
 * known to have left nothing.
 */
public final class StockRace {

    private static final List<Kind> BEFORE = List.of(
            Kind.RECEIVE, Kind.RECEIVE, Kind.RESERVE, Kind.RESERVE, Kind.CONFIRM, Kind.ALLOW_OVERSELL, Kind.DISPATCH);
    private static final List<Kind> AT_ONCE = List.of(
            Kind.RECEIVE,
            Kind.ADJUST,
            Kind.MOVE_CONDITION,
            Kind.RESERVE,
            Kind.RESERVE,
            Kind.CONFIRM,
            Kind.CONFIRM,
            Kind.RELEASE,
            Kind.FULFILL,
            Kind.SHORT_PICK,
            Kind.TRANSFER_RESERVATION,
            Kind.DISPATCH,
            Kind.ARRIVE,
            Kind.QUEUE,
            Kind.REPEAT);
    private static final int FIRST = 10;
    private static final int THREADS = 4;
    private static final int EACH = 3;

    private final StoresFixture fixture;
    private final StockPorts ports;
    private final Together threads;

    /** Over those stores, through those ports. */
    public StockRace(StoresFixture fixture, StockPorts ports, Together threads) {
        this.fixture = fixture;
        this.ports = ports;
        this.threads = threads;
    }

    /** Runs tasks on as many threads, which start together, and returns their results in the tasks' order. */
    public interface Together {
        /** Runs them. */
        <T> List<T> run(List<? extends Callable<T>> tasks);
    }

    /**
     * One race.
     *
     * @return how many calls were judged
     * @throws AssertionError if no order explains them
     */
    public int run(long seed) {
        Random random = new Random(seed);
        TenantId tenant = fixture.freshTenant();
        NaiveStock model = new NaiveStock(BackorderPolicy.STANDARD);
        StockCommands commands = new StockCommands(tenant, model);
        StockTold told = new StockTold();
        List<Call> before = new ArrayList<>();
        for (int number = 1; number <= FIRST; number++) {
            Command command = calm(commands.next(step(number, BEFORE, random)));
            Call call = call(command, told);
            before.add(call);
            if (!model.answer(command).equals(call.answer())) {
                throw new AssertionError("seed " + seed + ", before the race: " + told(before));
            }
        }
        List<List<Command>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<Command> some = new ArrayList<>();
            for (int at = 1; at <= EACH; at++) {
                int number = FIRST + thread * EACH + at;
                some.add(calm(commands.next(step(number, AT_ONCE, random))));
            }
            all.add(some);
        }
        List<Call> calls = raced(all, told);
        if (!OrderSearch.exists(model, calls, stock -> isThere(tenant, stock, told))) {
            throw new AssertionError(
                    "seed " + seed + ", no order explains the race:" + told(calls) + "\nafter" + told(before));
        }
        return calls.size();
    }

    private List<Call> raced(List<List<Command>> all, StockTold told) {
        List<StockTold> learned = new ArrayList<>();
        List<Callable<List<Call>>> tasks = new ArrayList<>();
        for (List<Command> some : all) {
            StockTold own = told.copy();
            learned.add(own);
            tasks.add(() -> some.stream()
                    .flatMap(command -> tried(command, own).stream())
                    .toList());
        }
        List<Call> calls =
                threads.run(tasks).stream().flatMap(Collection::stream).toList();
        learned.forEach(told::learn);
        return calls;
    }

    private Optional<Call> tried(Command command, StockTold told) {
        try {
            return Optional.of(call(command, told));
        } catch (StaleStateException e) {
            return Optional.empty();
        }
    }

    private Call call(Command command, StockTold told) {
        if (command instanceof ReserveStock reserve) {
            told.expect(command.header().id() + "+" + reserve.ttl(), Instant.MIN);
        }
        long invoked = System.nanoTime();
        String answer = fixture.asHost(() -> new StockDesk(ports, told).answer(command));
        return new Call(command, invoked, System.nanoTime(), answer);
    }

    private boolean isThere(TenantId tenant, NaiveStock stock, StockTold told) {
        StockDesk desk = new StockDesk(ports, told);
        Collection<String> promises = stock.world().promises.keySet();
        Supplier<List<String>> stored = () -> {
            List<String> all = new ArrayList<>(desk.positions(tenant, StockCommands.keys()));
            all.addAll(desk.promises(tenant, promises));
            stock.others().forEach(id -> all.add(desk.other(tenant, id)));
            all.addAll(desk.verified(tenant));
            return all;
        };
        return fixture.asHost(stored).equals(stock.everything());
    }

    /** Mostly zeros, so that all of them want the same. */
    private static Step step(int number, List<Kind> kinds, Random random) {
        List<Integer> draws = new ArrayList<>();
        for (int draw = 0; draw < 28; draw++) {
            draws.add(random.nextInt(3) > 0 ? 0 : random.nextInt(10_000));
        }
        return new Step(number, kinds.get(random.nextInt(kinds.size())), draws);
    }

    /** The same command, without a deadline that is soon; no two of them have the same. */
    private static Command calm(Command command) {
        if (command instanceof ReserveStock reserve) {
            Duration ttl = Duration.ofDays(20)
                    .plusHours(Long.parseLong(reserve.header().id().value().substring(1)));
            return ReserveStock.builder().from(reserve).ttl(ttl).build();
        }
        return command instanceof ConfirmReservation confirm
                ? ConfirmReservation.builder()
                        .from(confirm)
                        .retakeAs(Optional.empty())
                        .build()
                : command;
    }

    private static String told(List<Call> calls) {
        return calls.stream()
                .map(call -> "\n  " + call + "\n    " + call.command())
                .collect(Collectors.joining());
    }
}
