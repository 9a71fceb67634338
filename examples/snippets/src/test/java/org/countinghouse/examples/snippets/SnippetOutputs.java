package org.countinghouse.examples.snippets;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the shown code prints when it runs. */
final class SnippetOutputs {

    private static final List<String> PROMOTIONS = List.of("club-tea", "three-mugs", "welcome", "two-lines");

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
        outputs.put("output-of-promotions", () -> of(PromotionSnippet::tryOut));
        outputs.put("output-of-reading", () -> of(out -> PromotionSnippet.read(promotionsAsJson(), out)));
        outputs.put(
                "output-of-misreading",
                () -> of(out -> PromotionSnippet.read(
                        promotionsAsJson().replace("\"percent\": \"10\"", "\"precent\": \"10\""), out)));
        PROMOTIONS.forEach(name -> outputs.put("json-of-" + name, () -> "```json\n" + promotion(name) + "```"));
        return outputs;
    }

    /** The promotions of the guide, as a rule set that holds nothing else. */
    static String promotionsAsJson() {
        return PROMOTIONS.stream()
                .map(SnippetOutputs::promotion)
                .collect(Collectors.joining(
                        ",", "{\"format\": 1, \"id\": \"shop\", \"version\": 1, \"promotions\": [", "]}"));
    }

    private static String promotion(String name) {
        return Repository.read(Repository.ROOT.resolve(
                "examples/snippets/src/main/resources/org/countinghouse/examples/snippets/promotions/" + name
                        + ".json"));
    }

    private static String of(Consumer<PrintStream> code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        code.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
        return "```text\n" + out.toString(StandardCharsets.UTF_8).stripTrailing() + "\n```";
    }
}
