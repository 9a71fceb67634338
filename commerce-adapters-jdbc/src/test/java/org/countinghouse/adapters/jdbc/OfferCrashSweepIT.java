package org.countinghouse.adapters.jdbc;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for the rules of prices and for coupons. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class OfferCrashSweepIT {

    private static final CrashSweep SWEEP = new CrashSweep();

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    static Stream<Arguments> useCases() {
        return EnumSet.range(CrashFamily.RULE_SETS, CrashFamily.COUPONS).stream()
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
