package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/**
 * Which of many prices a shopper gets. Every price is a price book of its own, for the numbers of units that it holds for.
 * A set of rules is a segment, and a shopper belongs to it by meeting all of them; books of more rules have a higher
 * priority, and a book without rules is for everybody.
 */
final class PriceSelections {

    private static final Sku ITEM = Sku.of("item");

    private PriceSelections() {}

    static Figures select(PriceCase c) {
        new Words(c.policy()).explains("rule", "note");
        Node context = c.input().field("context");
        Currency currency = PriceCase.currency(context.field("currency"));
        long quantity = context.optional("quantity").map(Node::whole).orElse(1L);
        List<PriceBook> books = new ArrayList<>();
        List<PriceBookAssignment> assignments = new ArrayList<>();
        Set<Segment> segments = new LinkedHashSet<>();
        for (Node price : c.input().field("prices").items()) {
            PriceBook book = book(price);
            books.add(book);
            Node rules = price.field("rules");
            PriceBookAssignment assignment = assignment(book.id(), rules, books.size());
            assignments.add(assignment);
            assignment.segment().filter(segment -> meets(context, rules)).ifPresent(segments::add);
        }
        context.names().forEach(context::skip);
        RuleSet.Builder rules = RuleSet.builder();
        rules.id(RuleSetId.of("prices")).books(new PriceBooks(books, assignments));
        Shopper shopper = Shopper.builder().segments(segments).build();
        Cart cart = Cart.of(currency, Instant.EPOCH, CartLine.of(1, SellableItem.goods(ITEM, ""), quantity))
                .by(shopper);
        return figures(Pricing.price(cart, CompiledRules.of(rules.build()))
                .map(priced -> priced.lines().get(0))
                .toJavaOptional());
    }

    private static PriceBook book(Node price) {
        Currency currency = PriceCase.currency(price.field("currency"));
        long from = price.optional("min").map(Node::whole).orElse(1L);
        BigDecimal amount = price.field("amount").decimal();
        PriceTiers open = PriceTiers.volume(PriceTier.from(from, new UnitPrice(amount, currency)));
        PriceTiers tiers =
                price.optional("max").map(most -> open.upTo(most.whole())).orElse(open);
        return PriceBook.builder()
                .id(PriceBookId.of(price.field("id").text()))
                .currency(currency)
                .putTiers(ITEM, tiers)
                .build();
    }

    private static PriceBookAssignment assignment(PriceBookId book, Node rules, int number) {
        int count = rules.names().size();
        return count == 0
                ? PriceBookAssignment.list(book)
                : PriceBookAssignment.segment(Segment.of("rules of price " + number), book)
                        .withPriority(count);
    }

    private static boolean meets(Node context, Node rules) {
        boolean meets = true;
        for (String name : rules.names()) {
            Optional<String> asked = context.optional(name).map(Node::text);
            meets &= asked.equals(Optional.of(rules.field(name).text()));
        }
        return meets;
    }

    private static Figures figures(Optional<PricedLine> line) {
        Figures figures = new Figures(Denomination.fine(0));
        if (line.isEmpty()) {
            Figures.Figure nothing = new Figures.Figure.Word(Optional.empty());
            return figures.put("amount", nothing).put("priceId", nothing);
        }
        Optional<String> book = line.get().source() instanceof PriceSource.Listed listed
                ? Optional.of(listed.book().value())
                : Optional.empty();
        return figures.put(
                        "amount",
                        new Figures.Figure.Amount(line.get().unitPrice().amount()))
                .put("priceId", new Figures.Figure.Word(book));
    }
}
