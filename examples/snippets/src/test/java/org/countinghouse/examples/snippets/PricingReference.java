package org.countinghouse.examples.snippets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countinghouse.domain.pricing.RuleOutcome;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.rules.LintFinding;

/** The tables of the reference of pricing. */
final class PricingReference {

    private PricingReference() {}

    /** Each table with one column for what comes out, by its name, with the head of that column. */
    static Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("pricing-selections", new Table("Selection", "Off each line", WorkedEffects.selections()));
        tables.put("pricing-effects", new Table("Effect", "Off each line", WorkedEffects.effects()));
        tables.put("pricing-rewards", new Table("Reward", "Off each line", WorkedEffects.rewards()));
        tables.put("pricing-units", new Table("Units", "Off each line", WorkedEffects.units()));
        tables.put("pricing-unit-orders", new Table("Unit order", "Off each line", WorkedEffects.unitOrders()));
        tables.put("pricing-phases", new Table("Phase", "Off each line", WorkedControls.phases()));
        tables.put("pricing-lane-modes", new Table("Lane mode", "Off", WorkedControls.laneModes()));
        tables.put("pricing-stackings", new Table("Stacking", "Off", WorkedControls.stackings()));
        tables.put("pricing-controls", new Table("Control", "Off each line", WorkedControls.controls()));
        tables.put("pricing-derivations", new Table("Derivation", "List", WorkedBooks.derivations()));
        tables.put("pricing-tier-modes", new Table("Tier mode", "List", WorkedBooks.tierModes()));
        tables.put("pricing-sources", new Table("Source", "It says", WorkedBooks.sources()));
        tables.put("pricing-taxes", new Table("Tax", "It is", WorkedBooks.taxes()));
        tables.put("pricing-policies", new Table("Choice", "It gives", WorkedPolicies.all()));
        return tables;
    }

    /** Every table as Markdown. */
    static Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> parts = new LinkedHashMap<>();
        parts.put(
                "pricing-conditions",
                () -> markdown(
                        List.of("Condition", "Holds if", "Rule", "Holds for", "Not for"),
                        WorkedConditions.all().stream().map(WorkedConditions.Tried::row)));
        parts.put("not-fired-reasons", () -> constants("Reason", RuleOutcome.Reason.values()));
        parts.put("lint-kinds", () -> constants("Finding", LintFinding.Kind.values()));
        tables().forEach((name, table) -> parts.put(name, table::markdown));
        parts.put("pricing-policies", PricingReference::policies);
        return parts;
    }

    /** Every number of every table. */
    static List<Worked> numbers() {
        return Stream.concat(
                        WorkedConditions.all().stream().flatMap(WorkedConditions.Tried::checks),
                        tables().values().stream().flatMap(table -> table.rows().stream()))
                .toList();
    }

    /** A table for each attribute of the policy. */
    private static String policies() {
        Map<String, List<Worked>> byAttribute = WorkedPolicies.all().stream()
                .collect(Collectors.groupingBy(
                        row -> row.name().replaceAll(" = .*", ""), LinkedHashMap::new, Collectors.toList()));
        StringBuilder out = new StringBuilder();
        byAttribute.forEach((attribute, rows) -> out.append("`")
                .append(attribute)
                .append("`: ")
                .append(SourceComments.ofMethod(PricingPolicy.class, attribute))
                .append("\n\n")
                .append(new Table("Choice", "It gives", rows).markdown())
                .append("\n"));
        return out.toString();
    }

    private static String constants(String head, Enum<?>... constants) {
        return markdown(
                List.of(head, "Means"),
                Stream.of(constants).map(value -> List.of("`" + value.name() + "`", SourceComments.ofConstant(value))));
    }

    private static String markdown(List<String> heads, Stream<List<String>> rows) {
        List<String> rule = heads.stream().map(head -> "---").toList();
        return Stream.concat(Stream.of(heads, rule), rows)
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
    }

    /**
     * A table of worked numbers.
     *
     * @param what the head of its first column
     * @param figure the head of its last one
     * @param rows its rows
     */
    record Table(String what, String figure, List<Worked> rows) {

        String markdown() {
            return PricingReference.markdown(
                    Arrays.asList(what, "Means", "Rule", "Cart", figure),
                    rows.stream().map(Worked::row));
        }

        List<String> names() {
            return rows.stream().map(Worked::name).toList();
        }
    }
}
