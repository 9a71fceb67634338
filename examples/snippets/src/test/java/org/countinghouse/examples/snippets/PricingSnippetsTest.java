package org.countinghouse.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.ports.pricing.RuleSetJson;
import org.junit.jupiter.api.Test;

/** The code of the pages on pricing does what they say. */
class PricingSnippetsTest {

    @Test
    void the_json_of_the_guide_is_its_code() {
        RuleSet code = RuleSet.builder()
                .id(RuleSetId.of("shop"))
                .promotions(PromotionSnippet.rules().promotions())
                .build();

        RuleSet json = RuleSetJson.standard()
                .withCondition("acme.lines", LinesAtLeast::of)
                .read(SnippetOutputs.promotionsAsJson())
                .get();

        assertThat(json).isEqualTo(code);
        assertThat(json.contentHash()).isEqualTo(code.contentHash());
    }

    @Test
    void the_trade_pays_a_tenth_less_exactly() {
        Cart cart = PricingSnippet.cart()
                .by(Shopper.builder().segments(ShopRules.trade()).build());

        PricedLine tea = Pricing.price(cart, CompiledRules.of(ShopRules.rules()))
                .get()
                .lines()
                .get(0);

        assertThat(tea.unitPrice().amount()).isEqualByComparingTo("3.825");
        assertThat(tea.list()).isEqualTo(ShopRules.gbp("11.48"));
    }

    @Test
    void a_switch_is_seen_by_the_next_cart() {
        RuleChangeSnippet.RulesInForce rules = new RuleChangeSnippet.RulesInForce(ShopRules.rules());
        List<Integer> versions = List.of(rules.terms().rules().reference().version());

        rules.switchTo(RuleChangeSnippet.next());

        assertThat(versions).containsExactly(1);
        assertThat(rules.terms().rules().reference().version()).isEqualTo(2);
    }
}
