package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Every story of so many steps in a small scope, by every command: nothing is sampled. With {@code -Dheavy.percent} below
 * 100 the stories have nine steps, not ten.
 */
class InventorySmallScopesIT {

    private static final boolean SHARE = Integer.getInteger("heavy.percent", 100) < 100;

    @Test
    void every_story_of_ten_steps_keeps_every_law() {
        SmallScopeWalk.Report report = new SmallScopeWalk(SmallScopes.smallest(), SHARE ? 9 : 10).walk();
        System.out.println("L1 inventory: " + report);

        assertThat(report.states()).isGreaterThanOrEqualTo(SHARE ? 1_000_000 : 2_000_000);
        assertThat(report.outcomes()).isEqualTo(SmallScopes.expectedOutcomes());
    }

    /** Goods that are damaged, or promised beyond those on hand, lead out of this scope; in it no story is left out. */
    @Test
    void every_story_of_any_length_keeps_every_law_where_two_units_are_wanted_twice() {
        SmallScopeWalk.Report report = new SmallScopeWalk(SmallScopes.oneBasket(), Integer.MAX_VALUE).walk();
        System.out.println("L1 inventory, complete: " + report);

        assertThat(report.complete()).isTrue();
        assertThat(report.states()).isGreaterThanOrEqualTo(400_000);
    }

    @Test
    void every_story_of_any_length_keeps_every_law_where_one_unit_is_wanted_twice() {
        SmallScopeWalk.Report report = new SmallScopeWalk(SmallScopes.oneUnit(), Integer.MAX_VALUE).walk();
        System.out.println("L1 inventory, complete: " + report);

        assertThat(report.complete()).isTrue();
        assertThat(report.states()).isGreaterThanOrEqualTo(170_000);
    }
}
