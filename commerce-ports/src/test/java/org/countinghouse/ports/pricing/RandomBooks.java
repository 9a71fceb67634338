package org.countinghouse.ports.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.book.TierMode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;

/** Any price books at all. */
final class RandomBooks {

    private final Random random;

    RandomBooks(Random random) {
        this.random = random;
    }

    PriceBooks books() {
        Currency currency = Currency.getInstance(random.nextBoolean() ? "GBP" : "JPY");
        List<PriceBook> books = new ArrayList<>();
        List<PriceBookAssignment> assignments = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            books.add(book(i, currency));
            assignments.add(assignment(random.nextInt(i + 1)));
        }
        return new PriceBooks(books, assignments);
    }

    static UnitPrice price(Random random, Currency currency) {
        return new UnitPrice(new BigDecimal(new BigInteger(40, random), random.nextInt(13)), currency);
    }

    private PriceBook book(int number, Currency currency) {
        PriceBook.Builder book = PriceBook.builder()
                .id(PriceBookId.of("book " + number))
                .currency(currency)
                .derivation(derivation(currency));
        if (number > 0 && random.nextBoolean()) {
            book.parent(PriceBookId.of("book " + random.nextInt(number)));
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            book.putPrices(Sku.of("one's \"" + i), price(random, currency));
            book.putTiers(Sku.of("many " + i), tiers(currency));
        }
        if (random.nextBoolean()) {
            book.validFrom(Instant.ofEpochSecond(random.nextInt(1_000_000)));
        }
        if (random.nextBoolean()) {
            book.validUntil(
                    Instant.ofEpochSecond(1_000_000 + random.nextInt(1_000_000), random.nextInt(1_000_000_000)));
        }
        return book.build();
    }

    private PriceTiers tiers(Currency currency) {
        List<PriceTier> tiers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            tiers.add(PriceTier.from(1 + 10L * i + random.nextInt(10), price(random, currency)));
        }
        PriceTiers any = new PriceTiers(random.nextBoolean() ? TierMode.VOLUME : TierMode.GRADUATED, tiers);
        return random.nextInt(3) == 0 ? any.upTo(100) : any;
    }

    private Derivation derivation(Currency currency) {
        return switch (random.nextInt(5)) {
            case 0 -> Derivation.same();
            case 1 -> new Derivation.PercentOver(Percentage.of(random.nextInt(500)));
            case 2 -> new Derivation.PercentUnder(Percentage.of(random.nextInt(100)));
            case 3 -> new Derivation.AmountOver(price(random, currency));
            default -> new Derivation.AmountUnder(price(random, currency));
        };
    }

    private PriceBookAssignment assignment(int book) {
        return new PriceBookAssignment(
                PriceBookId.of("book " + book),
                random.nextBoolean() ? Optional.empty() : Optional.of(CustomerReference.of("c " + book)),
                random.nextBoolean() ? Optional.empty() : Optional.of(OrganizationId.of("o " + book)),
                random.nextBoolean() ? Optional.empty() : Optional.of(Segment.of("s " + book)),
                random.nextBoolean() ? Optional.empty() : Optional.of(ChannelId.of("h " + book)),
                random.nextInt());
    }
}
