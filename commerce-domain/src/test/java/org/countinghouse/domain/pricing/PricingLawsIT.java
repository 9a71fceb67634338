package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The laws over ten million random carts under 100,000 random rule sets, or {@code -Dheavy.percent} of them. */
class PricingLawsIT {

    @Test
    void ten_million_random_carts_break_no_law() {
        int seeds = Math.max(1, 50 * Integer.getInteger("heavy.percent", 100) / 100);
        for (int seed = 1; seed <= seeds; seed++) {
            assertThat(PricingLawsTest.run(seed, 2_000, 100))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}
