package org.countinghouse.examples.quickstart.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One input file whose encoding is known. */
final class RowFile {

    private final InputSource source;
    private final Charset charset;

    private RowFile(InputSource source, Charset charset) {
        this.source = source;
        this.charset = charset;
    }

    static RowFile of(InputSource source) {
        try {
            return new RowFile(source, TextEncoding.of(source));
        } catch (IOException e) {
            throw unreadable(source.name(), e);
        }
    }

    String name() {
        return source.name();
    }

    /** Starts reading: the header has been understood when this returns. */
    Rows open() {
        try {
            CsvReader csv = new CsvReader(name(), TextEncoding.reader(source, charset));
            try {
                return new Rows(csv);
            } catch (IOException | InputException e) {
                csv.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(name(), e);
        }
    }

    private static InputException unreadable(String name, IOException cause) {
        return new InputException(Place.startOf(name), "the file cannot be read: " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof CharacterCodingException) {
            return "its encoding changed while it was read";
        }
        if (cause instanceof ZipException || cause instanceof EOFException) {
            return "its gzip packing is damaged (" + cause.getMessage() + ")";
        }
        return String.valueOf(cause.getMessage());
    }

    /** The rows of the file, one after the other. */
    final class Rows implements AutoCloseable {

        private final CsvReader csv;
        private final RowParser parser;

        private Rows(CsvReader csv) throws IOException {
            this.csv = csv;
            this.parser = new RowParser(header());
        }

        private CsvRecord header() throws IOException {
            @Nullable CsvRecord header = csv.read();
            if (header == null) {
                throw new InputException(Place.startOf(name()), "the file is empty", "");
            }
            return header;
        }

        /** The next record, checked against the header; null at the end or if no more are wanted. */
        @Nullable
        CsvRecord next(boolean wanted) {
            if (!wanted) {
                return null;
            }
            try {
                @Nullable CsvRecord found = csv.read();
                if (found != null) {
                    parser.check(found);
                }
                return found;
            } catch (IOException e) {
                throw unreadable(name(), e);
            }
        }

        String invoice(CsvRecord found) {
            return parser.invoice(found);
        }

        InputRow parse(long number, CsvRecord found) {
            return parser.parse(number, found);
        }

        @Override
        public void close() {
            try {
                csv.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
