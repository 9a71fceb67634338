package org.countinghouse.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Rejection;
import org.junit.jupiter.api.Test;

/**
 * The pages say what the code says. With {@code -Ddocs.write=true} the shown code and the generated parts are written
 * into the pages instead of being compared.
 */
class DocumentationTest {

    private static final boolean WRITING = Boolean.getBoolean("docs.write");
    private static final Pattern SHOWN =
            Pattern.compile("<!-- snippet: (\\w+)#(\\w+) -->\\n```java\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern GENERATED =
            Pattern.compile("<!-- generated: ([\\w-]+) -->\\n\\n(.*?)\\n<!-- end of \\1 -->", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]\\[]+\\]\\(([^)\\s]+)\\)");

    @Test
    void shown_code_is_the_code_that_runs() {
        List<String> shown = compare(SHOWN, DocumentationTest::current);

        assertThat(shown).contains("ReadmeSnippet#readme").hasSizeGreaterThan(3);
    }

    @Test
    void generated_parts_are_what_the_code_says() {
        Map<String, Supplier<String>> parts = GeneratedParts.all();
        List<String> shown = compare(
                GENERATED,
                match -> "<!-- generated: " + match.group(1) + " -->\n\n"
                        + part(match.group(1), parts) + "\n\n<!-- end of " + match.group(1)
                        + " -->");

        assertThat(shown).containsExactlyInAnyOrderElementsOf(parts.keySet());
    }

    @Test
    void every_link_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : Repository.pages()) {
            Matcher link = LINK.matcher(Repository.read(page).replaceAll("(?s)```.*?```", ""));
            while (link.find()) {
                String target = link.group(1).replaceAll("#.*", "");
                if (!target.contains("://") && !target.isEmpty()) {
                    links++;
                    if (!Files.exists(page.resolveSibling(target))) {
                        broken.add(Repository.ROOT.relativize(page) + " -> " + target);
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(50);
    }

    @Test
    void every_page_is_reached_from_the_map() {
        Path docs = Repository.ROOT.resolve("docs");
        Path map = docs.resolve("README.md");
        String text = Repository.read(map);

        assertThat(Repository.pages())
                .filteredOn(page -> page.startsWith(docs) && !page.equals(map))
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(text).contains("(" + docs.relativize(page) + ")"));
    }

    @Test
    void every_dependency_of_a_published_module_has_its_reason() {
        String page = Repository.read(Repository.ROOT.resolve("docs/reference/dependencies.md"));

        assertThat(Stream.of("commerce-domain", "commerce-ports", "commerce-adapters-jdbc", "")
                        .flatMap(module -> dependencies(
                                Repository.read(Repository.ROOT.resolve(module).resolve("pom.xml")))))
                .hasSizeGreaterThan(7)
                .allSatisfy(artifact -> assertThat(page).contains("`" + artifact + "`"));
    }

    /** The reference derives each code from the name of its record; here is the proof that this is allowed. */
    @Test
    void every_rejection_has_its_reason_under_its_own_name() {
        assertThat(Repository.rejections())
                .filteredOn(family -> family != Rejection.class)
                .hasSizeGreaterThan(5)
                .allSatisfy(family -> assertThat(Stream.of(family.getPermittedSubclasses())
                                .map(type -> type.getSimpleName()
                                        .replaceAll("(?<=.)([A-Z])", "_$1")
                                        .toUpperCase(Locale.ROOT)))
                        .containsExactlyInAnyOrderElementsOf(reasons(family)));
    }

    private static List<String> reasons(Class<?> family) {
        return Stream.of(family.getDeclaredClasses())
                .filter(Class::isEnum)
                .filter(type -> type.getSimpleName().equals("Reason"))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Object::toString)
                .toList();
    }

    private static Stream<String> dependencies(String pom) {
        String own = pom.replaceAll("(?s)<(dependencyManagement|build|profiles)>.*?</\\1>", "");
        return Pattern.compile("(?s)<dependency>(.*?)</dependency>")
                .matcher(own)
                .results()
                .map(match -> match.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .map(dependency -> dependency.replaceAll("(?s).*<artifactId>(.*?)</artifactId>.*", "$1"));
    }

    /** Compares every match in every page with what it should be, and returns the names of what was found. */
    private static List<String> compare(Pattern pattern, Function<MatchResult, String> expected) {
        List<String> names = new ArrayList<>();
        for (Path page : Repository.pages()) {
            String text = Repository.read(page);
            String right = pattern.matcher(text).replaceAll(match -> {
                names.add(match.group().lines().findFirst().orElseThrow().replaceAll(".*: | -->", ""));
                return Matcher.quoteReplacement(expected.apply(match));
            });
            if (WRITING) {
                Repository.write(page, right);
            } else {
                assertThat(text)
                        .as("%s, as the code has it", page.getFileName())
                        .isEqualTo(right);
            }
        }
        return names;
    }

    private static String part(String name, Map<String, Supplier<String>> parts) {
        Supplier<String> part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("a page names a part that nothing generates: " + name);
        }
        return part.get().stripTrailing();
    }

    private static String current(MatchResult match) {
        String source = Repository.read(
                Path.of("src/main/java/org/countinghouse/examples/snippets").resolve(match.group(1) + ".java"));
        String tag = match.group(2) + "[]";
        int from = source.indexOf('\n', source.indexOf("// tag::" + tag)) + 1;
        int to = source.lastIndexOf('\n', source.indexOf("// end::" + tag)) + 1;
        String code = source.substring(from, to).stripTrailing().stripIndent() + "\n";
        return "<!-- snippet: " + match.group(1) + "#" + match.group(2) + " -->\n```java\n" + code + "```\n";
    }
}
