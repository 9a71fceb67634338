package org.countinghouse.examples.quickstart.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    private Path target = Path.of("");

    @BeforeEach
    void nameTheTarget() {
        target = folder.resolve("report.json");
    }

    @Test
    void the_text_replaces_what_was_there() throws IOException {
        Files.writeString(target, "old and longer");
        AtomicFile.write(target, out -> out.write("new é"));
        assertThat(target).hasContent("new é");
        assertThat(folder).isDirectoryContaining(target::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void until_the_last_byte_is_written_the_target_is_as_before() throws IOException {
        Files.writeString(target, "old");
        AtomicFile.write(target, out -> {
            out.write("new");
            out.flush();
            assertThat(target).hasContent("old");
        });
        assertThat(target).hasContent("new");
    }

    @Test
    void a_failure_leaves_the_old_file_and_nothing_beside_it() throws IOException {
        Files.writeString(target, "old");
        assertThatIllegalStateException()
                .isThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write("half");
                    throw new IllegalStateException("stop");
                }));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> AtomicFile.write(target, out -> {
                    throw new IOException("disk full");
                }))
                .withMessage(target + ": cannot be written: disk full");
        assertThat(target).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Files.writeString(target, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        AtomicFile.write(link, out -> out.write("new"));
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void what_is_no_file_is_not_replaced() throws IOException {
        Files.createDirectory(target);
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> AtomicFile.write(target, out -> out.write("x")))
                .withMessage(target + ": cannot be written: it is there and is no file");
        assertThat(target).isDirectory();
    }
}
