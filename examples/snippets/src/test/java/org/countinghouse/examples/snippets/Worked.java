package org.countinghouse.examples.snippets;

import static org.countinghouse.examples.snippets.CartText.GBP;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.PricingRejection;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.ports.pricing.RuleSetJson;

/**
 * One worked number of the reference of pricing.
 *
 * @param name what it shows: a type, a constant or an attribute
 * @param json its name in JSON; empty if it has none
 * @param meaning what that does, from its source
 * @param rule the rule in words
 * @param cart the cart, as {@link CartText} reads it
 * @param gives what the page says comes out
 * @param actual what comes out
 */
record Worked(
        String name, String json, String meaning, String rule, String cart, String gives, Supplier<String> actual) {

    /** A number for a type of the model. */
    static Worked of(Class<?> type, String rule, RuleSet rules, String cart, String gives) {
        return of(type.getSimpleName(), SourceComments.ofRecord(type), rule, rules, cart, gives);
    }

    /** A number for a constant of the model. */
    static Worked of(Enum<?> constant, String rule, RuleSet rules, String cart, String gives) {
        return of(constant.name(), SourceComments.ofConstant(constant), rule, rules, cart, gives);
    }

    /** What is taken off each line. */
    static Worked of(String name, String meaning, String rule, RuleSet rules, String cart, String gives) {
        return new Worked(name, "", meaning, rule, cart, gives, () -> priced(rules, cart, Worked::off));
    }

    /** The same number, read off the priced cart in another way. */
    Worked reading(RuleSet rules, Function<PricedCart, String> figure) {
        return new Worked(name, json, meaning, rule, cart, gives, () -> priced(rules, cart, figure));
    }

    /** The same number under the name that it has as this part of a rule set in JSON. */
    Worked named(RuleSet rules, String part) {
        return new Worked(name, jsonName(rules, part), meaning, rule, cart, gives, actual);
    }

    /** The type of the last such part of the rules in JSON, not of one that is nested in another. */
    static String jsonName(RuleSet rules, String part) {
        return Pattern.compile("(?m)^( *)\"" + part + "\" : \\{\\s*\"type\" : \"([^\"]+)\"")
                .matcher(RuleSetJson.standard().write(rules))
                .results()
                .reduce((first, second) ->
                        second.group(1).length() <= first.group(1).length() ? second : first)
                .orElseThrow()
                .group(2);
    }

    /** As a row of a table. */
    List<String> row() {
        return List.of("`" + name + "`" + (json.isEmpty() ? "" : ", `" + json + "`"), meaning, rule, cart, gives);
    }

    /** What is taken off each line of a cart; or why it has no price. */
    static String off(RuleSet rules, String cart) {
        return priced(rules, cart, Worked::off);
    }

    /** A rule set of those promotions. */
    static RuleSet rules(Promotion... promotions) {
        return ruleSet().addPromotions(promotions).build();
    }

    /** The start of a rule set. */
    static RuleSet.Builder ruleSet() {
        RuleSet.Builder rules = RuleSet.builder();
        rules.id(RuleSetId.of("worked"));
        return rules;
    }

    /** A promotion in one of the standard lanes. */
    static Promotion.Builder promotion(String lane, String id, Effect effect) {
        Promotion.Builder promotion = Promotion.builder();
        promotion.id(PromotionId.of(id)).lane(lane).effect(effect);
        return promotion;
    }

    /** A rule set of one effect in a standard lane. */
    static RuleSet doing(String lane, Effect effect) {
        return rules(promotion(lane, "p", effect).build());
    }

    static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    static UnitPrice price(String amount) {
        return UnitPrice.parse(amount, GBP);
    }

    private static String priced(RuleSet rules, String cart, Function<PricedCart, String> figure) {
        return Pricing.price(CartText.parse(cart), CompiledRules.of(rules)).fold(PricingRejection::code, figure);
    }

    private static String off(PricedCart cart) {
        return cart.lines().stream()
                .map(line -> line.discount().toDecimal().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
