package org.countinghouse.examples.quickstart.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a text file, in UTF-8, whole or not at all. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Lets the content be written beside the target, then gives it the target's name.
     *
     * @param target a path that is free or a file; a link is followed
     * @param content writes the text
     * @throws OutputException if it cannot be written; whatever the content throws passes through. In both cases the
     *     target is untouched and nothing is left beside it
     */
    public static void write(Path target, Content content) {
        @Nullable Path part = null;
        try {
            Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            if (Files.exists(real) && !Files.isRegularFile(real)) {
                throw new OutputException(target, "it is there and is no file");
            }
            part = real.resolveSibling(
                    "." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                content.writeTo(writer);
            }
            Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputException(target, e);
        } finally {
            discard(part);
        }
    }

    /** After a success the part has its new name and there is nothing to discard. */
    private static void discard(@Nullable Path part) {
        if (part != null) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new OutputException(part, e);
            }
        }
    }

    /** Writes the text of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything; the writer is closed by the caller. */
        void writeTo(Writer writer) throws IOException;
    }
}
