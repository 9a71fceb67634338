package org.countinghouse.domain.process;

import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.inventory.StockEvent.ConditionMoved;
import org.countinghouse.domain.inventory.StockEvent.StockAdjusted;
import org.countinghouse.domain.inventory.StockEvent.StockReceived;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferDispatched;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.order.OrderEvent.LinesShipped;
import org.countinghouse.domain.payment.PaymentEvent.PaymentCaptured;
import org.countinghouse.domain.payment.PaymentEvent.PaymentRefunded;
import org.countinghouse.domain.returns.ReturnEvent.ReturnReceived;

/** What any event of any context means to the books. Most mean nothing: a promise is no transaction (R01, R02). */
@CheckReturnValue
public final class EventsToBooks {

    private EventsToBooks() {}

    /**
     * The business events to book, in order; none for an event that the books do not show.
     *
     * @param currency the currency the books are kept in
     */
    public static List<BusinessEvent> eventsOf(DomainEvent event, Currency currency) {
        if (event instanceof LinesShipped shipped) {
            return OrderToCash.books(shipped);
        }
        if (event instanceof PaymentCaptured captured) {
            return OrderToCash.books(captured);
        }
        if (event instanceof ReturnReceived received) {
            return ReturnToRefund.books(received);
        }
        if (event instanceof PaymentRefunded refunded) {
            return ReturnToRefund.books(refunded);
        }
        if (event instanceof StockReceived received) {
            return StockToBooks.books(received, currency);
        }
        if (event instanceof StockAdjusted adjusted) {
            return StockToBooks.books(adjusted, currency);
        }
        return movedWithin(event, currency);
    }

    /** Stock that stays ours. */
    private static List<BusinessEvent> movedWithin(DomainEvent event, Currency currency) {
        if (event instanceof ConditionMoved moved) {
            return MovesToBooks.books(moved, currency);
        }
        if (event instanceof TransferDispatched dispatched) {
            return MovesToBooks.books(dispatched, currency);
        }
        if (event instanceof TransferArrived arrived) {
            return MovesToBooks.books(arrived, currency);
        }
        if (event instanceof StockCounted counted) {
            return MovesToBooks.books(counted, currency);
        }
        return List.of();
    }
}
