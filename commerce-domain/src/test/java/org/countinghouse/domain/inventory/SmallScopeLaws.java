package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.countinghouse.domain.kernel.Decision;

/** What must hold of every decision, whatever led to it: the invariants R1 to R5, R8 and R9, told naively. */
final class SmallScopeLaws {

    private SmallScopeLaws() {}

    /** The laws of an accepted command. */
    static void accepted(
            ScopedCommand command, Inventory before, Decision<Inventory, InventoryEvent> decision, Instant now) {
        Inventory after = decision.state();
        require(
                Decision.of(before, decision.events(), ReservationDecider::evolve)
                        .state()
                        .equals(after),
                "the state is the fold of the events",
                decision::toString);
        for (PositionKey key : SmallScope.KEYS) {
            position(key, before.position(key), after.position(key), decision.events());
            require(
                    command.verb() != ScopedCommand.Verb.BREAK
                            || !isBroken(key, decision.events())
                            || after.position(key).available().isZero(),
                    "no more is broken than must be",
                    decision::toString);
        }
        for (ReservationId id : SmallScope.IDS) {
            reservation(before.reservation(id), after.reservation(id), decision.events(), now);
        }
        command.reserve().ifPresent(reserve -> served(reserve, before, after, now));
    }

    /** A refusal must be right: what it says must be so. */
    static void refused(ScopedCommand command, Inventory before, InventoryRejection refusal, Instant now) {
        boolean right = switch (refusal.reason()) {
            case INSUFFICIENT_STOCK -> {
                if (command.reserve().isEmpty()) {
                    yield command.verb() == ScopedCommand.Verb.RELOCATE;
                }
                List<Long> given = naivelyServed(command.reserve().orElseThrow(), before, now);
                yield refusal instanceof InventoryRejection.InsufficientStock shortage
                        && rightShortages(command.reserve().orElseThrow(), shortage.shortages(), given);
            }
            case NOT_THERE ->
                refusal instanceof InventoryRejection.NotThere lacking
                        && lacking.asked().isMoreThan(lacking.there())
                        && there(command, before.position(lacking.key()), lacking);
            case ALLOWANCE_IN_USE ->
                refusal instanceof InventoryRejection.AllowanceInUse used
                        && -before.position(used.key()).counters().free()
                                > used.asked().units();
            case EXCEEDS_ALLOCATED ->
                refusal instanceof InventoryRejection.ExceedsAllocated exceeding
                        && exceeding.asked().isMoreThan(exceeding.allocated());
            // These follow from the reservation's condition, which the walk compares with its table.
            case UNKNOWN_RESERVATION, RESERVATION_EXISTS, LAPSED, WRONG_STATE -> true;
            case EXCEEDS_HELD ->
                refusal instanceof InventoryRejection.ExceedsHeld exceeding
                        && exceeding.asked().isMoreThan(exceeding.held());
            case EXCEEDS_PROMISED ->
                refusal instanceof InventoryRejection.ExceedsPromised exceeding
                        && exceeding.asked().isMoreThan(exceeding.promised());
            case NOT_PROMISED ->
                refusal instanceof InventoryRejection.NotPromised exceeding
                        && exceeding.asked().isMoreThan(exceeding.allocated());
            case FENCED ->
                refusal instanceof InventoryRejection.Fenced fenced
                        && fenced.shown() != fenced.present()
                        && before.reservation(fenced.reservation())
                                        .orElseThrow()
                                        .fence()
                                == fenced.present();
            case KEY_REUSED, UNKNOWN_SUPPLY, WRONG_SUPPLY, SUPPLY_CANCELED, BUSY -> false;
        };
        require(right, "a refusal is right", () -> command + " on " + before + " at " + now + ": " + refusal);
    }

    private static boolean isBroken(PositionKey key, List<InventoryEvent> events) {
        return events.stream()
                .anyMatch(event -> event instanceof ReservationEvent.PromiseBroken broken
                        && broken.lines().stream().anyMatch(line -> line.key().equals(key)));
    }

