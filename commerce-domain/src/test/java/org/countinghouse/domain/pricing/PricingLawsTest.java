package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws over 100,000 random carts under 2,000 random rule sets. The heavy lane takes ten million. */
class PricingLawsTest {

    @Test
    void no_random_cart_breaks_a_law() {
        assertThat(run(20260306, 2_000, 50)).isEmpty();
    }

    /** The first law broken, with its rules and cart; nothing if none is. */
    static List<String> run(long seed, int ruleSets, int cartsEach) {
        RandomCarts random = new RandomCarts(seed);
        for (int i = 0; i < ruleSets; i++) {
            CompiledRules rules = random.rules();
            for (int j = 0; j < cartsEach; j++) {
                Cart cart = random.cart();
                List<String> broken = PricingLaws.broken(cart, rules);
                if (!broken.isEmpty()) {
                    return List.of(broken.toString(), rules.source().toString(), cart.toString());
                }
            }
        }
        return List.of();
    }
}
