package org.countinghouse.ports.tck.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.kernel.CommandHeader;

/** What one command on goods on their way, or on a stocktaking, does. */
final class NaivePhysical {

    private final NaiveWorld world;
    private final CommandHeader header;

    NaivePhysical(NaiveWorld world, CommandHeader header) {
        this.world = world;
        this.header = header;
    }

    String dispatch(DispatchTransfer command) {
        String id = command.transfer().value();
        if (world.transfers.containsKey(id)) {
            throw new Refused("TRANSFER_EXISTS", id);
        }
        NaiveTransfer transfer = new NaiveTransfer(id, command.origin(), command.destination(), header.occurredAt());
        for (DispatchTransfer.Line line : command.lines()) {
            long units = line.quantity().units();
            PositionKey from = PositionKey.of(line.sku(), command.origin());
            long there = Math.max(0, world.shelf(from).free);
            if (units > there) {
                throw new Refused("NOT_THERE", from, units, there);
            }
            world.move(from, "FREE", "OUTSIDE", units);
            world.move(PositionKey.of(line.sku(), command.destination()), "OUTSIDE", "IN_TRANSFER", units);
            transfer.lines.add(new NaiveTransfer.Line(transfer.lines.size() + 1, line.sku(), units));
        }
        world.transfers.put(id, transfer);
        world.changed().add(id);
        return transfer.told();
    }

    String arrive(ArriveTransfer command) {
        NaiveTransfer transfer = world.transfers.get(command.transfer().value());
        if (transfer == null) {
            throw new Refused("UNKNOWN_TRANSFER", command.transfer());
        }
        if (!transfer.isOpen()) {
            throw new Refused("TRANSFER_CLOSED", transfer.id);
        }
        for (ArriveTransfer.Line line : command.lines()) {
            if (transfer.lines.stream().noneMatch(known -> known.sku.equals(line.sku()))) {
                throw new Refused("NOT_IN_TRANSFER", transfer.id, line.sku());
            }
        }
        List<String> told = new ArrayList<>();
        for (NaiveTransfer.Line line : transfer.lines) {
            long came = command.lines().stream()
                    .filter(counted -> counted.sku().equals(line.sku))
                    .mapToLong(counted -> counted.quantity().units())
                    .sum();
            boolean isLast = command.completion() == ArriveTransfer.Completion.LAST;
            told.addAll(arrive(transfer, line, came, isLast));
        }
        transfer.version++;
        world.changed().add(transfer.id);
        return arrived(transfer, told);
    }

    private List<String> arrive(NaiveTransfer transfer, NaiveTransfer.Line line, long came, boolean isLast) {
        PositionKey key = PositionKey.of(line.sku, transfer.destination);
        long arrived = Math.min(came, line.open());
        long lost = isLast ? line.open() - arrived : 0;
        long excess = came - arrived;
        if (arrived == 0 && lost == 0 && excess == 0) {
            return List.of();
        }
        world.move(key, "IN_TRANSFER", "FREE", arrived);
        world.move(key, "IN_TRANSFER", "OUTSIDE", lost);
        world.move(key, "OUTSIDE", "FREE", excess);
        line.arrived += arrived;
        line.lost += lost;
        return List.of(line.number + " " + line.sku + " arrived " + arrived + " lost " + lost + " excess " + excess);
    }

    private String arrived(NaiveTransfer transfer, List<String> lines) {
        return transfer.id + " " + transfer.origin + " to " + transfer.destination + " v" + transfer.version + " "
                + (transfer.isOpen() ? "IN_TRANSIT" : "CLOSED") + " by " + header.id() + " at " + header.occurredAt()
                + " " + lines;
    }

    String open(OpenCount command) {
        String id = command.count().value();
        if (world.counts.containsKey(id)) {
            throw new Refused("COUNT_EXISTS", id);
        }
        NaiveCount count = new NaiveCount(id, command.visibility().name(), header.occurredAt());
        for (PositionKey key : command.positions()) {
            NaiveShelf shelf = world.shelf(key);
            String opening = shelf.onHand() + " at v" + shelf.version;
            count.lines.add(new NaiveCount.Line(count.lines.size() + 1, key, opening, ""));
        }
        world.counts.put(id, count);
        world.changed().add(id);
        return count.told();
    }

    String count(CountStock command) {
        NaiveCount count = world.counts.get(command.count().value());
        if (count == null) {
            throw new Refused("UNKNOWN_COUNT", command.count());
        }
        List<CountStock.Line> lines = new ArrayList<>(command.lines());
        lines.forEach(line -> mustBeOpen(count, line.key()));
        lines.sort(Comparator.comparingInt(line -> on(count, line.key()).number()));
        count.version++;
        List<String> told = new ArrayList<>();
        for (CountStock.Line line : lines) {
            NaiveCount.Line sheet = on(count, line.key());
            String result =
                    counted(world.shelf(line.key()).onHand(), line.counted().units(), count.version);
            count.lines.set(
                    sheet.number() - 1, new NaiveCount.Line(sheet.number(), sheet.key(), sheet.opening(), result));
            told.add(sheet.number() + " " + sheet.key() + " " + result);
        }
        correct(lines, command.onPromised());
        world.changed().add(count.id);
        return counted(count.id, count.version, told, header, header.occurredAt());
    }

    static String counted(long expected, long counted, long version) {
        return counted + " not " + expected + " at v" + version;
    }

    static String counted(String id, long version, List<String> lines, CommandHeader header, Instant at) {
        return id + " v" + version + " by " + header.id() + " at " + at + " " + lines;
    }

    private static void mustBeOpen(NaiveCount count, PositionKey key) {
        boolean known = count.lines.stream().anyMatch(line -> line.key().equals(key));
        if (!known) {
            throw new Refused("NOT_ON_SHEET", count.id, key);
        }
        if (!on(count, key).result().isEmpty()) {
            throw new Refused("ALREADY_COUNTED", count.id, key);
        }
    }

    private static NaiveCount.Line on(NaiveCount count, PositionKey key) {
        return count.lines.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void correct(List<CountStock.Line> lines, AdjustStock.OnPromised onPromised) {
        SortedMap<PositionKey, Long> missing = new TreeMap<>();
        for (CountStock.Line line : lines) {
            long less = world.shelf(line.key()).onHand() - line.counted().units();
            if (less > 0) {
                missing.put(line.key(), less);
            }
        }
        if (onPromised == AdjustStock.OnPromised.BREAK_PROMISES) {
            world.giveWay(missing);
        }
        for (CountStock.Line line : lines) {
            long free = Math.max(0, world.shelf(line.key()).free);
            long less = world.shelf(line.key()).onHand() - line.counted().units();
            if (onPromised == AdjustStock.OnPromised.REFUSE && less > free) {
                throw new Refused("NOT_THERE", line.key(), less, free);
            }
            if (less > 0) {
                world.move(line.key(), "FREE", "OUTSIDE", less);
            } else if (less < 0) {
                world.move(line.key(), "OUTSIDE", "FREE", -less);
            }
        }
    }
}
