package org.countinghouse.examples.quickstart.output;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An output file could not be written; its target is as it was before. */
public final class OutputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OutputException(Path target, IOException cause) {
        super(target + ": cannot be written: " + reason(cause), cause);
    }

    OutputException(Path target, String problem) {
        super(target + ": cannot be written: " + problem);
    }

    /** Exceptions of the file system tend to say no more than the file's name. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no file can be made in its folder";
        }
        return String.valueOf(cause.getMessage());
    }
}
