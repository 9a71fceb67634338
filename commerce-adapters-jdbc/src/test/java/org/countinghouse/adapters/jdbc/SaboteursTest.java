package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countinghouse.ports.tck.CoalescedReservationsConformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The test of the tests: every saboteur is caught by the test that is named for it, and by its own doing only. */
class SaboteursTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "saboteurs.md");

    static Stream<Saboteur> saboteurs() {
        return Saboteur.all().stream()
                .filter(saboteur ->
                        TestDatabase.chosen().contains(saboteur.plot().engine()));
    }

    @ParameterizedTest
    @MethodSource("saboteurs")
    void is_caught_by_its_named_test(Saboteur saboteur) {
        Plot plot = saboteur.plot();
        TestExecutionSummary summary = SabotagedSuites.run(plot.caught(), plot.sabotage(), plot.engine());

        assertThat(summary.getTestsStartedCount()).isEqualTo(1);
        assertThat(summary.getTestsFailedCount())
                .as(saboteur + " " + plot.does())
                .isEqualTo(1);
    }

    /**
     * What those run who do nothing wrong.
     *
     * @param test the test of some saboteur
     * @param hardship what they have to bear
     * @param engine where
     */
    private record Honest(Caught test, Sabotage hardship, TestDatabase engine) {
        @Override
        public String toString() {
            return test + " on " + engine;
        }
    }

    static Stream<Honest> honest() {
        return saboteurs()
                .map(Saboteur::plot)
                .map(plot -> new Honest(plot.caught(), plot.honest(), plot.engine()))
                .distinct();
    }

    /** What is interrupted now and then must run its own transactions, to run them again. */
    private static List<Sabotage> ways(Honest honest) {
        boolean ownOnly = honest.test().suite() == CoalescedReservationsConformance.class
                || !honest.hardship().equals(Sabotage.NONE);
        return ownOnly
                ? List.of(honest.hardship())
                : List.of(honest.hardship(), honest.hardship().joined());
    }

    @ParameterizedTest
    @MethodSource("honest")
    void passes_when_nobody_does_anything_wrong(Honest honest) {
        for (Sabotage way : ways(honest)) {
            TestExecutionSummary summary = SabotagedSuites.run(honest.test(), way, honest.engine());

            assertThat(summary.getTestsSucceededCount())
                    .as(() -> honest + ": "
                            + summary.getFailures().stream()
                                    .map(failure -> failure.getException().toString())
                                    .toList())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_reference_lists_them_all() throws IOException {
        String table = Saboteur.all().stream().map(SaboteursTest::row).collect(Collectors.joining("\n"));

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).contains(table);
    }

    private static String row(Saboteur saboteur) {
        Plot plot = saboteur.plot();
        return "| " + plot.pitfall() + " | `" + saboteur.name() + "` | " + plot.does() + " | "
                + plot.engine().dialect().product() + " | `" + plot.caught() + "` |";
    }
}
