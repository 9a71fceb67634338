package org.countinghouse.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.countinghouse.examples.quickstart.report.Progress.Style;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    @Test
    void without_a_terminal_every_tenth_is_a_line() {
        String text = run(Style.LINES, 20, Duration.ofSeconds(1));
        assertThat(text.lines())
                .hasSize(10)
                .startsWith("10 %  2 of 20 orders, 1 a second, 18.0 s left")
                .endsWith("100 %  20 of 20 orders, 1 a second, took 20.0 s");
    }

    @Test
    void on_a_terminal_the_bar_is_drawn_over_itself_and_not_too_often() {
        String text = run(Style.BAR, 4, Duration.ofMillis(150));
        assertThat(text.split("\r", -1))
                .containsExactly(
                        "",
                        "[#######-----------------------] 25 %  1 of 4 orders, 6 a second, 0.5 s left\u001b[K",
                        "[######################--------] 75 %  3 of 4 orders, 6 a second, 0.2 s left\u001b[K",
                        "[##############################] 100 %  4 of 4 orders, 6 a second, took 0.6 s\u001b[K"
                                + System.lineSeparator());
    }

    @Test
    void silence_is_silent_and_no_work_shows_nothing() {
        assertThat(run(Style.NONE, 20, Duration.ofSeconds(1))).isEmpty();
        assertThat(run(Style.BAR, 0, Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void standard_error_is_shown_one_way_or_the_other() {
        assertThat(Style.ofStandardError()).isIn(Style.BAR, Style.LINES);
    }

    private String run(Style style, int total, Duration each) {
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        try (Progress progress = Progress.start(out, style, () -> now, "orders", total)) {
            for (int i = 0; i < total; i++) {
                now = now.plus(each);
                progress.step();
            }
        }
        return shown.toString(StandardCharsets.UTF_8);
    }
}
