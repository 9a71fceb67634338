package org.countinghouse.domain.accounting.posting;

import io.vavr.control.Either;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.AccountingRejection.AlreadyReversed;
import org.countinghouse.domain.accounting.AccountingRejection.CostMovedOn;
import org.countinghouse.domain.accounting.AccountingRejection.NotReversible;
import org.countinghouse.domain.accounting.AccountingRejection.UnknownEntry;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** R28: the mirror of an entry. */
final class Reversals {

    private Reversals() {}

    static Either<AccountingRejection, Posting> reverse(ReverseEntry command, Books books, ReversalFacts facts) {
        if (facts.original().isEmpty()) {
            return Either.left(new UnknownEntry(command.sequence()));
        }
        PostedEntry original = facts.original().get();
        if (original.entry().reverses().isPresent()) {
            return Either.left(new NotReversible(original.sequence()));
        }
        if (facts.reversal().isPresent()) {
            return Either.left(
                    new AlreadyReversed(original.sequence(), facts.reversal().get()));
        }
        List<CostMovement> undone =
                facts.movements().stream().map(CostMovement::undone).toList();
        Optional<AccountingRejection> movedOn = movedOn(original.sequence(), undone, facts);
        if (movedOn.isPresent()) {
            return Either.left(movedOn.get());
        }
        return Either.right(new Posting(Optional.of(mirror(command, books, original)), undone));
    }

    private static JournalEntry mirror(ReverseEntry command, Books books, PostedEntry original) {
        return JournalEntry.builder()
                .source(SourceDocument.of("reversal", Long.toString(original.sequence())))
                .rule(PostingRule.R28.reference())
                .date(command.header()
                        .occurredAt()
                        .atZone(books.policies().zone())
                        .toLocalDate())
                .description("Reversal of " + original.sequence() + ": " + command.why())
                .reverses(original.sequence())
                .lines(original.entry().lines().stream()
                        .map(line -> line.mirrored(PostingRule.R28.reference()))
                        .toList())
                .build();
    }

    /** The first layer, or sale, that no longer covers what would be taken from it. */
    private static Optional<AccountingRejection> movedOn(
            long sequence, List<CostMovement> undone, ReversalFacts facts) {
        Map<LayerId, Cost> fromLayers = new HashMap<>();
        Map<SaleAndLayer, Cost> fromSales = new HashMap<>();
        for (CostMovement movement : undone) {
            Optional<Cost> missing = Optional.empty();
            if (movement.kind().onLayer() < 0) {
                Cost taken = fromLayers.merge(movement.layer(), movement.cost(), Cost::plus);
                missing = uncovered(facts.layerCost(movement.layer()), taken);
            } else if (movement.kind().onSale() < 0) {
                SaleLine line = movement.line().orElseThrow();
                Cost taken = fromSales.merge(new SaleAndLayer(line, movement.layer()), movement.cost(), Cost::plus);
                missing = uncovered(facts.issuedCost(line, movement.layer()), taken);
            }
            if (missing.isPresent()) {
                return Optional.of(new CostMovedOn(
                        sequence,
                        movement.layer(),
                        movement.cost().quantity(),
                        missing.get().quantity()));
            }
        }
        return Optional.empty();
    }

    /** What is there, if it does not cover what is taken. */
    private static Optional<Cost> uncovered(Optional<Cost> there, Cost taken) {
        Cost held = there.orElseGet(
                () -> Cost.of(Quantity.ZERO, Money.zero(taken.value().currency())));
        return held.covers(taken) ? Optional.empty() : Optional.of(held);
    }

    private record SaleAndLayer(SaleLine line, LayerId layer) {}
}
