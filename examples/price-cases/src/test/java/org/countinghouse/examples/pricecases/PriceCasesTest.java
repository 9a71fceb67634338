package org.countinghouse.examples.pricecases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.countinghouse.examples.pricecases.input.CaseFile;
import org.countinghouse.examples.pricecases.input.PriceCase;
import org.countinghouse.examples.pricecases.kinds.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceCasesTest {

    private static final String ROUND = """
            {"id": "R", "kind": "round", "currency": "USD", "scale": 2, "policy": {}, "input": {"exact": "1.005"},
             "expected": {"amount": "%s"}}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void every_worked_case_passes() {
        assertThat(run(resource("worked-cases.json"))).isZero();

        List<String> lines = lines(out);
        List<PriceCase> cases = CaseFile.read(resource("worked-cases.json"));
        assertThat(lines).hasSize(cases.size() + 1).endsWith(cases.size() + " passed, 0 failed, 0 unsupported");
        for (int i = 0; i < cases.size(); i++) {
            assertThat(lines.get(i)).isEqualTo(cases.get(i).id() + " passed");
        }
        assertThat(lines(err)).isEmpty();
    }

    @Test
    void there_is_a_worked_case_of_every_kind() {
        Set<String> kinds = new TreeSet<>();
        CaseFile.read(resource("worked-cases.json")).forEach(it -> kinds.add(it.kind()));
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Kinds.names());
    }

    @Test
    void no_worked_case_passes_when_its_expectation_is_changed() throws IOException {
        // the first expected number of each: 1.50 becomes 7771.50
        List<PriceCase> cases = CaseFile.read(resource("worked-cases.json"));
        String text = Files.readString(resource("worked-cases.json"));
        int changed = 0;
        StringBuilder wrong = new StringBuilder();
        for (String line : text.lines().toList()) {
            int expected = line.indexOf("\"expected\"");
            String other = expected < 0
                    ? line
                    : line.substring(0, expected)
                            + line.substring(expected)
                                    .replaceFirst("\"(?<sign>-?)(?<digits>[0-9.]+)\"", "\"${sign}777${digits}\"");
            changed += other.equals(line) ? 0 : 1;
            wrong.append(other).append('\n');
        }

        assertThat(run(file(wrong.toString()))).isOne();

        assertThat(lines(out).stream().filter(line -> line.contains(" failed expected ")))
                .hasSize(changed);
        assertThat(changed).isGreaterThan(cases.size() - 5);
    }

    @Test
    void what_cannot_be_said_is_unsupported_and_says_why() {
        assertThat(run(resource("unsupported-cases.json"))).isZero();

        List<PriceCase> cases = CaseFile.read(resource("unsupported-cases.json"));
        assertThat(lines(out)).endsWith("0 passed, 0 failed, " + cases.size() + " unsupported");
        assertThat(lines(out))
                .contains(
                        "dice-01 unsupported nobody knows the kind dice",
                        "round-01 unsupported nobody knows the field input.dice",
                        "round-03 unsupported nobody knows the field policy.weather",
                        "allocate-03 unsupported the policy share says \"by lot\", for which there is no declared choice",
                        "order-03 unsupported line b is below zero, and there are no goods of its tax to take it off",
                        "order-06 unsupported pricing refuses it: line 1: 9999999999 units of a are more than 1000000000");
        assertThat(lines(out))
                .anyMatch(line -> line.startsWith("round-05") && line.contains("must have the field exact"));
        assertThat(lines(out))
                .anyMatch(line -> line.startsWith("order-08") && line.contains("$[") && line.contains("line"));
    }

    @Test
    void a_wrong_figure_fails_and_shows_both() {
        assertThat(run(file("[" + ROUND.formatted("1.00") + "]"))).isOne();

        assertThat(lines(out))
                .containsExactly("R failed expected amount 1.00 got amount 1.01", "0 passed, 1 failed, 0 unsupported");
    }

    @Test
    void a_tolerance_is_kept_to_the_last_digit() {
        String near = ROUND.formatted("1.03").replace("\"scale\"", "\"tolerance\": \"0.02\", \"scale\"");
        assertThat(run(file("[" + near + "]"))).isZero();
        String far = near.replace("1.03", "1.0300001");
        assertThat(run(file("[" + far + "]"))).isOne();
    }

    @Test
    void rows_and_tables_of_another_size_fail() {
        String allocate = """
                [{"id": "A", "kind": "allocate", "currency": "USD", "scale": 2, "policy": {"share": "largest remainder"},
                  "input": {"amount": "1", "weights": ["1", "1"]}, "expected": {%s}}]
                """;
        for (String parts : List.of(
                "\"parts\": [\"0.5\"]",
                "\"parts\": [\"0.5\", \"0.5\", \"0\"]",
                "\"partsAnyOrder\": [\"0.5\", \"0.4\"]",
                "\"partsAnyOrder\": [\"0.5\"]")) {
            assertThat(run(file(allocate.formatted(parts)))).as(parts).isOne();
        }
        assertThat(run(file(allocate.formatted("\"partsAnyOrder\": [\"0.5\", \"0.50\"]"))))
                .isZero();
        String table = """
                [{"id": "B", "kind": "across-percent-stacked", "currency": "USD", "scale": 2, "policy": {},
                  "input": {"rules": [{"id": "A", "percent": "10"}], "lines": [{"id": "x", "total": "10"}]},
                  "expected": {"parts": {%s}}}]
                """;
        assertThat(run(file(table.formatted("\"A\": {\"x\": \"1.00\"}")))).isZero();
        assertThat(run(file(table.formatted("")))).isOne();
        assertThat(run(file(table.formatted("\"A\": {}")))).isOne();
        assertThat(run(file(table.formatted("\"A\": {\"x\": \"1.00\", \"y\": \"1\"}"))))
                .isOne();
        assertThat(run(file(table.formatted("\"A\": {\"x\": \"1.00\"}, \"B\": {\"x\": \"1.00\"}"))))
                .isOne();
    }

    @Test
    void an_empty_file_of_cases_is_fine() {
        assertThat(run(file("[]"))).isZero();
        assertThat(lines(out)).containsExactly("0 passed, 0 failed, 0 unsupported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[{]|line 1, column 3",
                "[|line 1, column 2",
                "[{\"id\": \"a\"|line 1",
                "[] []|text after the end",
                "{}|$ (line 1, column 1): must be an array",
                "[1]|$[0] (line 1, column 2): must be an object",
                "[{\"kind\": \"round\"}]|$[0] (line 1, column 2): must have the field",
                "[{\"id\": 1}]|must have the field",
                "[{\"id\": \"a\", \"id\": \"b\"}]|Duplicate",
                "[NaN]|line 1",
                "[1e999999999]|must be an object"
            })
    void a_damaged_file_says_where_and_prints_no_case(String text, String message) {
        assertThat(run(file(text))).isEqualTo(2);
        assertThat(lines(out)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("price-cases: ")
                .contains(message)
                .doesNotContain("Source:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scale\": 2|scale\": 13|$[1].scale (line",
                "scale\": 2|scale\": -1|must be 0 to 12",
                "\"1.005\"|\"1e5\"|$[1].input.exact (line",
                "\"1.005\"|1e999999999|must be a plain decimal",
                "\"1.005\"|\"--1\"|must be a plain decimal",
                "\"USD\"|\"dollars\"|ISO 4217",
                "\"R\"|\" \"|must be 1 to 100 characters",
                "\"input\": {|\"input\": 1, \"x\": {|$[1].input (line"
            })
    void a_damaged_case_says_where_and_not_even_those_before_it_are_printed(String good, String bad, String message) {
        String fine = ROUND.formatted("1.01");
        assertThat(run(file("[" + fine + ", " + fine.replace(good, bad) + "]"))).isEqualTo(2);
        assertThat(lines(out)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
    }

    @Test
    void too_deep_a_file_is_refused() {
        assertThat(run(file("[".repeat(1000)))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nesting depth");
    }

    @Test
    void a_damaged_byte_never_breaks_the_run() throws IOException {
        List<String> cases = Files.readAllLines(resource("worked-cases.json"));
        Random random = new Random(20_240_607);
        for (int i = 0; i < 1_000; i++) {
            String text = cases.get(1 + random.nextInt(cases.size() - 2)).strip();
            StringBuilder damaged = new StringBuilder(text.endsWith(",") ? text.substring(0, text.length() - 1) : text);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) (32 + random.nextInt(95)));
            }

            int status = run(file("[" + damaged + "]"));

            assertThat(status).as(damaged.toString()).isBetween(0, 2);
            assertThat(lines(out)).as(damaged.toString()).hasSize(status == 2 ? 0 : 2);
            assertThat(lines(err)).as(damaged.toString()).hasSize(status == 2 ? 1 : 0);
        }
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThat(run(folder.resolve("none.json"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.json", "no such file");
    }

    @Test
    void one_argument_is_wanted() {
        assertThat(PriceCases.run(List.of(), stream(out), stream(err))).isEqualTo(2);
        assertThat(PriceCases.run(List.of("a", "b"), stream(out), stream(err))).isEqualTo(2);
        assertThat(lines(out)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: price-cases FILE.json");
        assertThat(PriceCases.run(List.of("--help"), stream(out), stream(err))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: price-cases FILE.json");
    }

    private int run(Path file) {
        out.reset();
        err.reset();
        return PriceCases.run(List.of(file.toString()), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("cases.json"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) {
        URL found = Objects.requireNonNull(PriceCasesTest.class.getResource(name), name);
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
