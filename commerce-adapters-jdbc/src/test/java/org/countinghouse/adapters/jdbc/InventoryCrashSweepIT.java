package org.countinghouse.adapters.jdbc;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command on stock and its promises dies at every call to the database: the call never arrives, or its answer is
 * lost, or the host's transaction dies around it. Run again, everything is as after one undisturbed run.
 */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class InventoryCrashSweepIT {

    private static final CrashSweep SWEEP = new CrashSweep();

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    static Stream<Arguments> useCases() {
        return EnumSet.range(CrashFamily.STOCK, CrashFamily.RUSH).stream()
                .flatMap(family -> family.cases().stream().map(useCase -> Arguments.of(family, useCase)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("useCases")
    void survives_every_crash(CrashFamily family, CrashCase useCase) {
        SWEEP.sweep(database, family, useCase);
    }

    @AfterAll
    static void report() {
        SWEEP.report();
    }
}
