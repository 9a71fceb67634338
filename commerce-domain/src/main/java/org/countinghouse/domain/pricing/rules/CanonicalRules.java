package org.countinghouse.domain.pricing.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;

/**
 * The bytes a {@link ContentHash} is taken of, version 1: every value as its length in characters, a colon and its text;
 * every record by a short tag before its values; maps and sets in the natural order of their keys, lists with their
 * size in front.
 */
final class CanonicalRules {

    private static final int CHUNK = 1 << 13;

    private final MessageDigest digest;
    private final StringBuilder out = new StringBuilder(CHUNK + 256);

    private CanonicalRules(MessageDigest digest) {
        this.digest = digest;
    }

    static ContentHash hash(RuleSet rules) {
        try {
            CanonicalRules encoding = new CanonicalRules(MessageDigest.getInstance("SHA-256"));
            encoding.rules(rules);
            encoding.flush();
            return new ContentHash(HexFormat.of().formatHex(encoding.digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void rules(RuleSet rules) {
        text("countinghouse-rules-1").text(rules.id()).text(rules.version());
        CanonicalBooks.write(rules.books(), this);
        list(
                rules.lanes(),
                lane -> text(lane.name())
                        .text(lane.phase().name())
                        .text(lane.mode().name()));
        list(rules.promotions(), this::promotion);
        map(rules.floors(), price -> text(price));
        taxes(rules.taxes());
        policy(rules.policy());
    }

    private void promotion(Promotion promotion) {
        text(promotion.id()).text(promotion.version()).text(promotion.title()).text(promotion.lane());
        text(promotion.priority());
        optional(promotion.window().from());
        optional(promotion.window().until());
        optional(promotion.currency());
        CanonicalConditions.write(promotion.condition(), this);
        CanonicalEffects.write(promotion.effect(), this);
        optional(promotion.exclusiveGroup());
        text(promotion.stacking().name());
        optional(promotion.mostPerLine());
        optional(promotion.mostPerOrder());
        optional(promotion.budget());
        optional(promotion.mostApplications());
    }

    private void taxes(TaxTable taxes) {
        text(taxes.mode().name()).text(taxes.defaultCategory());
        Map<String, List<TaxRate>> rates = new TreeMap<>();
        taxes.rates().forEach((category, list) -> rates.put(category.value(), list));
        map(
                rates,
                list -> list(
                        list,
                        rate -> text(rate.jurisdiction())
                                .text(rate.percentage())
                                .text(rate.base().name())));
        Map<String, String> modes = new TreeMap<>();
        taxes.modes().forEach((category, mode) -> modes.put(category.value(), mode.name()));
        map(modes, this::text);
        map(taxes.categories(), this::text);
    }

    private void policy(PricingPolicy policy) {
        text(policy.rounding().name()).text(policy.taxRounding().name());
        text(policy.linePercentRounded().name())
                .text(policy.orderPercentRounded().name());
        text(policy.percentRounds().name()).text(policy.discountBase().name());
        text(policy.sharing().name()).text(policy.floorHandling().name());
        text(policy.exclusiveChoice().name()).text(policy.bookChoice().name());
        text(policy.derivedPrices().name());
        text(policy.taxRounded().name()).text(policy.taxRounds().name());
        optional(policy.cashRounding().map(CashRounding::increment));
        optional(policy.cashRounding().map(cash -> cash.rounding().name()));
        text(policy.statedPrices().name()).text(policy.mostUnitsPerLine());
    }

    /** One value by its text. */
    CanonicalRules text(Object value) {
        String text = value.toString();
        out.append(text.length()).append(':').append(text);
        if (out.length() >= CHUNK) {
            flush();
        }
        return this;
    }

    /** A value that may be missing. */
    CanonicalRules optional(Optional<?> value) {
        if (value.isPresent()) {
            return text(value.get());
        }
        out.append('~');
        return this;
    }

    /** A number that may be missing. */
    CanonicalRules optional(OptionalLong value) {
        return value.isPresent() ? text(value.getAsLong()) : optional(Optional.empty());
    }

    /** Values whose order matters, or that are sorted already. */
    <T> CanonicalRules list(Collection<T> values, Consumer<T> each) {
        text(values.size());
        values.forEach(each);
        return this;
    }

    /** A map in the order of its keys. */
    <K extends Comparable<? super K>, V> void map(Map<K, V> values, Consumer<V> each) {
        text(values.size());
        new TreeMap<>(values).forEach((key, value) -> {
            text(key);
            each.accept(value);
        });
    }

    private void flush() {
        digest.update(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }
}
