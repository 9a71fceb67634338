package org.countinghouse.examples.pricecases.input;

/**
 * Where a value stands.
 *
 * @param path from the root, e.g. {@code $[3].input.amount}
 * @param line counted from 1
 * @param column counted from 1
 */
public record Place(String path, int line, int column) {

    @Override
    public String toString() {
        return path + " (line " + line + ", column " + column + ")";
    }
}
