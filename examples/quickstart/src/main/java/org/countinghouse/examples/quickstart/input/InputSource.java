package org.countinghouse.examples.quickstart.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Bytes that can be read more than once; gzip is told by its first two bytes, not by the file's name. */
public final class InputSource {

    private static final int BUFFER = 1 << 16;
    private static final int[] GZIP = {0x1f, 0x8b};
    private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

    private final String name;
    private final Opening opening;

    private InputSource(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    /** A file. */
    public static InputSource file(Path path) {
        return new InputSource(path.toString(), () -> Files.newInputStream(path));
    }

    /** A resource that comes with the program. */
    public static InputSource resource(URL url) {
        String path = url.getPath();
        return new InputSource(path.substring(path.lastIndexOf('/') + 1), url::openStream);
    }

    /** The name that messages show. */
    public String name() {
        return name;
    }

    /** The content: unpacked, without a byte order mark. */
    public InputStream open() throws IOException {
        InputStream raw = opening.open();
        try {
            InputStream packed = new BufferedInputStream(raw, BUFFER);
            InputStream content = startsWith(packed, GZIP)
                    ? new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER)
                    : packed;
            if (startsWith(content, BYTE_ORDER_MARK)) {
                content.skipNBytes(BYTE_ORDER_MARK.length);
            }
            return content;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean startsWith(InputStream in, int[] expected) throws IOException {
        in.mark(expected.length);
        boolean same = true;
        for (int i = 0; same && i < expected.length; i++) {
            same = in.read() == expected[i];
        }
        in.reset();
        return same;
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }
}
