package org.countinghouse.examples.pricecases.input;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A worked case as it stands in the file.
 *
 * @param id its name
 * @param kind what sort of case it is: says how to read input and expectation
 * @param currency the currency of its amounts, if it has one
 * @param scale the decimal places of its amounts; none means that nothing is rounded
 * @param policy which rule of rounding, sharing or priority it follows, in words
 * @param input what is priced
 * @param expected what must come out
 * @param tolerance by how much a figure may differ
 * @param partsAnyOrder whether it does not matter which part is which
 * @param source all of it, as it was read
 */
public record PriceCase(
        String id,
        String kind,
        Optional<Currency> currency,
        OptionalInt scale,
        Node policy,
        Node input,
        Node expected,
        BigDecimal tolerance,
        boolean partsAnyOrder,
        Node source) {

    private static final int MOST_PLACES = 12;
    private static final int MOST_CHARACTERS = 100;

    static PriceCase of(Node node) {
        node.skip("source");
        node.skip("note");
        Node policy = object(node.field("policy"));
        Node expected = object(node.field("expected"));
        return new PriceCase(
                name(node.field("id")),
                name(node.field("kind")),
                node.optional("currency").map(PriceCase::currency),
                node.optional("scale").map(PriceCase::scale).orElse(OptionalInt.empty()),
                policy,
                object(node.field("input")),
                expected,
                node.optional("tolerance").map(Node::decimal).orElse(BigDecimal.ZERO),
                anyOrder(node) || anyOrder(policy) || anyOrder(expected),
                node);
    }

    private static boolean anyOrder(Node node) {
        return node.optional("partsAnyOrder")
                .map(it -> it.isArray() || it.truth())
                .orElse(false);
    }

    /** A currency by its ISO 4217 code. */
    public static Currency currency(Node code) {
        try {
            return Currency.getInstance(code.text());
        } catch (IllegalArgumentException e) {
            throw new InputFault(code.place() + ": must be a currency code of ISO 4217", e);
        }
    }

    private static String name(Node node) {
        String name = node.text();
        if (name.isBlank() || name.length() > MOST_CHARACTERS || name.chars().anyMatch(Character::isISOControl)) {
            throw node.fault("must be 1 to " + MOST_CHARACTERS + " characters, none of them a control character");
        }
        return name;
    }

    private static OptionalInt scale(Node node) {
        long scale = node.whole();
        if (scale < 0 || scale > MOST_PLACES) {
            throw node.fault("must be 0 to " + MOST_PLACES);
        }
        return OptionalInt.of((int) scale);
    }

    private static Node object(Node node) {
        if (node.isObject()) {
            return node;
        }
        throw node.fault("must be an object");
    }
}
