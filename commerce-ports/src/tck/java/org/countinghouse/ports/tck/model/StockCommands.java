package org.countinghouse.ports.tck.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Makes commands of steps. What a command is about is mostly taken from what the model knows is there, so that most
 * commands have a chance; the rest asks for what is not.
 */
final class StockCommands {

    static final List<Sku> SKUS = List.of(Sku.of("MUG"), Sku.of("LAMP"), Sku.of("TRAY"));
    static final List<LocationId> LOCATIONS =
            List.of(LocationId.of("EAST"), LocationId.of("NORTH"), LocationId.of("WEST"));

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int FAR_BACK = 40;

    private final TenantId tenant;
    private final NaiveStock model;
    private final List<Made> made = new ArrayList<>();

    StockCommands(TenantId tenant, NaiveStock model) {
        this.tenant = tenant;
        this.model = model;
    }

    /** A command that was made, to be sent again. */
    private record Made(int number, Kind kind, Command command) {}

    /** Every position that a command may name. */
    static List<PositionKey> keys() {
        return SKUS.stream()
                .flatMap(sku -> LOCATIONS.stream().map(location -> PositionKey.of(sku, location)))
                .sorted()
                .toList();
    }

    /** The command of the next step. */
    Command next(Step step) {
        Draws draws = step.take();
        Kind kind = draws.percent(90) ? model.possible(step.kind()) : step.kind();
        if ((kind == Kind.REPEAT || kind == Kind.OTHER_PAYLOAD) && !made.isEmpty()) {
            Made earlier = madeBefore(step.number() - draws.below(FAR_BACK));
            return kind == Kind.REPEAT ? earlier.command() : make(earlier.number(), earlier.kind(), draws);
        }
        Command command = make(step.number(), kind, draws);
        made.add(new Made(step.number(), kind, command));
        return command;
    }

    /** The one before that number, so that leaving others out leaves it what it is; the first if there is none. */
    private Made madeBefore(int number) {
        Made before = made.get(0);
        for (Made one : made) {
            before = one.number() < number ? one : before;
        }
        return before;
    }

    private Command make(int number, Kind kind, Draws draws) {
        CommandHeader header = CommandHeader.of(tenant, CommandId.of("k" + number), Actor.of("model"))
                .at(NOON.plusSeconds(number - draws.below(4)));
        PromiseCommands promises = new PromiseCommands(model, header, number, draws);
        return switch (kind) {
            case RECEIVE, REPEAT, OTHER_PAYLOAD -> receive(header, draws);
            case ADJUST -> adjust(header, draws);
            case ALLOW_OVERSELL ->
                AllowOversell.builder()
                        .header(header)
                        .key(key(draws))
                        .allowance(Quantity.of(draws.below(6)))
                        .build();
            case MOVE_CONDITION -> moveCondition(header, draws);
            case RETURN -> takeBack(header, draws);
            case RESERVE -> promises.reserve();
            case RESERVE_WITH_CHOICE -> promises.reserveWithChoice();
            case RESERVE_FOR_CHANNEL -> promises.reserveForChannel();
            case SET_QUOTA -> promises.setQuota();
            case CONFIRM -> promises.confirm();
            case RELEASE -> promises.release();
            case FULFILL -> promises.fulfill();
            case EXTEND -> promises.extend();
            case TRANSFER_RESERVATION -> promises.transfer();
            case RELOCATE -> promises.relocate();
            case SHORT_PICK -> promises.pickShort();
            case EXPIRE -> promises.expire();
            default -> new OtherCommands(model, header, number, draws).make(kind);
        };
    }

    /** Small numbers of few things. */
    static PositionKey key(Draws draws) {
        return PositionKey.of(draws.of(SKUS), draws.of(LOCATIONS));
    }

    static Quantity units(Draws draws, int most) {
        return Quantity.of(draws.upTo(most));
    }

    /** A hold that is over before the next command, or one that outlasts the script; no two commands have the same. */
    static Duration ttl(Draws draws, int number) {
        return draws.percent(30)
                ? Duration.ofMillis(1)
                : Duration.ofDays(draws.percent(20) ? 40 : 10).plusHours(number);
    }

    private static ReceiveStock receive(CommandHeader header, Draws draws) {
        ReceiveStock.Builder command = ReceiveStock.builder().header(header).reference("");
        for (int line = draws.upTo(3); line > 0; line--) {
            command.addLines(ReceiveStock.Line.of(key(draws), units(draws, 12)));
        }
        return command.build();
    }

    private static AdjustStock adjust(CommandHeader header, Draws draws) {
        AdjustStock.Builder command = AdjustStock.builder().header(header).reference("");
        PositionKey first = key(draws);
        for (int line = draws.upTo(3); line > 0; line--) {
            PositionKey key = draws.percent(30) ? key(draws) : first;
            command.addLines(
                    AdjustStock.Line.of(key, units(draws, 5), draws.of(List.of(AdjustStock.Adjustment.values()))));
        }
        return command.onPromised(onPromised(draws)).build();
    }

    static AdjustStock.OnPromised onPromised(Draws draws) {
        return draws.of(List.of(AdjustStock.OnPromised.REFUSE, AdjustStock.OnPromised.BREAK_PROMISES));
    }

    private static MoveCondition moveCondition(CommandHeader header, Draws draws) {
        MoveCondition.Builder command = MoveCondition.builder().header(header).reference("");
        PositionKey first = key(draws);
        for (int line = draws.upTo(2); line > 0; line--) {
            StockCondition from = draws.of(List.of(StockCondition.values()));
            List<StockCondition> others = new ArrayList<>(List.of(StockCondition.values()));
            others.remove(from);
            command.addLines(new MoveCondition.Line(
                    draws.percent(30) ? key(draws) : first, units(draws, 4), from, draws.of(others)));
        }
        return command.onPromised(onPromised(draws)).build();
    }

    private static ReturnToStock takeBack(CommandHeader header, Draws draws) {
        ReturnToStock.Builder command = ReturnToStock.builder().header(header).reference("");
        for (int line = draws.upTo(2); line > 0; line--) {
            command.addLines(new ReturnToStock.Line(
                    key(draws),
                    units(draws, 5),
                    draws.of(List.of(ReturnToStock.Condition.values())),
                    Optional.empty()));
        }
        return command.build();
    }

    /** So many of some lines of a promise; of all lines all in most cases. */
    static SortedMap<Integer, Quantity> parts(Draws draws, Optional<NaivePromise> promise, int everything) {
        SortedMap<Integer, Quantity> parts = new TreeMap<>();
        if (draws.percent(100 - everything)) {
            List<Integer> numbers = new ArrayList<>();
            promise.ifPresent(known -> known.lines.forEach(line -> numbers.add(line.number)));
            numbers.add(9);
            for (int part = draws.upTo(2); part > 0; part--) {
                parts.put(
                        numbers.get(draws.below(Math.max(1, numbers.size() - (draws.percent(10) ? 0 : 1)))),
                        units(draws, 3));
            }
        }
        return parts;
    }
}
