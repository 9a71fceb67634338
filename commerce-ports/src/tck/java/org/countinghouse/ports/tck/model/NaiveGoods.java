package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.kernel.CommandHeader;

/** What one command on goods does. */
final class NaiveGoods {

    private static final Map<AdjustStock.Adjustment, Move> ADJUSTMENTS = Map.of(
            AdjustStock.Adjustment.FOUND, new Move("FOUND", "OUTSIDE", "FREE"),
            AdjustStock.Adjustment.LOST, new Move("LOST", "FREE", "OUTSIDE"),
            AdjustStock.Adjustment.DAMAGED, new Move("DAMAGE", "FREE", "DAMAGED"),
            AdjustStock.Adjustment.SCRAPPED, new Move("SCRAP", "DAMAGED", "OUTSIDE"));

    private static final Map<String, Move> CONDITIONS = Map.of(
            "SELLABLE DAMAGED", new Move("DAMAGE", "FREE", "DAMAGED"),
            "SELLABLE QUARANTINED", new Move("QUARANTINE", "FREE", "QUARANTINED"),
            "DAMAGED SELLABLE", new Move("REPAIR", "DAMAGED", "FREE"),
            "DAMAGED QUARANTINED", new Move("REINSPECTION", "DAMAGED", "QUARANTINED"),
            "QUARANTINED SELLABLE", new Move("CLEARANCE", "QUARANTINED", "FREE"),
            "QUARANTINED DAMAGED", new Move("CONDEMNATION", "QUARANTINED", "DAMAGED"));

    private final NaiveWorld world;
    private final CommandHeader header;

    NaiveGoods(NaiveWorld world, CommandHeader header) {
        this.world = world;
        this.header = header;
    }

    /** Why and how units move. */
    private record Move(String reason, String from, String to) {}

    /** Units of one position that move. */
    private record Moving(PositionKey key, Move move, long units) {}

    String receive(ReceiveStock command) {
        List<Moving> moves = new ArrayList<>();
        Move receipt = new Move("RECEIPT", "OUTSIDE", "FREE");
        command.lines()
                .forEach(line -> moves.add(
                        new Moving(line.key(), receipt, line.quantity().units())));
        return moved("receive", moves);
    }

    String returnToStock(ReturnToStock command) {
        List<Moving> moves = new ArrayList<>();
        for (ReturnToStock.Line line : command.lines()) {
            boolean sellable = line.condition() == ReturnToStock.Condition.SELLABLE;
            Move move =
                    sellable ? new Move("RETURN", "OUTSIDE", "FREE") : new Move("DAMAGED_RETURN", "OUTSIDE", "DAMAGED");
            moves.add(new Moving(line.key(), move, line.quantity().units()));
        }
        return moved("return", moves);
    }

    String adjust(AdjustStock command) {
        List<Moving> moves = new ArrayList<>();
        for (AdjustStock.Line line : command.lines()) {
            Move move = ADJUSTMENTS.get(line.adjustment());
            moves.add(new Moving(
                    line.key(), Objects.requireNonNull(move), line.quantity().units()));
        }
        makeRoom(moves, command.onPromised());
        return moved("adjust", moves);
    }

    String moveCondition(MoveCondition command) {
        List<Moving> moves = new ArrayList<>();
        for (MoveCondition.Line line : command.lines()) {
            StockCondition from = line.from();
            Move move = CONDITIONS.get(from + " " + line.to());
            moves.add(new Moving(
                    line.key(), Objects.requireNonNull(move), line.quantity().units()));
        }
        makeRoom(moves, command.onPromised());
        return moved("condition", moves);
    }

    String allowOversell(AllowOversell command) {
        long inUse = Math.max(0, -world.shelf(command.key()).free);
        if (inUse > command.allowance().units()) {
            throw new Refused("ALLOWANCE_IN_USE", command.key(), command.allowance(), inUse);
        }
        world.touch(command.key());
        world.shelf(command.key()).allowance = command.allowance().units();
        return "allowed " + command.allowance() + " of " + command.key() + " at " + header.occurredAt();
    }

    /** Refuses what is not there; where promises may be broken, promised units are there, and give way. */
    private void makeRoom(List<Moving> moves, AdjustStock.OnPromised onPromised) {
        boolean mayBreak = onPromised == AdjustStock.OnPromised.BREAK_PROMISES;
        NaiveWorld trial = world.copy();
        SortedMap<PositionKey, Long> out = new TreeMap<>();
        SortedMap<PositionKey, Long> most = new TreeMap<>();
        for (Moving moving : moves) {
            Move move = moving.move();
            NaiveShelf shelf = trial.shelf(moving.key());
            long there = move.from().equals("FREE") && mayBreak ? shelf.onHand() : Math.max(0, shelf.in(move.from()));
            if (!move.from().equals("OUTSIDE") && moving.units() > there) {
                throw new Refused("NOT_THERE", moving.key(), move.from(), moving.units(), there);
            }
            trial.move(moving.key(), move.from(), move.to(), moving.units());
            out.merge(moving.key(), outOfFree(moving), Long::sum);
            most.merge(moving.key(), out.getOrDefault(moving.key(), 0L), Math::max);
        }
        if (mayBreak) {
            world.giveWay(most);
        }
    }

    private static long outOfFree(Moving moving) {
        if (moving.move().from().equals("FREE")) {
            return moving.units();
        }
        return moving.move().to().equals("FREE") ? -moving.units() : 0;
    }

    private String moved(String operation, List<Moving> moves) {
        List<String> told = new ArrayList<>();
        for (Moving moving : moves) {
            world.move(moving.key(), moving.move().from(), moving.move().to(), moving.units());
            told.add(StockTold.movement(
                    moving.move().reason(),
                    moving.key(),
                    moving.units(),
                    operation + "/" + header.id() + "#0." + (told.size() + 1),
                    header.occurredAt()));
        }
        return told.toString();
    }
}
