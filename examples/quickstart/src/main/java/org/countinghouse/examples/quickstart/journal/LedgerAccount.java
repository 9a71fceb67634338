package org.countinghouse.examples.quickstart.journal;

/**
 * An account as a plain-text journal declares it.
 *
 * @param path its name, parts separated by colons: {@code assets:1300 Inventory sellable}
 * @param type what its balance means
 */
public record LedgerAccount(String path, Type type) {

    private static final String FORBIDDEN = "()[];|\"=@*!";

    /** Refuses a name that the format would read as something else. */
    public LedgerAccount {
        if (!isName(path)) {
            throw new IllegalArgumentException("not the name of a ledger account: " + path);
        }
    }

    private static boolean isName(String path) {
        boolean apart = path.equals(path.strip()) && !path.contains("  ") && !path.contains("::");
        boolean whole = !path.isEmpty() && !path.startsWith(":") && !path.endsWith(":");
        return apart && whole && path.chars().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c));
    }

    /** The types hledger knows, by their letter. */
    public enum Type {
        /** Something owned. */
        ASSET('A'),
        /** Something owed. */
        LIABILITY('L'),
        /** What belongs to the owners. */
        EQUITY('E'),
        /** Income. */
        REVENUE('R'),
        /** Cost and expense. */
        EXPENSE('X'),
        /** Cash at hand and in the bank. */
        CASH('C'),
        /** The other side of a conversion between currencies. */
        CONVERSION('V');

        private final char letter;

        Type(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }
    }
}
