package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every story of so many steps in a small scope, by every command: nothing is sampled. */
class InventorySmallScopesIT {

    @Test
    void every_story_of_ten_steps_keeps_every_law() {
        SmallScopeWalk.Report report = new SmallScopeWalk(SmallScopes.smallest(), 10).walk();
        System.out.println("L1 inventory: " + report);

        assertThat(report.states()).isGreaterThanOrEqualTo(2_000_000);
        assertThat(report.outcomes()).isEqualTo(SmallScopes.expectedOutcomes());
    }
}