    /** R1; R4: every unit moved is in another place, none is made or lost; R9: one step of the version. */
    private static void position(
            PositionKey key, StockPosition before, StockPosition after, List<InventoryEvent> events) {
        StockCounters counters = after.counters();
        require(
                counters.held() >= 0
                        && counters.allocated() >= 0
                        && counters.damaged() >= 0
                        && counters.onHand() >= 0
                        && counters.held() + counters.allocated()
                                <= counters.onHand() + after.oversellAllowance().units(),
                "R1",
                after::toString);
        boolean touched = false;
        Map<Bucket, Long> moved = new EnumMap<>(Bucket.class);
        for (InventoryEvent event : events) {
            touched |= event instanceof StockEvent.OversellAllowed allowed
                    && allowed.key().equals(key);
            for (StockMovement movement : event.movements()) {
                if (movement.key().equals(key)) {
                    touched = true;
                    moved.merge(movement.from(), -movement.quantity().units(), Long::sum);
                    moved.merge(movement.to(), movement.quantity().units(), Long::sum);
                }
            }
        }
        StockCounters was = before.counters();
        require(
                counters.held() == was.held() + moved.getOrDefault(Bucket.HELD, 0L)
                        && counters.allocated() == was.allocated() + moved.getOrDefault(Bucket.ALLOCATED, 0L)
                        && counters.damaged() == was.damaged() + moved.getOrDefault(Bucket.DAMAGED, 0L)
                        && counters.quarantined() == was.quarantined() + moved.getOrDefault(Bucket.QUARANTINED, 0L)
                        && counters.inTransfer() == was.inTransfer() + moved.getOrDefault(Bucket.IN_TRANSFER, 0L)
                        && counters.free() == was.free() + moved.getOrDefault(Bucket.FREE, 0L),
                "R4",
                () -> before + " -> " + after + " by " + events);
        require(after.version() == before.version() + (touched ? 1 : 0), "R9", () -> before + " -> " + after);
    }

    /** R3: parts only move forward; R5: confirmed before the deadline, expired from it on; final states absorb. */
    private static void reservation(
            Optional<Reservation> before, Optional<Reservation> after, List<InventoryEvent> events, Instant now) {
        if (before.isEmpty() || before.equals(after)) {
            require(before.isEmpty() || after.isPresent(), "a reservation stays", () -> before + " is gone");
            return;
        }
        Reservation was = before.get();
        Reservation is = after.orElseThrow();
        Supplier<String> story = () -> was + " -> " + is + " by " + events + " at " + now;
        require(!was.state().isFinal(), "final states absorb", story);
        long steps = events.stream()
                .filter(event -> event instanceof ReservationEvent step
                        && step.reservation().equals(was.id()))
                .count();
        require(is.version() == was.version() + steps, "a step raises the version by 1", story);
        terms(was, is, events, story);
        for (int i = 0; i < was.lines().size(); i++) {
            forward(was.lines().get(i), is.lines().get(i), story);
        }
        boolean due = !now.isBefore(was.expiresAt());
        for (InventoryEvent event : events) {
            if (event instanceof ReservationEvent step && step.reservation().equals(was.id())) {
                require(!(event instanceof ReservationEvent.ReservationConfirmed) || !due, "R5", story);
                require(!(event instanceof ReservationEvent.ReservationExtended) || !due, "R5", story);
                require(!(event instanceof ReservationEvent.ReservationExpired) || due, "R5", story);
            }
        }
    }

    /** Terms change by their own events only; the deadline moves forward only, and the fence is the version of the change. */
    private static void terms(Reservation was, Reservation is, List<InventoryEvent> events, Supplier<String> story) {
        boolean changed = events.stream()
                .anyMatch(event -> (event instanceof ReservationEvent.ReservationExtended extended
                                && extended.reservation().equals(was.id()))
                        || (event instanceof ReservationEvent.ReservationTransferred transferred
                                && transferred.reservation().equals(was.id())));
        require(
                changed
                        ? is.fence() == is.version() && !is.expiresAt().isBefore(was.expiresAt())
                        : is.fence() == was.fence()
                                && is.expiresAt().equals(was.expiresAt())
                                && is.demand().equals(was.demand()),
                "terms",
                story);
    }

    private static void forward(ReservationLine was, ReservationLine is, Supplier<String> story) {
        require(
                is.number() == was.number()
                        && is.key().equals(was.key())
                        && is.requested().equals(was.requested())
                        && is.reserved().equals(was.reserved())
                        && !is.held().isMoreThan(was.held())
                        && !is.open().isMoreThan(was.open())
                        && !was.fulfilled().isMoreThan(is.fulfilled())
                        && !was.released().isMoreThan(is.released())
                        && !was.expired().isMoreThan(is.expired())
                        && !was.broken().isMoreThan(is.broken()),
                "R3",
                story);
        long parts = is.held().units()
                + is.allocated().units()
                + is.fulfilled().units()
                + is.released().units()
                + is.expired().units()
                + is.broken().units();
        require(parts == is.reserved().units(), "R3", story);
    }

