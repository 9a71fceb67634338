package org.countinghouse.ports.process.internal;

import java.util.Currency;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.accounting.posting.RecordBusinessEvent;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.process.EventsToBooks;
import org.countinghouse.ports.accounting.Bookkeeping;
import org.countinghouse.ports.kernel.Reaction;
import org.countinghouse.ports.kernel.ReactionRefusedException;
import org.countinghouse.ports.kernel.UnitOfWork;

/**
 * The books, written at the end of the unit of what they show: a unit that moves stock and money locks its positions
 * first and the journal last, whatever the order of its steps.
 */
public final class BookReaction implements Reaction {

    private final UnitOfWork unitOfWork;
    private final Bookkeeping bookkeeping;
    private final Currency currency;

    /** Books in that currency. */
    public BookReaction(UnitOfWork unitOfWork, Bookkeeping bookkeeping, Currency currency) {
        this.unitOfWork = unitOfWork;
        this.bookkeeping = bookkeeping;
        this.currency = currency;
    }

    @Override
    public void react(CommandHeader cause, DomainEvent event) {
        for (BusinessEvent business : EventsToBooks.eventsOf(event, currency)) {
            RecordBusinessEvent command = RecordBusinessEvent.of(cause.at(event.occurredAt()), business);
            unitOfWork.atEnd(() -> book(command));
        }
    }

    private void book(RecordBusinessEvent command) {
        bookkeeping
                .record(command)
                .getOrElseThrow(rejection -> new ReactionRefusedException(
                        "booking " + command.event().source(), rejection));
    }
}
