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

/** The books, written in the unit of what they show. */
public final class BookReaction implements Reaction {

    private final Bookkeeping bookkeeping;
    private final Currency currency;

    /** Books in that currency. */
    public BookReaction(Bookkeeping bookkeeping, Currency currency) {
        this.bookkeeping = bookkeeping;
        this.currency = currency;
    }

    @Override
    public void react(CommandHeader cause, DomainEvent event) {
        for (BusinessEvent business : EventsToBooks.eventsOf(event, currency)) {
            bookkeeping
                    .record(RecordBusinessEvent.of(cause.at(event.occurredAt()), business))
                    .getOrElseThrow(
                            rejection -> new ReactionRefusedException("booking " + business.source(), rejection));
        }
    }
}
