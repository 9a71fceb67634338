package org.countinghouse.domain.pricing.rules;

import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBooks;

/** Price books as canonical bytes. */
final class CanonicalBooks {

    private CanonicalBooks() {}

    static void write(PriceBooks books, CanonicalRules out) {
        out.list(books.books(), book -> book(book, out));
        out.list(
                books.assignments(),
                assignment -> out.text(assignment.book())
                        .optional(assignment.customer())
                        .optional(assignment.organization())
                        .optional(assignment.segment())
                        .optional(assignment.channel())
                        .text(assignment.priority()));
    }

    private static void book(PriceBook book, CanonicalRules out) {
        out.text(book.id()).text(book.currency());
        out.map(book.prices(), out::text);
        out.map(
                book.tiers(),
                tiers -> out.text(tiers.mode().name())
                        .list(tiers.tiers(), tier -> out.text(tier.from()).text(tier.price()))
                        .optional(tiers.upTo()));
        out.optional(book.parent());
        derivation(book.derivation(), out);
        out.optional(book.validFrom()).optional(book.validUntil());
    }

    private static void derivation(Derivation derivation, CanonicalRules out) {
        if (derivation instanceof Derivation.PercentOver over) {
            out.text("percent-over").text(over.percentage());
        } else if (derivation instanceof Derivation.PercentUnder under) {
            out.text("percent-under").text(under.percentage());
        } else if (derivation instanceof Derivation.AmountOver over) {
            out.text("amount-over").text(over.amount());
        } else if (derivation instanceof Derivation.AmountUnder under) {
            out.text("amount-under").text(under.amount());
        } else {
            out.text("same");
        }
    }
}
