package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sweep sees what goes wrong: saboteurs that only a crash gives away do not pass it. */
class CrashSweepTest {

    private static final CrashFamily STOCK = CrashFamily.STOCK;

    @ParameterizedTest
    @EnumSource(
            value = LedgerSaboteur.class,
            names = {"KEY_ON_ITS_OWN", "DOUBLED_AFTER_A_LOST_ANSWER", "BLOCKED_BY_ONESELF"})
    void what_breaks_at_a_crash_is_a_violation(LedgerSaboteur saboteur) {
        CrashSweep sweep = new CrashSweep(saboteur.plot().sabotage().stores());
        CrashCase delivery = STOCK.cases().get(0);

        assertThat(sweep.sweep(TestDatabase.H2, STOCK, delivery, CrashMode.ANSWER_IS_LOST))
                .isNotEmpty()
                .allMatch(violation -> violation.startsWith("receive, ANSWER_IS_LOST, call "));
    }
}
