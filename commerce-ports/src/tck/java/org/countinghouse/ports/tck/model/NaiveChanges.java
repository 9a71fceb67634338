package org.countinghouse.ports.tck.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.quantity.Quantity;

/** What one command that changes a standing promise does. */
final class NaiveChanges {

    private final NaiveWorld world;
    private final NaivePromises promises;

    NaiveChanges(NaiveWorld world, CommandHeader header) {
        this.world = world;
        this.promises = new NaivePromises(world, header);
    }

    /** A deadline is never brought forward. */
    String extend(ExtendReservation command) {
        NaivePromise promise = promises.found(command.reservation().value());
        NaivePromises.notLapsed(promise);
        if (!promise.state.equals("HELD")) {
            throw new Refused("WRONG_STATE", promise.id, promise.state, "extend");
        }
        promise.deadline = promise.deadline.later(promises.deadline(command.ttl()));
        onOtherTerms(promise);
        return promise.told();
    }

    String transfer(TransferReservation command) {
        NaivePromise promise = promises.found(command.reservation().value());
        NaivePromises.fence(promise, command.fence().orElse(promise.fence));
        NaivePromises.mustBeOpen(promise, "transfer");
        if (!promise.demand.equals(command.to().value())) {
            promise.demand = command.to().value();
            onOtherTerms(promise);
        }
        return promise.told();
    }

    private void onOtherTerms(NaivePromise promise) {
        promise.version++;
        promise.fence = promise.version;
        world.changed().add(promise.id);
    }

    String relocate(RelocateReservation command) {
        NaivePromise promise = promises.found(command.reservation().value());
        NaivePromises.mustBeOpen(promise, "relocate");
        NaivePromise.Deadline until =
                promise.state.equals("HELD") ? promise.deadline : promises.deadline(NaivePromises.MOMENT);
        SortedMap<Integer, Long> open = NaivePromises.asked(promise, List.of(), "", NaivePromise.Line::open);
        SortedMap<Integer, Long> allocated = new TreeMap<>();
        promise.lines.stream()
                .filter(line -> line.allocated > 0)
                .forEach(line -> allocated.put(line.number, line.allocated));
        promises.giveBack(promise, open);
        NaivePromise there = promises.take(there(command, promise, open), until);
        return (allocated.isEmpty() ? there : promises.confirm(there, allocated)).told();
    }

    private static ReserveStock there(
            RelocateReservation command, NaivePromise promise, SortedMap<Integer, Long> open) {
        ReserveStock.Builder wish = ReserveStock.builder()
                .header(command.header())
                .reservation(command.to())
                .demand(DemandReference.of(promise.demand))
                .ttl(NaivePromises.MOMENT)
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .priority(promise.priority);
        open.forEach((number, units) -> wish.addLines(new ReserveStock.Line(
                number,
                PositionKey.of(NaivePromises.line(promise, number).key.sku(), command.location()),
                Quantity.of(units))));
        return wish.build();
    }

    String pickShort(ShortPick command) {
        NaivePromise promise = promises.found(command.reservation().value());
        if (!promise.hasAllocated()) {
            throw new Refused("WRONG_STATE", promise.id, promise.state, "pick short");
        }
        List<NaivePromises.Part> parts = command.lines().stream()
                .map(line -> new NaivePromises.Part(line.number(), line.quantity()))
                .toList();
        SortedMap<Integer, Long> missing =
                NaivePromises.asked(promise, parts, "EXCEEDS_ALLOCATED", line -> line.allocated);
        promises.mustBeThere(promise, missing);
        missing.forEach((number, units) -> {
            NaivePromise.Line line = NaivePromises.line(promise, number);
            line.allocated -= units;
            line.broken += units;
            boolean damaged = command.finding() == ShortPick.Finding.DAMAGED;
            world.move(line.key, "ALLOCATED", damaged ? "DAMAGED" : "OUTSIDE", units);
        });
        world.happened(promise, "BROKEN");
        return promise.told();
    }
}
