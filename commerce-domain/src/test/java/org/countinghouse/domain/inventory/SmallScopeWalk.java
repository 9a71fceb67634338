package org.countinghouse.domain.inventory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Visits every state of a small scope, breadth first, by every command and by the clock, and judges every decision. A
 * failure tells the shortest story that leads to it.
 */
final class SmallScopeWalk {

    private static final int CHUNK = 1 << 13;

    private final SmallScope scope;
    private final List<ScopedCommand> commands;
    private final int depth;
    private final VisitedStates visited = new VisitedStates();
    private final ScopedOutcomes outcomes = new ScopedOutcomes();
    private long transitions;
    private long accepted;
    private long beyond;

    /** A walk of at most that many steps from the empty stock. */
    SmallScopeWalk(SmallScope scope, int depth) {
        this(scope, ScopedCommand.all(scope), depth);
    }

    /** The same by other commands. */
    SmallScopeWalk(SmallScope scope, List<ScopedCommand> commands, int depth) {
        this.scope = scope;
        this.commands = List.copyOf(commands);
        this.depth = depth;
    }

    /**
     * What a walk saw.
     *
     * @param states distinct ones
     * @param transitions decisions judged, and ticks
     * @param accepted how many of them were accepted
     * @param beyond how many accepted ones led out of the scope and were judged, but not followed
     * @param depth how many steps the furthest state is away
     * @param complete whether every state that can be reached was left by every command
     * @param outcomes what became of a reservation in each condition by each event
     */
    record Report(
            int states,
            long transitions,
            long accepted,
            long beyond,
            int depth,
            boolean complete,
            Map<String, Set<String>> outcomes) {

        @Override
        public String toString() {
            return String.format(
                    "%,d states%s, %,d transitions (%,d accepted, %,d of them out of the scope), depth %d, %d pairs",
                    states, complete ? " (all there are)" : "", transitions, accepted, beyond, depth, outcomes.size());
        }
    }

    /** Walks. */
    Report walk() {
        visited.add(SmallScope.start(), -1, ScopedSteps.TICK);
        int level = 0;
        int reached = 0;
        int from = 0;
        while (level < depth && from < visited.size()) {
            int to = visited.size();
            for (int at = from; at < to; at += CHUNK) {
                leave(at, Math.min(to, at + CHUNK));
            }
            from = to;
            level++;
            reached = visited.size() > to ? level : reached;
        }
        return new Report(
                visited.size(), transitions, accepted, beyond, reached, from == visited.size(), outcomes.table());
    }

    /** Leaves some states by every way; they are decided side by side and discovered one after the other. */
    private void leave(int from, int to) {
        int parts = Math.min(16, to - from);
        List<ScopedSteps> steps = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> leaving(
                        from + (int) ((long) (to - from) * part / parts),
                        from + (int) ((long) (to - from) * (part + 1) / parts)))
                .toList();
        for (ScopedSteps some : steps) {
            if (some.failure().isPresent()) {
                throw some.failure().get();
            }
            some.forEach(visited::add);
            outcomes.addAll(some.outcomes());
            transitions += some.transitions();
            accepted += some.accepted();
            beyond += some.beyond();
        }
    }

    /** Stops at the first failure; it is thrown later, so that always the same one is. */
    private ScopedSteps leaving(int from, int to) {
        ScopedSteps steps = new ScopedSteps(scope, commands);
        for (int at = from; at < to && steps.failure().isEmpty(); at++) {
            try {
                steps.leave(visited.state(at), at);
            } catch (AssertionError | RuntimeException e) {
                steps.fail(new AssertionError(e.getMessage() + " after " + story(at), e));
            }
        }
        return steps;
    }

    private String story(int at) {
        Deque<String> steps = new ArrayDeque<>();
        for (int i = at; visited.parent(i) >= 0; i = visited.parent(i)) {
            short way = visited.way(i);
            steps.push(way == ScopedSteps.TICK ? "tick" : commands.get(way).name());
        }
        return steps + ": " + scope.decode(visited.state(at));
    }
}
