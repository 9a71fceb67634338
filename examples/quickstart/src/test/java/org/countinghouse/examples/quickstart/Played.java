package org.countinghouse.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countinghouse.examples.quickstart.cli.ExitCode;

/**
 * The command as it was run within this process.
 *
 * @param code how it ended
 * @param out what it printed
 * @param err progress and faults
 */
record Played(ExitCode code, String out, String err) {

    static Played run(String... arguments) {
        return run(List.of(arguments));
    }

    static Played run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code = Quickstart.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Played(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
