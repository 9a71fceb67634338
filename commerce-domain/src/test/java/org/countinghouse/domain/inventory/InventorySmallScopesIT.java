package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every state of a small scope that can be reached at all, left by every command: nothing is sampled. */
class InventorySmallScopesIT {

    @Test
    void every_state_there_is_keeps_every_law() {
        SmallScopeWalk.Report report = new SmallScopeWalk(SmallScopes.smallest(), 99).walk();
        System.out.println("L1 inventory: " + report);

        assertThat(report.complete()).isTrue();
        assertThat(report.states()).isGreaterThanOrEqualTo(2_000_000);
        assertThat(report.outcomes()).isEqualTo(SmallScopes.expectedOutcomes());
    }
}
