package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every story of a few steps in a small scope; {@link InventorySmallScopesIT} walks on to the end. */
class InventorySmallScopesTest {

    @Test
    void every_story_of_few_steps_keeps_every_law() {
        SmallScopeWalk.Report report = new SmallScopeWalk(SmallScopes.everyShape(), 4).walk();

        assertThat(report.states()).as(report.toString()).isGreaterThan(10_000);
        assertThat(report.depth()).isEqualTo(4);
    }

    @Test
    void every_condition_meets_every_event_and_nothing_unexpected_comes_of_it() {
        SmallScopeWalk.Report report = new SmallScopeWalk(SmallScopes.smallest(), 7).walk();

        assertThat(report.outcomes()).isEqualTo(SmallScopes.expectedOutcomes());
    }
}
