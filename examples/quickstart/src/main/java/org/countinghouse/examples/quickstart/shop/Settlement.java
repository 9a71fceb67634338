package org.countinghouse.examples.quickstart.shop;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.accounting.posting.RecordBusinessEvent;
import org.countinghouse.domain.accounting.posting.SettlementEvent;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.money.Money;
import org.countinghouse.ports.accounting.Bookkeeping;
import org.jspecify.annotations.Nullable;

/**
 * When a month is over, the processor pays out what it holds at its end; the bank has it two days later. Money that came
 * in since stays with the processor: the clearing account always is what was not yet paid out.
 */
final class Settlement {

    private static final Duration TRANSIT = Duration.ofDays(2);

    private final Bookkeeping bookkeeping;
    private final ProcessorStatement statement;
    private @Nullable YearMonth month;

    Settlement(Bookkeeping bookkeeping, ProcessorStatement statement) {
        this.bookkeeping = bookkeeping;
        this.statement = statement;
    }

    /** Whether a month has ended since the last settlement. */
    boolean isDue(Instant now) {
        YearMonth current = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        YearMonth settled = month;
        return settled == null || settled.isBefore(current);
    }

    /** The input has come to that instant: months that ended before it are settled. */
    void upTo(Instant now, CommandHeader header) {
        YearMonth current = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        YearMonth settled = month;
        if (settled == null || current.isBefore(settled)) {
            month = settled == null ? current : settled;
            return;
        }
        while (settled.isBefore(current)) {
            payOut(settled, header);
            settled = settled.plusMonths(1);
        }
        month = current;
    }

    private void payOut(YearMonth ended, CommandHeader header) {
        Money held = statement.heldAtEndOf(ended);
        if (!held.isPositive()) {
            return;
        }
        Instant sent = ended.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        statement.paidOut(sent, held);
        record(
                header.step("payout-" + ended).at(sent),
                new SettlementEvent.PayoutInitiated(SourceDocument.of("payout", ended.toString()), held));
        record(
                header.step("bank-" + ended).at(sent.plus(TRANSIT)),
                new SettlementEvent.BankCredited(SourceDocument.of("bank", ended.toString()), held));
    }

    private void record(CommandHeader header, BusinessEvent event) {
        Either<AccountingRejection, Optional<PostedEntry>> answer =
                bookkeeping.record(RecordBusinessEvent.of(header, event));
        if (answer.isLeft()) {
            throw new Unexpected(answer.getLeft());
        }
    }
}