    /** R8: all lines or none; and neither more nor less than there is. */
    private static void served(ReserveStock command, Inventory before, Inventory after, Instant now) {
        List<Long> expected = naivelyServed(command, before, now);
        Reservation held = after.reservation(command.reservation()).orElseThrow();
        List<Long> given =
                held.lines().stream().map(line -> line.reserved().units()).toList();
        boolean whole = true;
        for (int i = 0; i < given.size(); i++) {
            whole &= given.get(i) == command.lines().get(i).quantity().units();
        }
        require(given.equals(expected), "R8: served what there is", () -> command + " on " + before + ": " + held);
        require(whole || command.mode() == ReserveStock.Mode.PARTIAL, "R8", () -> command + " on " + before);
        require(held.expiresAt().equals(now.plus(command.ttl())), "the hold lasts as asked", held::toString);
        require(held.lines().stream().allMatch(line -> line.held().equals(line.reserved())), "R3", held::toString);
    }

    /** What each line can get when due holds on the wanted positions give way if anything is short. */
    private static List<Long> naivelyServed(ReserveStock command, Inventory inventory, Instant now) {
        List<Long> given = naivelyServed(command, inventory, Map.of());
        boolean isShort = false;
        for (int i = 0; i < given.size(); i++) {
            isShort |= given.get(i) < command.lines().get(i).quantity().units();
        }
        if (!isShort) {
            return given;
        }
        Map<PositionKey, Long> due = new TreeMap<>();
        for (Reservation reservation : inventory.reservations()) {
            if (reservation.state() == ReservationState.HELD
                    && !reservation.expiresAt().isAfter(now)) {
                reservation
                        .lines()
                        .forEach(line -> due.merge(line.key(), line.held().units(), Long::sum));
            }
        }
        return naivelyServed(command, inventory, due);
    }

    private static List<Long> naivelyServed(ReserveStock command, Inventory inventory, Map<PositionKey, Long> due) {
        Map<PositionKey, Long> left = new TreeMap<>();
        List<Long> given = new ArrayList<>();
        for (ReserveStock.Line line : command.lines()) {
            StockPosition position = inventory.position(line.key());
            StockCounters counters = position.counters();
            long available = left.getOrDefault(
                    line.key(),
                    counters.onHand()
                            - counters.held()
                            - counters.allocated()
                            + position.oversellAllowance().units()
                            + due.getOrDefault(line.key(), 0L));
            long units = Math.min(available, line.quantity().units());
            given.add(units);
            left.put(line.key(), available - units);
        }
        return given;
    }

    /** Every short line is named with what it could have got, and nothing else is. */
    private static boolean rightShortages(ReserveStock command, List<Shortage> told, List<Long> given) {
        List<String> expected = new ArrayList<>();
        boolean nothing = true;
        for (int i = 0; i < given.size(); i++) {
            ReserveStock.Line line = command.lines().get(i);
            nothing &= given.get(i) == 0;
            if (given.get(i) < line.quantity().units()) {
                expected.add(line.number() + " " + line.key() + " " + line.quantity() + " " + given.get(i));
            }
        }
        List<String> actual = told.stream()
                .map(it -> it.lineNumber() + " " + it.key() + " " + it.requested() + " " + it.available())
                .toList();
        return !expected.isEmpty()
                && actual.equals(expected)
                && (nothing || command.mode() == ReserveStock.Mode.ALL_OR_NOTHING);
    }

    private static boolean there(ScopedCommand command, StockPosition position, InventoryRejection.NotThere lacking) {
        long there = switch (lacking.bucket()) {
            case FREE ->
                command.verb() == ScopedCommand.Verb.BREAK
                        ? position.counters().onHand()
                        : Math.max(0, position.counters().free());
            case DAMAGED -> position.counters().damaged();
            case ALLOCATED -> position.counters().onHand();
            case QUARANTINED -> position.counters().quarantined();
            case HELD, OUTSIDE, IN_TRANSFER -> -1;
        };
        // A command of two lines may have taken one unit of it before.
        return lacking.there().units() <= there && there - lacking.there().units() <= 1;
    }

    private static void require(boolean law, String name, Supplier<String> story) {
        if (!law) {
            throw new AssertionError(name + ": " + story.get());
        }
    }
}
