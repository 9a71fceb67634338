package org.countinghouse.ports.tck.model;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.TransferReservation;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.inventory.supply.CancelPreOrder;
import org.countinghouse.domain.inventory.supply.CancelSupply;
import org.countinghouse.domain.inventory.supply.ChangeSupply;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.PlacePreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.BackorderManagement;
import org.countinghouse.ports.inventory.ReservationChanges;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.inventory.StockManagement;
import org.countinghouse.ports.inventory.SupplyManagement;

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
        return command instanceof ShortPick pick ? told(changes.pickShort(pick), told::reservation) : physical(command);
    }

    private String physical(Command command) {
        if (command instanceof DispatchTransfer dispatch) {
            return told(ports.transfers().dispatch(dispatch), OtherTold::transfer);
        }
        if (command instanceof ArriveTransfer arrive) {
            return told(ports.transfers().arrive(arrive), OtherTold::arrived);
        }
        if (command instanceof OpenCount open) {
            return told(ports.counting().open(open), OtherTold::count);
        }
        return command instanceof CountStock count
                ? told(ports.counting().count(count), OtherTold::counted)
                : expected(command);
    }

    private String expected(Command command) {
        SupplyManagement supplies = ports.supplies();
        if (command instanceof ExpectSupply expect) {
            return told(supplies.expect(expect), OtherTold::supply);
        }
        if (command instanceof ChangeSupply change) {
            return told(supplies.change(change), OtherTold::supply);
        }
        if (command instanceof CancelSupply cancel) {
            return told(supplies.cancel(cancel), OtherTold::supply);
        }
        if (command instanceof PlacePreOrder place) {
            return told(supplies.preOrder(place), OtherTold::preOrder);
        }
        return command instanceof CancelPreOrder cancel
                ? told(supplies.cancelPreOrder(cancel), OtherTold::preOrder)
                : waiting(command);
    }

    private String waiting(Command command) {
        BackorderManagement backorders = ports.backorders();
        if (command instanceof QueueBackorder queue) {
            return told(backorders.queue(queue), OtherTold::backorder);
        }
        if (command instanceof CancelBackorder cancel) {
            return told(backorders.cancel(cancel), OtherTold::backorder);
        }
        return command instanceof FillBackorders fill ? told(backorders.fill(fill), Object::toString) : kept(command);
    }

    private String kept(Command command) {
        if (command instanceof SetQuota set) {
            return told(ports.channels().setQuota(set), Object::toString);
        }
        if (command instanceof ReserveForChannel reserve) {
            return told(ports.channels().reserve(reserve), told::reservation);
        }
        throw new IllegalArgumentException("the model does not know " + command);
    }

    /** One of the things that are no reservations, by its name, whose first letter tells what it is. */
    String other(TenantId tenant, String id) {
        return switch (id.charAt(0)) {
            case 'X' -> told(ports.transfers().find(tenant, TransferId.of(id)), OtherTold::transfer);
            case 'C' -> told(ports.counting().find(tenant, CountId.of(id)), OtherTold::count);
            case 'S' -> told(ports.supplies().find(tenant, SupplyId.of(id)), OtherTold::supply);
            case 'P' -> told(ports.supplies().findPreOrder(tenant, PreOrderId.of(id)), OtherTold::preOrder);
            default -> told(ports.backorders().find(tenant, BackorderId.of(id)), OtherTold::backorder);
        };
    }

    private static <T> String told(Optional<T> found, Function<T, String> text) {
        return found.map(text).orElse("none");
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
