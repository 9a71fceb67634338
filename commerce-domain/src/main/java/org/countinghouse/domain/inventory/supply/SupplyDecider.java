package org.countinghouse.domain.inventory.supply;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/** Decides on expected goods and on who waits for them. What has come is decided on by {@link SupplyArrival}. */
@CheckReturnValue
public final class SupplyDecider {

    private SupplyDecider() {}

    /**
     * Announces goods.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.SupplyExists}.
     *
     * @param existing the supply of that name, if there is one
     */
    public static Either<SupplyRejection, Decision<PeggedSupply, SupplyEvent>> decide(
            ExpectSupply command, Optional<Supply> existing) {
        if (existing.isPresent()) {
            return Either.left(new SupplyRejection.SupplyExists(command.supply()));
        }
        List<SupplyEvent> events = List.of(new SupplyEvent.SupplyExpected(
                command.supply(),
                command.kind(),
                command.key(),
                command.reference(),
                command.expected(),
                command.due(),
                command.header().occurredAt()));
        return Either.right(new Decision<>(PeggedSupply.fold(events), events));
    }

    /**
     * Changes how many are expected, or when, and checks every pre-order that waits: those that no longer fit are broken
     * first, the newest first and the last of them perhaps in part; then those that were promised for an earlier day are
     * named as at risk.
     *
     * <p>Worked value: 10 open, pegs of 4, 3 and 2 in that order; lowered to 6 open, the peg of 2 is broken whole and the
     * peg of 3 by one.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.UnknownSupply}; {@link SupplyRejection.SupplyIsCanceled};
     * {@link SupplyRejection.BelowReceived}.
     *
     * @param found the supply with all its pre-orders that wait, if there is one
     */
    public static Either<SupplyRejection, Decision<PeggedSupply, SupplyEvent>> decide(
            ChangeSupply command, Optional<PeggedSupply> found) {
        return living(command.supply(), found, "change").flatMap(before -> {
            Quantity received = before.supply().received();
            if (received.isMoreThan(command.expected())) {
                return Either.left(new SupplyRejection.BelowReceived(command.supply(), command.expected(), received));
            }
            Steps steps = new Steps(before, command.header().occurredAt());
            steps.breakDownTo(command.expected().minus(received));
            steps.change(command.expected(), command.due());
            steps.warn(command.due());
            return Either.right(steps.done());
        });
    }

    /**
     * Cancels what has not come; every pre-order that waits for it is broken, the newest first.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.UnknownSupply}; {@link SupplyRejection.SupplyIsCanceled}.
     *
     * @param found the supply with all its pre-orders that wait, if there is one
     */
    public static Either<SupplyRejection, Decision<PeggedSupply, SupplyEvent>> decide(
            CancelSupply command, Optional<PeggedSupply> found) {
        return living(command.supply(), found, "cancel").map(before -> {
            Steps steps = new Steps(before, command.header().occurredAt());
            steps.breakDownTo(Quantity.ZERO);
            steps.cancel(before.supply().open());
            return steps.done();
        });
    }

    /**
     * Promises units of a supply before they are here, for the day it is due on.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.PreOrderExists}; {@link SupplyRejection.UnknownSupply};
     * {@link SupplyRejection.SupplyIsCanceled}; {@link SupplyRejection.NotEnoughExpected}.
     *
     * @param found the supply, if there is one
     * @param existing the pre-order of that name, if there is one
     */
    public static Either<SupplyRejection, Decision<PeggedSupply, SupplyEvent>> decide(
            PlacePreOrder command, Optional<PeggedSupply> found, Optional<PreOrder> existing) {
        if (existing.isPresent()) {
            return Either.left(new SupplyRejection.PreOrderExists(command.preOrder()));
        }
        return living(command.supply(), found, "pre-order").flatMap(before -> {
            Supply supply = before.supply();
            if (command.quantity().isMoreThan(supply.unpegged())) {
                return Either.left(
                        new SupplyRejection.NotEnoughExpected(supply.id(), command.quantity(), supply.unpegged()));
            }
            PegQuantity peg = new PegQuantity(
                    command.preOrder(), command.demand(), command.lineNumber(), supply.key(), command.quantity());
            return Either.right(decided(
                    before,
                    List.of(new SupplyEvent.PreOrderPlaced(
                            supply.id(),
                            supply.version() + 1,
                            peg,
                            supply.due(),
                            command.header().occurredAt()))));
        });
    }

