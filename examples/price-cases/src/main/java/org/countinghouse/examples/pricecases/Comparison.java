package org.countinghouse.examples.pricecases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;
import org.countinghouse.examples.pricecases.kinds.Figures;
import org.countinghouse.examples.pricecases.kinds.Figures.Figure;

/** Compares what a case expects with what came out. */
final class Comparison {

    private static final Figure ZERO = new Figure.Amount(BigDecimal.ZERO);
    private static final Figure EMPTY = new Figure.Table(Map.of());

    private final PriceCase priceCase;
    private final Figures figures;
    private final List<String> missed = new ArrayList<>();
    private final List<String> got = new ArrayList<>();

    private Comparison(PriceCase priceCase, Figures figures) {
        this.priceCase = priceCase;
        this.figures = figures;
    }

    static Verdict of(PriceCase priceCase, Figures figures) {
        return new Comparison(priceCase, figures).verdict();
    }

    private Verdict verdict() {
        for (String name : priceCase.expected().names()) {
            Node expected = priceCase.expected().entry(name).orElseThrow();
            if (name.equals("partsAnyOrder") && !expected.isArray()) {
                continue;
            }
            Optional<Figure> actual = figures.named(name.equals("partsAnyOrder") ? "parts" : name);
            if (actual.isEmpty()) {
                return new Verdict.Unsupported(
                        "the figure " + name + " is not known for cases of the kind " + priceCase.kind());
            }
            if (!matches(expected, actual.get())) {
                missed.add(name + " " + text(expected));
                got.add(name + " " + actual.get());
            }
        }
        return missed.isEmpty()
                ? new Verdict.Passed()
                : new Verdict.Failed(String.join(", ", missed), String.join(", ", got));
    }

    private boolean matches(Node expected, Figure actual) {
        if (actual instanceof Figure.Word word) {
            return word.value().equals(expected.isNull() ? Optional.empty() : Optional.of(expected.text()));
        }
        if (actual instanceof Figure.Amount amount) {
            return !expected.isNull() && near(expected.decimal(), amount.value());
        }
        if (actual instanceof Figure.Row row) {
            return priceCase.partsAnyOrder() ? sameItems(expected.items(), row) : sameRow(expected.items(), row);
        }
        return sameTable(expected, (Figure.Table) actual);
    }

    private boolean near(BigDecimal expected, BigDecimal actual) {
        return expected.subtract(actual).abs().compareTo(priceCase.tolerance()) <= 0;
    }

    private boolean sameRow(List<Node> expected, Figure.Row row) {
        if (expected.size() != row.items().size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!matches(expected.get(i), row.items().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameItems(List<Node> expected, Figure.Row row) {
        List<Figure> left = new ArrayList<>(row.items());
        for (Node item : expected) {
            Optional<Figure> match =
                    left.stream().filter(figure -> matches(item, figure)).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            left.remove(match.get());
        }
        return left.isEmpty();
    }

    private boolean sameTable(Node expected, Figure.Table table) {
        Set<String> names = new LinkedHashSet<>(expected.names());
        names.addAll(table.entries().keySet());
        for (String name : names) {
            Optional<Node> entry = expected.entry(name);
            Figure other = entry.map(Node::isObject).orElse(false) ? EMPTY : ZERO;
            Figure actual = table.entries().getOrDefault(name, other);
            boolean same = entry.map(it -> matches(it, actual)).orElse(false);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static String text(Node node) {
        if (node.isArray()) {
            return node.items().stream().map(Comparison::text).toList().toString();
        }
        if (node.isObject()) {
            return node.names().stream()
                    .map(name ->
                            name + "=" + node.entry(name).map(Comparison::text).orElse("nothing"))
                    .toList()
                    .toString()
                    .replace('[', '{')
                    .replace(']', '}');
        }
        return node.isNull() ? "nothing" : node.toString();
    }
}
