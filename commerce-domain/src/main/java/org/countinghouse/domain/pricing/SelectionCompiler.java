package org.countinghouse.domain.pricing;

import java.util.Arrays;
import java.util.List;
import org.countinghouse.domain.pricing.promotion.Selection;

/** Makes selections fast: items, categories and attributes become small numbers. */
final class SelectionCompiler {

    private SelectionCompiler() {}

    static LineTest compile(Selection selection, RuleCompiler compiler) {
        if (selection instanceof Selection.OfSku of) {
            return sku(of.skus().stream()
                    .mapToInt(sku -> compiler.item(sku).id)
                    .sorted()
                    .toArray());
        }
        if (selection instanceof Selection.OfCategory of) {
            return trait(of.categories().stream()
                    .mapToInt(one -> compiler.category(one).id)
                    .toArray());
        }
        if (selection instanceof Selection.OfAttribute of) {
            return trait(compiler.attribute(of.attribute()).id);
        }
        if (selection instanceof Selection.Undiscounted) {
            return (run, line) -> run.laneAmount[line] == run.list[line];
        }
        if (selection instanceof Selection.Not not) {
            LineTest part = compile(not.selection(), compiler);
            return (run, line) -> !part.selects(run, line);
        }
        if (selection instanceof Selection.AllOf all) {
            LineTest[] parts = parts(all.parts(), compiler);
            return (run, line) -> all(parts, run, line);
        }
        if (selection instanceof Selection.AnyOf any) {
            LineTest[] parts = parts(any.parts(), compiler);
            return (run, line) -> any(parts, run, line);
        }
        return LineTest.ALL;
    }

    private static LineTest sku(int[] sorted) {
        if (sorted.length == 1) {
            int only = sorted[0];
            return (run, line) -> run.items[line].id == only;
        }
        return (run, line) -> Arrays.binarySearch(sorted, run.items[line].id) >= 0;
    }

    private static LineTest trait(int... wanted) {
        if (wanted.length == 1) {
            int only = wanted[0];
            return (run, line) -> has(run.traits[line], only);
        }
        return (run, line) -> {
            for (int one : wanted) {
                if (has(run.traits[line], one)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean has(Trait[] traits, int wanted) {
        for (Trait trait : traits) {
            if (trait.id == wanted) {
                return true;
            }
        }
        return false;
    }

    private static LineTest[] parts(List<Selection> parts, RuleCompiler compiler) {
        return parts.stream().map(part -> compile(part, compiler)).toArray(LineTest[]::new);
    }

    private static boolean all(LineTest[] parts, Run run, int line) {
        for (LineTest part : parts) {
            if (!part.selects(run, line)) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(LineTest[] parts, Run run, int line) {
        for (LineTest part : parts) {
            if (part.selects(run, line)) {
                return true;
            }
        }
        return false;
    }
}