    /**
     * Gives up what a pre-order still waits for.
     *
     * <p><b>Rejections:</b> {@link SupplyRejection.UnknownPreOrder}; {@link SupplyRejection.NothingWaits}.
     *
     * @param found its supply with that pre-order, if there is one
     */
    public static Either<SupplyRejection, Decision<PeggedSupply, SupplyEvent>> decide(
            CancelPreOrder command, Optional<PeggedSupply> found) {
        Optional<PreOrder> preOrder =
                found.flatMap(pegged -> Optional.ofNullable(pegged.preOrders().get(command.preOrder())));
        if (found.isEmpty() || preOrder.isEmpty()) {
            return Either.left(new SupplyRejection.UnknownPreOrder(command.preOrder()));
        }
        Quantity waiting = preOrder.get().waiting();
        if (waiting.isZero()) {
            return Either.left(new SupplyRejection.NothingWaits(command.preOrder()));
        }
        PeggedSupply before = found.get();
        return Either.right(decided(
                before,
                List.of(new SupplyEvent.PreOrderCanceled(
                        before.supply().id(),
                        before.supply().version() + 1,
                        preOrder.get().units(waiting),
                        command.header().occurredAt()))));
    }

    /** The supply and its pre-orders after an event. */
    public static PeggedSupply evolve(PeggedSupply before, SupplyEvent event) {
        return before.after(List.of(event));
    }

    private static Either<SupplyRejection, PeggedSupply> living(
            SupplyId id, Optional<PeggedSupply> found, String attempted) {
        if (found.isEmpty()) {
            return Either.left(new SupplyRejection.UnknownSupply(id));
        }
        return found.get().supply().state() == SupplyState.CANCELED
                ? Either.left(new SupplyRejection.SupplyIsCanceled(id, attempted))
                : Either.right(found.get());
    }

    private static Decision<PeggedSupply, SupplyEvent> decided(PeggedSupply before, List<SupplyEvent> events) {
        return new Decision<>(before.after(events), events);
    }

    /** The events of one command as they come about, each at the version after the last. */
    private static final class Steps {

        private final PeggedSupply before;
        private final Instant at;
        private final List<SupplyEvent> events = new ArrayList<>();

        private Steps(PeggedSupply before, Instant at) {
            this.before = before;
            this.at = at;
        }

        private SupplyId id() {
            return before.supply().id();
        }

        private PositionKey key() {
            return before.supply().key();
        }

        private long version() {
            return before.supply().version() + events.size() + 1;
        }

        /** Breaks pegs, the newest first, until no more than that many units are pegged. */
        private void breakDownTo(Quantity open) {
            Quantity pegged = before.supply().pegged();
            Quantity surplus = pegged.minus(pegged.min(open));
            List<PreOrder> waiting = before.waiting();
            for (int i = waiting.size() - 1; i >= 0 && surplus.isPositive(); i--) {
                PreOrder newest = waiting.get(i);
                Quantity broken = newest.waiting().min(surplus);
                events.add(new SupplyEvent.PegBroken(id(), version(), newest.units(broken), newest.promised(), at));
                surplus = surplus.minus(broken);
            }
        }

        private void change(Quantity expected, LocalDate due) {
            events.add(new SupplyEvent.SupplyChanged(id(), key(), version(), expected, due, at));
        }

        private void cancel(Quantity missing) {
            events.add(new SupplyEvent.SupplyCanceled(id(), key(), version(), missing, at));
        }

        /** Names those that go on waiting beyond the day they were promised for, if this change made them wait longer. */
        private void warn(LocalDate due) {
            if (!due.isAfter(before.supply().due())) {
                return;
            }
            for (PreOrder late : before.after(events).waiting()) {
                if (due.isAfter(late.promised())) {
                    events.add(new SupplyEvent.PromiseAtRisk(
                            id(), version(), late.units(late.waiting()), late.promised(), due, at));
                }
            }
        }

        private Decision<PeggedSupply, SupplyEvent> done() {
            return decided(before, events);
        }
    }
}
