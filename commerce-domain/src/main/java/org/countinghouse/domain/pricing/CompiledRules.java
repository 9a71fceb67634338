package org.countinghouse.domain.pricing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.pricing.facts.Category;
import org.countinghouse.domain.pricing.facts.ItemAttribute;
import org.countinghouse.domain.pricing.policy.DiscountBase;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.countinghouse.domain.tax.TaxFormula;
import org.countinghouse.domain.tax.TaxMode;

/**
 * A rule set, compiled once into an index and then used for any number of carts, from any number of threads: it never
 * changes.
 *
 * <p>Promotions are filed under what they need (an item, a category, a coupon, a segment, ...) and by time, so the cost
 * of a price grows with the rules that can match the cart, not with all rules. Compiling costs a few microseconds a
 * promotion and a price; do it when a rule set is loaded, not for each cart.
 */
public final class CompiledRules {

    private final RuleSet source;
    private final RuleSetReference reference;
    private final Map<PromotionId, CompiledPromotion> byId = new HashMap<>();

    final PricingPolicy policy;
    final Rounding rounding;
    final boolean original;
    final List<Lane> lanes;
    final CompiledPromotion[] promotions;
    final CompiledBooks books;
    final boolean floors;
    final Item unknown;
    final TaxFormula exempt = TaxFormula.of(List.of(), TaxMode.EXCLUSIVE);
    final Map<Sku, Item> items;
    final Map<Category, Trait> categories;
    final Map<ItemAttribute, Trait> attributes;
    final Map<Object, Postings> others;
    final Postings unanchored;

    private CompiledRules(RuleSet source) {
        this.source = source;
        reference = source.reference();
        policy = source.policy();
        rounding = policy.rounding();
        original = policy.discountBase() == DiscountBase.ORIGINAL;
        floors = !source.floors().isEmpty();
        RuleCompiler compiler = new RuleCompiler(source);
        compiler.itemFacts();
        books = new CompiledBooks(source, compiler);
        promotions = compiler.promotions();
        for (CompiledPromotion promotion : promotions) {
            byId.put(promotion.source.id(), promotion);
        }
        lanes = compiler.lanes();
        items = compiler.items;
        categories = compiler.categories;
        attributes = compiler.attributes;
        others = compiler.others;
        unanchored = compiler.unanchored;
        unknown = new Item(0, compiler.defaultTaxes());
    }

    /**
     * Compiles a rule set.
     *
     * @throws IllegalArgumentException if tax rates are too fine for exact arithmetic
     */
    public static CompiledRules of(RuleSet rules) {
        return new CompiledRules(rules);
    }

    /** What it was compiled from. */
    public RuleSet source() {
        return source;
    }

    /** Name, version and hash of the rule set. */
    public RuleSetReference reference() {
        return reference;
    }

    Optional<CompiledPromotion> promotion(PromotionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return "CompiledRules " + reference;
    }
}
