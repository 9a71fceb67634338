package org.countinghouse.examples.pricecases;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.examples.pricecases.input.CaseFile;
import org.countinghouse.examples.pricecases.input.InputFault;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** The command: worked cases in, a line for each out. */
public final class PriceCases {

    private static final int ALL_WELL = 0;
    private static final int SOME_FAILED = 1;
    private static final int BAD_INPUT = 2;

    private static final String USAGE = """
            Usage: price-cases FILE.json

            Prices the worked cases of the file and prints a line for each: passed, failed with what was expected and
            what came out, or unsupported with the reason; then how many there were of each.

            Exit status: 0 none failed; 1 some failed; 2 wrong arguments or damaged input, no case was printed.
            """;

    private PriceCases() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        int status;
        try (PrintStream out = utf8(FileDescriptor.out);
                PrintStream err = utf8(FileDescriptor.err)) {
            status = run(List.of(arguments), out, err);
        }
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor channel) {
        return new PrintStream(new FileOutputStream(channel), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command. The cases go to {@code out}, faults to {@code err}.
     *
     * @return the exit status
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.print(USAGE);
            return ALL_WELL;
        }
        if (arguments.size() != 1) {
            err.print(USAGE);
            return BAD_INPUT;
        }
        String file = arguments.get(0);
        try {
            List<PriceCase> cases = CaseFile.read(Path.of(file));
            // every case is priced before the first line is printed, so that a damaged file prints none
            List<Verdict> verdicts = new ArrayList<>(cases.size());
            cases.forEach(priceCase -> verdicts.add(CaseRun.of(priceCase)));
            return print(cases, verdicts, out);
        } catch (InputFault | InvalidPathException e) {
            err.println("price-cases: " + file + ": " + e.getMessage());
            return BAD_INPUT;
        }
    }

    private static int print(List<PriceCase> cases, List<Verdict> verdicts, PrintStream out) {
        for (int i = 0; i < verdicts.size(); i++) {
            out.println(cases.get(i).id() + " " + verdicts.get(i).line());
        }
        long failed = count(verdicts, Verdict.Failed.class);
        out.println(count(verdicts, Verdict.Passed.class) + " passed, " + failed + " failed, "
                + count(verdicts, Verdict.Unsupported.class) + " unsupported");
        return failed == 0 ? ALL_WELL : SOME_FAILED;
    }

    private static long count(List<Verdict> verdicts, Class<? extends Verdict> sort) {
        return verdicts.stream().filter(sort::isInstance).count();
    }
}
