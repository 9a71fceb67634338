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
    private static final Path PORTS = ROOT.resolve("commerce-ports/src/main/java");

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

    /** The families of refusals, those of the domain first, in the order of their packages. */
    static List<Class<?>> rejections() {
        return Stream.of(DOMAIN, PORTS)
                .flatMap(root -> classes(root, "Rejection").stream())
                .toList();
    }

    private static List<Class<?>> classes(Path root, String fileSuffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(fileSuffix + ".java"))
                    .sorted()
                    .<Class<?>>map(path -> named(root.relativize(path).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of a class of the domain or the ports, or of the class that holds it. */
    static String source(Class<?> type) {
        String file = type.getNestHost().getName().replace('.', '/') + ".java";
        return read(Files.exists(DOMAIN.resolve(file)) ? DOMAIN.resolve(file) : PORTS.resolve(file));
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
