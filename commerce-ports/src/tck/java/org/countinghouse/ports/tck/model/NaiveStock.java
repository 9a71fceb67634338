package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Fingerprint;

/**
 * The naive model of stock: lists, loops and long numbers. It shares commands and names with the library, and nothing that
 * decides. A command that is refused is forgotten by going back to a copy of the world.
 */
final class NaiveStock {

    private final Map<String, Kept> kept = new TreeMap<>();
    private final BackorderPolicy policy;
    private NaiveWorld world = new NaiveWorld();

    /** Queues are served by that policy. */
    NaiveStock(BackorderPolicy policy) {
        this.policy = policy;
    }

    /** What a key was used for, and what it was answered. */
    private record Kept(Fingerprint payload, String answer) {}

    /** The same, to be asked something else. */
    NaiveStock copy() {
        NaiveStock copy = new NaiveStock(policy);
        copy.kept.putAll(kept);
        copy.world = world.copy();
        return copy;
    }

    /** Everything that is there, as the library's is told. */
    List<String> everything() {
        List<String> all = new ArrayList<>(positions());
        all.addAll(told(world.promises.keySet()));
        others().forEach(id -> all.addAll(other(id).stream().toList()));
        return all;
    }

    /** The answer as the library's is told. */
    String answer(Command command) {
        String key = command.getClass().getSimpleName() + " " + command.header().id();
        Kept before = kept.get(key);
        world = world.copy();
        if (before != null) {
            return repeated(command, before);
        }
        world.turn++;
        NaiveWorld unharmed = world.copy();
        try {
            String answer = new NaiveDecisions(world, policy).decide(command);
            world.done();
            kept.put(key, new Kept(command.fingerprint(), answer));
            return answer;
        } catch (Refused refused) {
            world = unharmed;
            return refused.text();
        }
    }

    /** What there is now. */
    NaiveWorld world() {
        return world;
    }

    private static String repeated(Command command, Kept before) {
        Optional<String> differing = before.payload().differingField(command.fingerprint());
        return differing.isEmpty()
                ? before.answer()
                : new Refused("KEY_REUSED", command.header().id(), differing.get()).text();
    }

    /** The promises, as the library's are told. */
    List<String> told(Collection<String> promises) {
        return promises.stream()
                .map(id -> world.promises.get(id))
                .map(promise -> promise == null ? "none" : promise.told())
                .toList();
    }

    /** The positions that something has touched, as the library's are told. */
    List<String> positions() {
        return world.shelves.entrySet().stream()
                .map(entry -> entry.getValue().told(entry.getKey()))
                .toList();
    }

    /** That kind, or where nothing is there yet that it could be about, the kind that makes it. */
    Kind possible(Kind kind) {
        return switch (kind) {
            case CONFIRM, RELEASE, FULFILL, EXTEND, TRANSFER_RESERVATION, RELOCATE, SHORT_PICK ->
                world.promises.values().stream().anyMatch(NaivePromise::isOpen) ? kind : Kind.RESERVE;
            case ARRIVE -> world.transfers.values().stream().anyMatch(NaiveTransfer::isOpen) ? kind : Kind.DISPATCH;
            case COUNT -> world.counts.values().stream().anyMatch(NaiveCount::isOpen) ? kind : Kind.OPEN_COUNT;
            case RECEIVE_EXPECTED, CHANGE_SUPPLY, CANCEL_SUPPLY, PRE_ORDER ->
                world.supplies.values().stream().anyMatch(supply -> supply.open() > 0) ? kind : Kind.EXPECT;
            case CANCEL_PRE_ORDER ->
                world.preOrders.values().stream().anyMatch(waiting -> waiting.waiting > 0) ? kind : Kind.PRE_ORDER;
            case CANCEL_BACKORDER ->
                world.backorders.values().stream().anyMatch(waiting -> waiting.waiting > 0) ? kind : Kind.QUEUE;
            default -> kind;
        };
    }

    /** The names of everything that is no reservation. */
    List<String> others() {
        return Stream.of(world.transfers, world.counts, world.supplies, world.preOrders, world.backorders)
                .flatMap(things -> things.keySet().stream())
                .toList();
    }

    /** One of the other things that are there, as the library's are told; none if it is a reservation's name. */
    Optional<String> other(String id) {
        return Stream.of(
                        told(world.transfers, id, NaiveTransfer::told),
                        told(world.counts, id, NaiveCount::told),
                        told(world.supplies, id, supply -> supply.told(world.pegged(supply))),
                        told(world.preOrders, id, NaiveQueue.PreOrder::told),
                        told(world.backorders, id, NaiveQueue.Backorder::told))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> Optional<String> told(Map<String, T> things, String id, Function<T, String> text) {
        return Optional.ofNullable(things.get(id)).map(text);
    }
}
