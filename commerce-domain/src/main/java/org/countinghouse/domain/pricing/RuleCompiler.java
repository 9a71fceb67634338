package org.countinghouse.domain.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.pricing.facts.Category;
import org.countinghouse.domain.pricing.facts.ItemAttribute;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxFormula;

/** Turns a rule set into an index, once. */
final class RuleCompiler {

    private final RuleSet rules;
    private final List<Lane> lanes;
    private final Map<String, Integer> laneNumbers = new HashMap<>();
    private final Map<ExclusiveGroup, Integer> groups = new HashMap<>();
    private final Map<TaxCategory, TaxFormula> formulas = new HashMap<>();
    private final TaxFormula defaultTaxes;
    private int traits = 1;

    final Map<Sku, Item> items = new HashMap<>();
    final Map<Category, Trait> categories = new HashMap<>();
    final Map<ItemAttribute, Trait> attributes = new HashMap<>();
    final Map<Object, Postings> others = new HashMap<>();
    Postings unanchored = Postings.NONE;

    RuleCompiler(RuleSet rules) {
        this.rules = rules;
        lanes = new ArrayList<>(rules.lanes());
        lanes.sort(Comparator.comparing(Lane::phase));
        for (int i = 0; i < lanes.size(); i++) {
            laneNumbers.put(lanes.get(i).name(), i);
        }
        defaultTaxes = formula(rules.taxes().defaultCategory());
    }

    TaxFormula defaultTaxes() {
        return defaultTaxes;
    }

    List<Lane> lanes() {
        return lanes;
    }

    Lane lane(int number) {
        return lanes.get(number);
    }

    int laneOf(Promotion promotion) {
        return laneNumbers.getOrDefault(promotion.lane(), -1);
    }

    int groupOf(ExclusiveGroup group) {
        return groups.computeIfAbsent(group, name -> groups.size());
    }

    Item item(Sku sku) {
        return items.computeIfAbsent(
                sku, missing -> new Item(traits++, formula(rules.taxes().categoryOf(missing))));
    }

    Trait category(Category category) {
        return categories.computeIfAbsent(category, missing -> new Trait(traits++));
    }

    Trait attribute(ItemAttribute attribute) {
        return attributes.computeIfAbsent(attribute, missing -> new Trait(traits++));
    }

    private TaxFormula formula(TaxCategory category) {
        return formulas.computeIfAbsent(category, rules.taxes()::formulaOf);
    }

    /** Gives every item that the taxes or floors name what they say of it. */
    void itemFacts() {
        rules.taxes().categories().keySet().forEach(this::item);
        rules.floors().forEach((sku, floor) -> item(sku).floor = floor);
    }

    /** All promotions in the order of evaluation, filed under what they need. */
    CompiledPromotion[] promotions() {
        CompiledPromotion[] compiled = new CompiledPromotion[rules.promotions().size()];
        int[] specificity = new int[compiled.length];
        Integer[] order = new Integer[compiled.length];
        for (int i = 0; i < compiled.length; i++) {
            Promotion promotion = rules.promotions().get(i);
            compiled[i] = new CompiledPromotion(promotion, this);
            specificity[i] = Anchor.specificity(promotion);
            order[i] = i;
        }
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(i -> compiled[i].lane)
                        .thenComparing(i -> compiled[i].source.priority(), Comparator.reverseOrder())
                        .thenComparing(i -> specificity[i], Comparator.reverseOrder())
                        .thenComparing(i -> compiled[i].source.id()));
        CompiledPromotion[] ranked = new CompiledPromotion[compiled.length];
        for (int rank = 0; rank < ranked.length; rank++) {
            ranked[rank] = compiled[order[rank]];
            ranked[rank].rank = rank;
        }
        file(ranked);
        return ranked;
    }

    private void file(CompiledPromotion[] ranked) {
        Map<Object, List<CompiledPromotion>> filed = new LinkedHashMap<>();
        List<CompiledPromotion> free = new ArrayList<>();
        for (CompiledPromotion promotion : ranked) {
            Optional<Anchor> anchor = Anchor.of(promotion.source);
            if (anchor.isEmpty()) {
                free.add(promotion);
            } else {
                for (Object key : anchor.get().keys()) {
                    filed.computeIfAbsent(key, missing -> new ArrayList<>(1)).add(promotion);
                }
            }
        }
        unanchored = Postings.of(free);
        filed.forEach((key, promotions) -> post(key, Postings.of(promotions)));
    }

    private void post(Object key, Postings postings) {
        if (key instanceof Sku sku) {
            item(sku).postings = postings;
        } else if (key instanceof Category category) {
            category(category).postings = postings;
        } else if (key instanceof ItemAttribute attribute) {
            attribute(attribute).postings = postings;
        } else {
            others.put(key, postings);
        }
    }
}
