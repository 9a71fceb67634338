package org.countinghouse.examples.snippets;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the shown code prints when it runs. */
final class SnippetOutputs {

    private SnippetOutputs() {}

    /** Each output by its name. */
    static Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> outputs = new LinkedHashMap<>();
        outputs.put("output-of-price", () -> of(PricingSnippet::price));
        outputs.put("output-of-units", () -> of(PricingSnippet::units));
        outputs.put("output-of-proof", () -> of(ProofSnippet::explain));
        outputs.put("output-of-whynot", () -> of(ProofSnippet::whyNot));
        outputs.put("output-of-lint", () -> of(RuleChangeSnippet::lint));
        outputs.put("output-of-compare", () -> of(RuleChangeSnippet::compare));
        return outputs;
    }

    private static String of(Consumer<PrintStream> code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        code.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
        return "```text\n" + out.toString(StandardCharsets.UTF_8).stripTrailing() + "\n```";
    }
}
