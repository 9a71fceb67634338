package org.countinghouse.examples.quickstart.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Shows how far a long piece of work is: a bar that is drawn over itself on a terminal, a line for every tenth
 * elsewhere.
 */
public final class Progress implements AutoCloseable {

    private static final int BAR = 30;
    private static final int TENTHS = 10;
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final String CLEAR_TO_END = "\u001b[K";

    private final PrintStream out;
    private final Style style;
    private final InstantSource clock;
    private final String what;
    private final long total;
    private final Instant started;
    private Instant drawn;
    private long done;
    private long tenthsShown;

    private Progress(PrintStream out, Style style, InstantSource clock, String what, long total) {
        this.out = out;
        this.style = style;
        this.clock = clock;
        this.what = what;
        this.total = Math.max(1, total);
        this.started = clock.instant();
        this.drawn = Instant.MIN;
    }

    /**
     * Starts.
     *
     * @param out where it is shown, usually standard error
     * @param style how
     * @param clock tells rate and remaining time
     * @param what what is counted, such as {@code orders}
     * @param total how many there are
     */
    public static Progress start(PrintStream out, Style style, InstantSource clock, String what, long total) {
        return new Progress(out, style, clock, what, total);
    }

    /** One more is done. */
    public void step() {
        done++;
        if (style == Style.BAR) {
            Instant now = clock.instant();
            if (done >= total || drawn.equals(Instant.MIN) || !now.isBefore(drawn.plus(REDRAW))) {
                drawn = now;
                out.print("\r" + bar() + " " + text() + CLEAR_TO_END);
                out.flush();
            }
        } else if (style == Style.LINES && done * TENTHS / total > tenthsShown) {
            tenthsShown = done * TENTHS / total;
            out.println(text());
        }
    }

    /** Ends the line of the bar. */
    @Override
    public void close() {
        if (style == Style.BAR && done > 0) {
            out.println();
        }
    }

    private String bar() {
        int full = (int) (Math.min(done, total) * BAR / total);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    private String text() {
        Duration spent = Duration.between(started, clock.instant());
        long millis = Math.max(1, spent.toMillis());
        Duration left = Duration.ofMillis(millis * Math.max(0, total - done) / done);
        return done * 100 / total + " %  " + Figures.of(done) + " of " + Figures.of(total) + " " + what + ", "
                + Figures.of(done * 1000 / millis) + " a second, "
                + (done < total ? Figures.of(left) + " left" : "took " + Figures.of(spent));
    }

    /** How progress is shown. */
    public enum Style {
        /** A bar, drawn over itself. */
        BAR,
        /** A line for every tenth. */
        LINES,
        /** Not at all. */
        NONE;

        /**
         * A bar if standard error is known to be a terminal, lines otherwise. Only where the system shows it as a file
         * (Linux) can that be known.
         */
        public static Style ofStandardError() {
            try {
                Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
                return target.startsWith("/dev/pts") || target.startsWith("/dev/tty") ? BAR : LINES;
            } catch (IOException | UnsupportedOperationException e) {
                return LINES;
            }
        }
    }
}
