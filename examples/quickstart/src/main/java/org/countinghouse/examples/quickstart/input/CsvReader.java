package org.countinghouse.examples.quickstart.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Records of comma-separated text after RFC 4180, one at a time.
 *
 * <p>Lines end with LF or CRLF; a field in double quotes may hold commas, line breaks and doubled quotes. Empty lines
 * at the end are passed over. Refused with line and column: a quote inside an unquoted field, characters after a
 * closing quote, a quote that is never closed, a lone carriage return, an empty line between records, and a record of
 * more than {@value #MAX_RECORD} characters.
 */
final class CsvReader implements Closeable {

    static final int MAX_RECORD = 1 << 20;

    private static final int END = -1;

    private final String file;
    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder field = new StringBuilder();
    private int next;
    private int filled;
    private long line = 1;
    private long column = 1;
    private int recordLength;

    CsvReader(String file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** The next record, or null at the end. */
    @Nullable
    CsvRecord read() throws IOException {
        @Nullable Place empty = null;
        while (peek() != END) {
            CsvRecord found = readRecord();
            if (!found.isEmptyLine()) {
                if (empty != null) {
                    throw new InputException(empty, "an empty line between records", "");
                }
                return found;
            }
            empty = empty == null ? found.start() : empty;
        }
        return null;
    }

    private CsvRecord readRecord() throws IOException {
        CsvRecord found = new CsvRecord(file);
        recordLength = 0;
        boolean more = true;
        while (more) {
            long startLine = line;
            long startColumn = column;
            field.setLength(0);
            if (peek() == '"') {
                readQuoted();
            } else {
                readPlain();
            }
            found.add(field.toString(), startLine, startColumn);
            more = endField(startLine, startColumn);
        }
        return found;
    }

    private void readPlain() throws IOException {
        for (int c = peek(); c != END && c != ',' && c != '\n' && c != '\r'; c = peek()) {
            if (c == '"') {
                throw new InputException(here(), "a quote inside an unquoted field", field + "\"");
            }
            append(c);
            take();
        }
    }

    private void readQuoted() throws IOException {
        Place opened = here();
        take();
        while (true) {
            int c = peek();
            if (c == END || recordLength >= MAX_RECORD) {
                throw new InputException(opened, "a quote is opened here and not closed" + within(c), field.toString());
            }
            take();
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                take();
            }
            append(c);
        }
    }

    private static String within(int c) {
        return c == END ? "" : " within " + MAX_RECORD + " characters";
    }

    /** Takes what ends the field; tells whether another field follows in this record. */
    private boolean endField(long startLine, long startColumn) throws IOException {
        int c = peek();
        if (c == ',') {
            append(c);
            take();
            return true;
        }
        if (c == END || c == '\n') {
            take();
            return false;
        }
        Place at = here();
        if (c == '\r') {
            take();
            if (peek() == '\n') {
                take();
                return false;
            }
            throw new InputException(at, "a carriage return that no line feed follows", "");
        }
        String opened = "line " + startLine + ", column " + startColumn;
        throw new InputException(
                at, "a character after the closing quote of the field opened at " + opened, Character.toString(c));
    }

    private void append(int c) {
        if (recordLength >= MAX_RECORD) {
            throw new InputException(
                    here(), "a line of more than " + MAX_RECORD + " characters is not read", field.toString());
        }
        recordLength++;
        field.append((char) c);
    }

    private Place here() {
        return new Place(file, line, column);
    }

    private int peek() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, reader.read(buffer));
            if (filled == 0) {
                return END;
            }
        }
        return buffer[next];
    }

    private void take() throws IOException {
        if (peek() == END) {
            return;
        }
        if (buffer[next++] == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
