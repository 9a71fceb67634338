package org.countinghouse.examples.quickstart.output;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** An output file could not be written; its target is as it was before. */
public final class OutputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OutputException(Path target, IOException cause) {
        super(target + ": cannot be written: " + cause.getMessage(), cause);
    }

    OutputException(Path target, String problem) {
        super(target + ": cannot be written: " + problem);
    }
}
