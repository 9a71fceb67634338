package org.countinghouse.examples.pricecases;

/** What became of a case. */
sealed interface Verdict {

    /** The line that tells it, after the case's name. */
    String line();

    /** Every expected figure came out. */
    record Passed() implements Verdict {
        @Override
        public String line() {
            return "passed";
        }
    }

    /**
     * A figure came out that is not the expected one.
     *
     * @param expected the expected figures that were missed
     * @param got what came out instead
     */
    record Failed(String expected, String got) implements Verdict {
        @Override
        public String line() {
            return "failed expected " + expected + " got " + got;
        }
    }

    /**
     * The library's API has no words for it, or refuses it.
     *
     * @param why the reason
     */
    record Unsupported(String why) implements Verdict {
        @Override
        public String line() {
            return "unsupported " + why;
        }
    }
}
