package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.money.Money;

/** What came out of a case, by the names that the schema has for it. */
public final class Figures {

    private final Denomination denomination;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    Figures(Denomination denomination) {
        this.denomination = denomination;
    }

    Figures put(String name, Money amount) {
        return put(name, amount(amount));
    }

    Figures put(String name, Figure figure) {
        figures.put(name, figure);
        return this;
    }

    Figures parts(List<Money> parts) {
        return put("parts", row(parts));
    }

    Figure amount(Money amount) {
        return new Figure.Amount(denomination.decimal(amount));
    }

    Figure row(List<Money> parts) {
        List<Figure> row = new ArrayList<>();
        parts.forEach(part -> row.add(amount(part)));
        return new Figure.Row(row);
    }

    /** Only what is not zero stands in a table. */
    Figure table(Map<String, Money> amounts) {
        Map<String, Figure> table = new LinkedHashMap<>();
        amounts.forEach((name, amount) -> {
            if (!amount.isZero()) {
                table.put(name, amount(amount));
            }
        });
        return new Figure.Table(table);
    }

    /** The figure of that name, if the kind of case has it. */
    public Optional<Figure> named(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** A number, a word, or several of them. */
    public sealed interface Figure {

        /**
         * A number.
         *
         * @param value at any scale
         */
        record Amount(BigDecimal value) implements Figure {
            @Override
            public String toString() {
                return value.toPlainString();
            }
        }

        /**
         * A word.
         *
         * @param value the word; none if there is nothing to name
         */
        record Word(Optional<String> value) implements Figure {
            @Override
            public String toString() {
                return value.orElse("nothing");
            }
        }

        /**
         * Several in a row.
         *
         * @param items unmodifiable
         */
        record Row(List<Figure> items) implements Figure {
            /** Copies the list. */
            public Row {
                items = List.copyOf(items);
            }

            @Override
            public String toString() {
                return items.toString();
            }
        }

        /**
         * Several by name; a name that is not there is zero.
         *
         * @param entries unmodifiable
         */
        record Table(Map<String, Figure> entries) implements Figure {
            /** Keeps the order. */
            public Table {
                entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            }

            @Override
            public String toString() {
                return entries.toString();
            }
        }
    }
}
