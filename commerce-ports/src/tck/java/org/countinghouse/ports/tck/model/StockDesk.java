package org.countinghouse.ports.tck.model;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.ShortPick;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.ReservationChanges;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.StockManagement;

/** The library's counter: hands each command to the port it is for, and tells the answer. */
final class StockDesk {

    private final StockPorts ports;
    private final StockTold told;

    StockDesk(StockPorts ports, StockTold told) {
        this.ports = ports;
        this.told = told;
    }

    String answer(Command command) {
        StockManagement stock = ports.stock();
        if (command instanceof ReceiveStock receive) {
            return told(stock.receive(receive), StockTold::movements);
        }
        if (command instanceof AdjustStock adjust) {
            return told(stock.adjust(adjust), StockTold::movements);
        }
        if (command instanceof ReturnToStock takeBack) {
            return told(stock.returnToStock(takeBack), StockTold::movements);
        }
        if (command instanceof MoveCondition move) {
            return told(stock.moveCondition(move), StockTold::movements);
        }
        return command instanceof AllowOversell allow
                ? told(stock.allowOversell(allow), StockTold::allowed)
                : promised(command);
    }

    private String promised(Command command) {
        ReservationManagement reservations = ports.reservations();
        if (command instanceof ReserveStock reserve) {
            return told(reservations.reserve(reserve), told::reservation);
        }
        if (command instanceof ConfirmReservation confirm) {
            return told(reservations.confirm(confirm), told::reservation);
        }
        if (command instanceof ReleaseReservation release) {
            return told(reservations.release(release), told::reservation);
        }
        if (command instanceof FulfillReservation fulfill) {
            return told(reservations.fulfill(fulfill), told::reservation);
        }
        if (command instanceof ExtendReservation extend) {
            return told(reservations.extend(extend), told::reservation);
        }
        return command instanceof ExpireDue expire
                ? told(reservations.expireDue(expire), Object::toString)
                : changed(command);
    }

    private String changed(Command command) {
        ReservationChanges changes = ports.changes();
        if (command instanceof TransferReservation transfer) {
            return told(changes.transfer(transfer), told::reservation);
        }
        if (command instanceof RelocateReservation relocate) {
            return told(changes.relocate(relocate), told::reservation);
        }
        if (command instanceof ShortPick pick) {
            return told(changes.pickShort(pick), told::reservation);
        }
        throw new IllegalArgumentException("the model does not know " + command);
    }

    List<String> positions(TenantId tenant, Collection<PositionKey> keys) {
        return ports.stock().positions(tenant, keys).stream()
                .map(StockTold::position)
                .toList();
    }

    List<String> promises(TenantId tenant, Collection<String> ids) {
        return ids.stream()
                .map(id -> ports.reservations()
                        .find(tenant, ReservationId.of(id))
                        .map(told::reservation)
                        .orElse("none"))
                .toList();
    }

    List<String> verified(TenantId tenant) {
        return ports.stock().verify(tenant).discrepancies().stream()
                .map(Object::toString)
                .toList();
    }

    private <R extends Rejection, A> String told(Either<R, A> answer, Function<A, String> text) {
        return answer.fold(told::refusal, text);
    }
}
