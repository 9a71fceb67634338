package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.KeyClaim;

/**
 * A command on a reservation, as a batch sees it.
 *
 * @param header whose it is; stamped
 * @param claim its key; a reserve that is accepted makes version 1, of a later step nobody knows before
 * @param reservation which one it is about
 * @param lines what it wants; empty for a later step
 * @param keys the positions it names; those of a later step are the reservation's
 * @param anywhere what it wants from anywhere else as well
 * @param fallsShort whether it would, as things are
 * @param rules what decides
 */
record ReservationRequest(
        CommandHeader header,
        KeyClaim claim,
        ReservationId reservation,
        List<ReserveStock.Line> lines,
        NavigableSet<PositionKey> keys,
        SortedSet<Sku> anywhere,
        Predicate<Inventory> fallsShort,
        Rules rules) {

    /** The domain's decider, for one command. */
    interface Rules {
        Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
                Inventory inventory, Instant now, ExpectedGoods expected);
    }

    static ReservationRequest of(ReserveStock command) {
        return new ReservationRequest(
                command.header(),
                claim("reserve", command, "1"),
                command.reservation(),
                command.lines(),
                new TreeSet<>(command.positions()),
                command.wantedFromAnywhere(),
                inventory -> ReservationDecider.fallsShort(command, inventory),
                (inventory, now, expected) -> expected.dated(
                        command, inventory, supply -> ReservationDecider.decide(command, inventory, now, supply)));
    }

    static ReservationRequest of(ConfirmReservation command) {
        return step(
                "confirm",
                command,
                command.reservation(),
                (inventory, now, expected) -> ReservationDecider.decide(command, inventory, now));
    }

    static ReservationRequest of(ReleaseReservation command) {
        return step(
                "release",
                command,
                command.reservation(),
                (inventory, now, expected) -> ReservationDecider.decide(command, inventory));
    }

    static ReservationRequest of(FulfillReservation command) {
        return step(
                "fulfill",
                command,
                command.reservation(),
                (inventory, now, expected) -> ReservationDecider.decide(command, inventory));
    }

    private static ReservationRequest step(String operation, Command command, ReservationId id, Rules rules) {
        return new ReservationRequest(
                command.header(),
                claim(operation, command, ""),
                id,
                List.of(),
                new TreeSet<>(),
                new TreeSet<>(),
                inventory -> false,
                rules);
    }

    private static KeyClaim claim(String operation, Command command, String reference) {
        return new KeyClaim("reservation." + operation, command.header().id(), command.fingerprint(), reference);
    }

    /** Whether it is about a reservation that should be there already. */
    boolean isLaterStep() {
        return lines.isEmpty();
    }

    /** The same, with the positions that have stock of what it wants from anywhere: read first, locked then. */
    ReservationRequest located(StockLedger ledger) {
        if (anywhere.isEmpty()) {
            return this;
        }
        NavigableSet<PositionKey> all = new TreeSet<>(keys);
        all.addAll(ledger.stocked(header.tenant(), anywhere, Places.MOST_OF_ANYWHERE));
        return new ReservationRequest(header, claim, reservation, lines, all, anywhere, fallsShort, rules);
    }
}
