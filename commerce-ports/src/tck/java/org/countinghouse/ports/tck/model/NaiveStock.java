package org.countinghouse.ports.tck.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Fingerprint;

/**
 * The naive model of stock: lists, loops and long numbers. It shares commands and names with the library, and nothing that
 * decides. A command that is refused is forgotten by going back to a copy of the world.
 */
final class NaiveStock {

    private final Map<String, Kept> kept = new TreeMap<>();
    private NaiveWorld world = new NaiveWorld();

    /** What a key was used for, and what it was answered. */
    private record Kept(Fingerprint payload, String answer) {}

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
            String answer = decide(command);
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

    private String decide(Command command) {
        NaiveGoods goods = new NaiveGoods(world, command.header());
        if (command instanceof ReceiveStock receive) {
            return goods.receive(receive);
        }
        if (command instanceof AdjustStock adjust) {
            return goods.adjust(adjust);
        }
        if (command instanceof ReturnToStock takeBack) {
            return goods.returnToStock(takeBack);
        }
        if (command instanceof MoveCondition move) {
            return goods.moveCondition(move);
        }
        return command instanceof AllowOversell allow ? goods.allowOversell(allow) : promised(command);
    }

    private String promised(Command command) {
        NaivePromises promises = new NaivePromises(world, command.header());
        if (command instanceof ReserveStock reserve) {
            return promises.reserve(reserve);
        }
        if (command instanceof ConfirmReservation confirm) {
            return promises.confirm(confirm);
        }
        if (command instanceof ReleaseReservation release) {
            return promises.release(release);
        }
        if (command instanceof FulfillReservation fulfill) {
            return promises.fulfill(fulfill);
        }
        return command instanceof ExpireDue expire ? promises.expireDue(expire) : changed(command);
    }

    private String changed(Command command) {
        NaiveChanges changes = new NaiveChanges(world, command.header());
        if (command instanceof ExtendReservation extend) {
            return changes.extend(extend);
        }
        if (command instanceof TransferReservation transfer) {
            return changes.transfer(transfer);
        }
        if (command instanceof RelocateReservation relocate) {
            return changes.relocate(relocate);
        }
        if (command instanceof ShortPick pick) {
            return changes.pickShort(pick);
        }
        throw new IllegalArgumentException("the model does not know " + command);
    }
}
