package org.countinghouse.examples.quickstart.cli;

import java.util.List;

/** The arguments, understood or not. */
public sealed interface CommandLine {

    /** The word before the options that asks for a verification. */
    String VERIFY = "verify";

    /** Understands the arguments, or says what is wrong with the first one that is. Reads and writes nothing. */
    static CommandLine parse(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).equals(VERIFY)
                ? new OptionParser(arguments.subList(1, arguments.size())).parseVerify()
                : new OptionParser(arguments).parseRun();
    }

    /** Everything is there to start. */
    record Run(Options options) implements CommandLine {}

    /** What is in a database is to be verified. */
    record Verify(VerifyOptions options) implements CommandLine {}

    /** The usage text is wanted. */
    record Help() implements CommandLine {}

    /**
     * The arguments cannot be followed.
     *
     * @param message what is wrong, naming the argument
     */
    record Fault(String message) implements CommandLine {}
}
