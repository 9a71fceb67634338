package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.ScopedCommand.Verb;
import org.countinghouse.domain.inventory.ScopedOutcomes.Condition;
import org.countinghouse.domain.kernel.Decision;

/** The steps out of some states: each decided by the real deciders, judged by the laws, and kept as numbers. */
final class ScopedSteps {

    /** The way of the clock; the others are indexes of commands. */
    static final short TICK = -1;

    private final SmallScope scope;
    private final List<ScopedCommand> commands;
    private final ScopedOutcomes outcomes = new ScopedOutcomes();
    private long transitions;
    private long accepted;
    private long beyond;
    private long[] next = new long[1 << 10];
    private int[] parents = new int[1 << 10];
    private short[] ways = new short[1 << 10];
    private int size;
    private Optional<AssertionError> failure = Optional.empty();

    ScopedSteps(SmallScope scope, List<ScopedCommand> commands) {
        this.scope = scope;
        this.commands = commands;
    }

    /** Takes one step. */
    interface Taking {
        void take(long state, int parent, short way);
    }

    /** Every step, in the order they were taken. */
    void forEach(Taking taking) {
        for (int i = 0; i < size; i++) {
            taking.take(next[i], parents[i], ways[i]);
        }
    }

    /** One of the decisions breaks a law. */
    void fail(AssertionError how) {
        failure = Optional.of(how);
    }

    Optional<AssertionError> failure() {
        return failure;
    }

    ScopedOutcomes outcomes() {
        return outcomes;
    }

    long transitions() {
        return transitions;
    }

    long accepted() {
        return accepted;
    }

    long beyond() {
        return beyond;
    }

    /** Every step out of a state: by the clock, and by every command. */
    void leave(long code, int at) {
        Inventory before = scope.decode(code);
        int tick = SmallScope.tick(code);
        Instant now = SmallScope.at(tick);
        List<Condition> conditions = conditions(before, now);
        if (tick + 1 < SmallScope.TICKS) {
            transitions++;
            List<Condition> after = conditions(before, SmallScope.at(tick + 1));
            for (int i = 0; i < after.size(); i++) {
                outcomes.add(conditions.get(i), Verb.TICK, after.get(i).name());
            }
            keep(SmallScope.later(code), at, TICK);
        }
        for (short way = 0; way < commands.size(); way++) {
            ScopedCommand command = commands.get(way);
            try {
                transitions++;
                Optional<Inventory> after = decided(command, before, now, conditions);
                if (after.isPresent()) {
                    accepted++;
                    keep(after.get(), tick, at, way);
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(command + ": " + e.getMessage(), e);
            }
        }
    }

    private Optional<Inventory> decided(
            ScopedCommand command, Inventory before, Instant now, List<Condition> conditions) {
        Either<InventoryRejection, Decision<Inventory, InventoryEvent>> outcome = command.decide(before, now);
        if (outcome.isLeft()) {
            SmallScopeLaws.refused(command, before, outcome.getLeft(), now);
            note(command, conditions, conditions, Optional.of(outcome.getLeft()));
            return Optional.empty();
        }
        SmallScopeLaws.accepted(command, before, outcome.get(), now);
        Inventory after = outcome.get().state();
        note(command, conditions, conditions(after, now), Optional.empty());
        return Optional.of(after);
    }

    /** A refusal becomes of the reservation that was named; the others see what happened to them. */
    private void note(
            ScopedCommand command,
            List<Condition> before,
            List<Condition> after,
            Optional<InventoryRejection> refusal) {
        for (int i = 0; i < SmallScope.IDS.size(); i++) {
            boolean named = command.about().equals(Optional.of(SmallScope.IDS.get(i)));
            Verb event = named || command.about().isEmpty() ? command.verb() : Verb.ANOTHER;
            String outcome = named && refusal.isPresent()
                    ? refusal.get().reason().name()
                    : after.get(i).name();
            outcomes.add(before.get(i), event, outcome);
        }
    }

    private static List<Condition> conditions(Inventory inventory, Instant now) {
        return List.of(
                Condition.of(inventory.reservation(SmallScope.IDS.get(0)), now),
                Condition.of(inventory.reservation(SmallScope.IDS.get(1)), now));
    }

    private void keep(Inventory after, int tick, int at, short way) {
        Optional<Long> code = scope.encode(after, tick);
        if (code.isPresent()) {
            keep(code.get(), at, way);
        } else {
            beyond++;
        }
    }

    private void keep(long code, int at, short way) {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            parents = Arrays.copyOf(parents, 2 * size);
            ways = Arrays.copyOf(ways, 2 * size);
        }
        next[size] = code;
        parents[size] = at;
        ways[size++] = way;
    }
}
