package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countinghouse.ports.tck.CoalescedReservationsConformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The test of the tests: every saboteur is caught by the test that is named for it, and by its own doing only. */
class SaboteursTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "saboteurs.md");

    @ParameterizedTest
    @EnumSource(Saboteur.class)
    void is_caught_by_its_named_test(Saboteur saboteur) {
        TestExecutionSummary summary = SabotagedSuites.run(saboteur.caught(), saboteur.sabotage());

        assertThat(summary.getTestsStartedCount()).isEqualTo(1);
        assertThat(summary.getTestsFailedCount())
                .as(saboteur + " " + saboteur.does())
                .isEqualTo(1);
    }

    static Stream<Caught> namedTests() {
        return Stream.of(Saboteur.values()).map(Saboteur::caught).distinct();
    }

    @ParameterizedTest
    @MethodSource("namedTests")
    void passes_when_nobody_does_anything_wrong(Caught test) {
        boolean ownOnly = test.suite() == CoalescedReservationsConformance.class;
        for (Sabotage honest : ownOnly ? List.of(Sabotage.NONE) : List.of(Sabotage.NONE, Sabotage.NONE.joined())) {
            TestExecutionSummary summary = SabotagedSuites.run(test, honest);

            assertThat(summary.getTestsSucceededCount())
                    .as(() -> test + ": "
                            + summary.getFailures().stream()
                                    .map(failure -> failure.getException().toString())
                                    .toList())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_reference_lists_them_all() throws IOException {
        String table = EnumSet.allOf(Saboteur.class).stream()
                .map(it -> "| " + it.pitfall() + " | `" + it + "` | " + it.does() + " | `" + it.caught() + "` |")
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).contains(table);
    }
}
