package org.countinghouse.examples.snippets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository that this module is a part of. */
final class Repository {

    static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static final Path DOMAIN = ROOT.resolve("commerce-domain/src/main/java");

    private Repository() {}

    /** Every page of documentation. */
    static List<Path> pages() {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The domain's classes whose file is called so, in the order of their packages. */
    static List<Class<?>> domainClasses(String fileSuffix) {
        try (Stream<Path> files = Files.walk(DOMAIN)) {
            return files.filter(path -> path.toString().endsWith(fileSuffix + ".java"))
                    .sorted()
                    .<Class<?>>map(path -> named(DOMAIN.relativize(path).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of a class of the domain, or of the class that holds it. */
    static String source(Class<?> type) {
        return read(DOMAIN.resolve(type.getNestHost().getName().replace('.', '/') + ".java"));
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(file.substring(0, file.length() - ".java".length())
                    .replace('/', '.')
                    .replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
