package org.countinghouse.examples.quickstart.cli;

/** How the command ends; scripts depend on the numbers. */
public enum ExitCode {
    /** Everything was done and everything adds up. */
    OK(0),
    /** The run ended, but a verification found a difference, or something failed that is nobody's input. */
    FAILED(1),
    /** The arguments are wrong; nothing was read or written. */
    USAGE(2),
    /** The input is damaged; nothing was written. */
    INPUT(3),
    /** The database cannot be reached or failed; what it holds is consistent, running again goes on. */
    DATABASE(4),
    /** A report could not be written; the orders are in the database. */
    OUTPUT(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process's exit status. */
    public int number() {
        return number;
    }
}
