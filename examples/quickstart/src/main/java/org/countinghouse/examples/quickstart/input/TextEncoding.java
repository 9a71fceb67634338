package org.countinghouse.examples.quickstart.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 if every byte of the file agrees with it, ISO-8859-1 otherwise: decided for the whole file, never halfway. */
final class TextEncoding {

    private static final int BUFFER = 1 << 16;

    private TextEncoding() {}

    static Charset of(InputSource source) throws IOException {
        try (Reader reader = reader(source, StandardCharsets.UTF_8)) {
            char[] buffer = new char[BUFFER];
            while (reader.read(buffer) >= 0) {
                // Only the decoder's verdict is wanted.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    static Reader reader(InputSource source, Charset charset) throws IOException {
        InputStream in = source.open();
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
