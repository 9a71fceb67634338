package org.countinghouse.domain.inventory;

import static org.countinghouse.domain.inventory.Given.header;
import static org.countinghouse.domain.inventory.Given.q;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.countinghouse.domain.kernel.Decision;

/**
 * Something that can be asked for in a small scope.
 *
 * @param name what a person would call it
 * @param verb which kind of command
 * @param about the reservation it names
 * @param reserve the command itself, if it is one to reserve
 * @param deciding the real decider
 */
record ScopedCommand(
        String name,
        Verb verb,
        Optional<ReservationId> about,
        Optional<ReserveStock> reserve,
        BiFunction<Inventory, Instant, Either<InventoryRejection, Decision<Inventory, InventoryEvent>>> deciding) {

    /** The kinds of commands, and what else can happen to a reservation. */
    enum Verb {
        RECEIVE,
        ADJUST,
        TAKE_BACK,
        ALLOW,
        RESERVE_WHOLE,
        RESERVE_PART,
        CONFIRM,
        RELEASE,
        FULFILL,
        FULFILL_PART,
        EXPIRE,
        /** A loss that takes promises with it. */
        BREAK,
        CONFIRM_PART,
        CONFIRM_FENCED,
        RETAKE,
        RELEASE_PART,
        EXTEND,
        TRANSFER,
        RELOCATE,
        PICK_SHORT,
        /** A command that names another reservation. */
        ANOTHER,
        /** The clock. */
        TICK
    }

    /** What the real decider says. */
    Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(Inventory inventory, Instant now) {
        return deciding.apply(inventory, now);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Every command of a scope whose holds last 1 or 2 ticks. */
    static List<ScopedCommand> all(SmallScope scope) {
        List<ScopedCommand> all = new ArrayList<>();
        for (PositionKey key : SmallScope.KEYS) {
            for (long units = 1; units <= 2; units++) {
                all.add(receive(key, units));
                for (AdjustStock.Adjustment adjustment : AdjustStock.Adjustment.values()) {
                    all.add(adjust(adjustment, AdjustStock.Line.of(key, q(units), adjustment)));
                }
            }
            for (ReturnToStock.Condition condition : ReturnToStock.Condition.values()) {
                all.add(takeBack(key, condition));
            }
            for (long units = 0; units <= 2; units++) {
                all.add(allow(key, units));
            }
        }
        for (PositionKey key : SmallScope.KEYS) {
            for (long units = 1; units <= 2; units++) {
                all.add(breaking(AdjustStock.Line.of(key, q(units), AdjustStock.Adjustment.LOST)));
            }
            all.add(breaking(AdjustStock.Line.of(key, q(1), AdjustStock.Adjustment.DAMAGED)));
        }
        all.add(lose(Given.LAMP, Given.MUG));
        all.add(lose(Given.MUG, Given.MUG));
        for (ReservationId id : SmallScope.IDS) {
            for (List<ReserveStock.Line> basket : scope.baskets()) {
                for (int ticks = 1; ticks <= 2; ticks++) {
                    all.add(reserve(id, ReserveStock.Mode.ALL_OR_NOTHING, basket, ticks));
                    all.add(reserve(id, ReserveStock.Mode.PARTIAL, basket, ticks));
                }
            }
            all.addAll(steps(id));
        }
        all.add(expire(1));
        all.add(expire(2));
        return List.copyOf(all);
    }

    private static ScopedCommand receive(PositionKey key, long units) {
        ReceiveStock command = ReceiveStock.builder()
                .header(header("k"))
                .reference("")
                .addLines(ReceiveStock.Line.of(key, q(units)))
                .build();
        return onStock("receive " + units + " " + key, Verb.RECEIVE, i -> StockDecider.decide(command, i));
    }

    private static ScopedCommand breaking(AdjustStock.Line line) {
        AdjustStock command = AdjustStock.builder()
                .header(header("k"))
                .reference("")
                .addLines(line)
                .onPromised(AdjustStock.OnPromised.BREAK_PROMISES)
                .build();
        return new ScopedCommand(
                "break " + line,
                Verb.BREAK,
                Optional.empty(),
                Optional.empty(),
                (i, now) -> StockDecider.decide(command, i, now));
    }

    private static ScopedCommand adjust(AdjustStock.Adjustment adjustment, AdjustStock.Line... lines) {
        AdjustStock command = AdjustStock.builder()
                .header(header("k"))
                .reference("")
                .addLines(lines)
                .build();
        return onStock(
                adjustment + " "
                        + List.of(lines).stream().map(AdjustStock.Line::key).toList() + " " + lines[0].quantity(),
                Verb.ADJUST,
                i -> StockDecider.decide(command, i));
    }

    private static ScopedCommand lose(PositionKey one, PositionKey other) {
        return adjust(
                AdjustStock.Adjustment.LOST,
                AdjustStock.Line.of(one, q(1), AdjustStock.Adjustment.LOST),
                AdjustStock.Line.of(other, q(1), AdjustStock.Adjustment.LOST));
    }

    private static ScopedCommand takeBack(PositionKey key, ReturnToStock.Condition condition) {
        ReturnToStock command = ReturnToStock.builder()
                .header(header("k"))
                .reference("")
                .addLines(ReturnToStock.Line.of(key, q(1), condition))
                .build();
        return onStock("take back " + condition + " " + key, Verb.TAKE_BACK, i -> StockDecider.decide(command, i));
    }

    private static ScopedCommand allow(PositionKey key, long units) {
        AllowOversell command = AllowOversell.builder()
                .header(header("k"))
                .key(key)
                .allowance(q(units))
                .build();
        return onStock("allow " + units + " " + key, Verb.ALLOW, i -> StockDecider.decide(command, i));
    }

    private static ScopedCommand reserve(
            ReservationId id, ReserveStock.Mode mode, List<ReserveStock.Line> basket, int ticks) {
        ReserveStock command = ReserveStock.builder()
                .header(header("k"))
                .reservation(id)
                .demand(DemandReference.of("demand"))
                .lines(basket)
                .ttl(Duration.ofMillis(ticks))
                .mode(mode)
                .build();
        return new ScopedCommand(
                "reserve " + id + " " + mode + " " + basket + " for " + ticks,
                mode == ReserveStock.Mode.PARTIAL ? Verb.RESERVE_PART : Verb.RESERVE_WHOLE,
                Optional.of(id),
                Optional.of(command),
                (i, now) -> ReservationDecider.decide(command, i, now));
    }

    private static List<ScopedCommand> steps(ReservationId id) {
        ConfirmReservation confirm = ConfirmReservation.of(header("k"), id);
        ReleaseReservation release =
                ReleaseReservation.builder().header(header("k")).reservation(id).build();
        FulfillReservation all = FulfillReservation.everything(header("k"), id);
        List<ScopedCommand> steps = new ArrayList<>(List.of(
                step("confirm", Verb.CONFIRM, id, (i, now) -> ReservationDecider.decide(confirm, i, now)),
                step("release", Verb.RELEASE, id, (i, now) -> ReservationDecider.decide(release, i)),
                step("fulfill", Verb.FULFILL, id, (i, now) -> ReservationDecider.decide(all, i)),
                fulfill(id, 1, 1),
                fulfill(id, 1, 2),
                fulfill(id, 2, 1),
                retake(id),
                transfer(id),
                relocate(id)));
        for (int line = 1; line <= 2; line++) {
            steps.add(confirm(id, line));
            steps.add(release(id, line));
            steps.add(pickShort(id, line));
        }
        for (long fence : List.of(1L, SmallScope.RESERVATION_VERSION)) {
            ConfirmReservation fenced =
                    ConfirmReservation.builder().from(confirm).fence(fence).build();
            steps.add(step(
                    "confirm fenced by " + fence + " of",
                    Verb.CONFIRM_FENCED,
                    id,
                    (i, now) -> ReservationDecider.decide(fenced, i, now)));
        }
        for (int ticks = 1; ticks <= 2; ticks++) {
            ExtendReservation extend = ExtendReservation.builder()
                    .header(header("k"))
                    .reservation(id)
                    .ttl(Duration.ofMillis(ticks))
                    .build();
            steps.add(step(
                    "extend by " + ticks,
                    Verb.EXTEND,
                    id,
                    (i, now) -> ReservationChangeDecider.decide(extend, i, now)));
        }
        return steps;
    }

    private static ReservationId other(ReservationId id) {
        return SmallScope.IDS.get(0).equals(id) ? SmallScope.IDS.get(1) : SmallScope.IDS.get(0);
    }

    private static ScopedCommand confirm(ReservationId id, int line) {
        ConfirmReservation command = ConfirmReservation.builder()
                .header(header("k"))
                .reservation(id)
                .addLines(new ConfirmReservation.Line(line, q(1)))
                .build();
        return step(
                "confirm 1 of line " + line + " of",
                Verb.CONFIRM_PART,
                id,
                (i, now) -> ReservationDecider.decide(command, i, now));
    }

    private static ScopedCommand release(ReservationId id, int line) {
        ReleaseReservation command = ReleaseReservation.builder()
                .header(header("k"))
                .reservation(id)
                .addLines(new ReleaseReservation.Line(line, q(1)))
                .build();
        return step(
                "release 1 of line " + line + " of",
                Verb.RELEASE_PART,
                id,
                (i, now) -> ReservationDecider.decide(command, i));
    }

    private static ScopedCommand pickShort(ReservationId id, int line) {
        ShortPick command = ShortPick.builder()
                .header(header("k"))
                .reservation(id)
                .reference("")
                .addLines(new ShortPick.Line(line, q(1)))
                .finding(line == 1 ? ShortPick.Finding.LOST : ShortPick.Finding.DAMAGED)
                .build();
        return step(
                "pick 1 short of line " + line + " of",
                Verb.PICK_SHORT,
                id,
                (i, now) -> ReservationChangeDecider.decide(command, i));
    }

    private static ScopedCommand retake(ReservationId id) {
        ConfirmReservation command = ConfirmReservation.builder()
                .header(header("k"))
                .reservation(id)
                .retakeAs(other(id))
                .build();
        return step("retake", Verb.RETAKE, id, (i, now) -> ReservationDecider.decide(command, i, now));
    }

    private static ScopedCommand transfer(ReservationId id) {
        TransferReservation command = TransferReservation.builder()
                .header(header("k"))
                .reservation(id)
                .to(DemandReference.of("another"))
                .build();
        return step("transfer", Verb.TRANSFER, id, (i, now) -> ReservationChangeDecider.decide(command, i, now));
    }

    private static ScopedCommand relocate(ReservationId id) {
        RelocateReservation command = RelocateReservation.builder()
                .header(header("k"))
                .reservation(id)
                .to(other(id))
                .location(Given.MAIN)
                .build();
        return step("relocate", Verb.RELOCATE, id, (i, now) -> ReservationChangeDecider.decide(command, i, now));
    }

    private static ScopedCommand fulfill(ReservationId id, int line, long units) {
        FulfillReservation command = FulfillReservation.builder()
                .header(header("k"))
                .reservation(id)
                .addLines(new FulfillReservation.Line(line, q(units)))
                .build();
        return step(
                "fulfill " + units + " of line " + line + " of",
                Verb.FULFILL_PART,
                id,
                (i, now) -> ReservationDecider.decide(command, i));
    }

    private static ScopedCommand expire(int limit) {
        ExpireDue command = ExpireDue.of(header("k"), limit);
        return new ScopedCommand(
                "expire " + limit,
                Verb.EXPIRE,
                Optional.empty(),
                Optional.empty(),
                (i, now) -> ReservationDecider.decide(command, i, now));
    }

    private static ScopedCommand step(
            String name,
            Verb verb,
            ReservationId id,
            BiFunction<Inventory, Instant, Either<InventoryRejection, Decision<Inventory, InventoryEvent>>> deciding) {
        return new ScopedCommand(name + " " + id, verb, Optional.of(id), Optional.empty(), deciding);
    }

    private static ScopedCommand onStock(
            String name,
            Verb verb,
            Function<Inventory, Either<InventoryRejection, Decision<Inventory, InventoryEvent>>> deciding) {
        return new ScopedCommand(
                name, verb, Optional.empty(), Optional.empty(), (inventory, now) -> deciding.apply(inventory));
    }
}
