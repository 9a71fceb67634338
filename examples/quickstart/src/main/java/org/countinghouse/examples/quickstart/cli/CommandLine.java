package org.countinghouse.examples.quickstart.cli;

import java.util.List;

/** The arguments, understood or not. */
public sealed interface CommandLine {

    /** Understands the arguments, or says what is wrong with the first one that is. Reads and writes nothing. */
    static CommandLine parse(List<String> arguments) {
        return new OptionParser(arguments).parse();
    }

    /** Everything is there to start. */
    record Run(Options options) implements CommandLine {}

    /** The usage text is wanted. */
    record Help() implements CommandLine {}

    /**
     * The arguments cannot be followed.
     *
     * @param message what is wrong, naming the argument
     */
    record Fault(String message) implements CommandLine {}
}
