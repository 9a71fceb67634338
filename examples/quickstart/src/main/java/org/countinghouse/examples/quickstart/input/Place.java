package org.countinghouse.examples.quickstart.input;

/**
 * A place in an input file.
 *
 * @param file the file's name as it was given
 * @param line the line, from 1
 * @param column the column in characters, from 1
 */
public record Place(String file, long line, long column) {

    static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
