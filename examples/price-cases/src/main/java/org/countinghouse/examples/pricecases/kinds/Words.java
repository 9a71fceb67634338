package org.countinghouse.examples.pricecases.kinds;

import java.util.Locale;
import java.util.Optional;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.pricing.policy.PercentRounds;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.tax.TaxRounds;
import org.countinghouse.examples.pricecases.input.Node;

/** A case's policy, from words to the declared choices of the library. A word that is not known is never guessed at. */
final class Words {

    private final Node policy;

    Words(Node policy) {
        this.policy = policy;
    }

    /** HALF_UP unless the case says otherwise. */
    Rounding rounding() {
        String word = word("rounding").orElse("half_up").replace('-', '_').replace(' ', '_');
        if (word.startsWith("none")) {
            // nothing is rounded before the last of many decimal places
            return Rounding.HALF_UP;
        }
        for (Rounding rounding : Rounding.values()) {
            if (rounding.name().toLowerCase(Locale.ROOT).equals(word)) {
                return rounding;
            }
        }
        throw unknown("rounding");
    }

    /** How parts are cut and who gets what is left over. */
    Sharing sharing() {
        String share = word("share")
                .or(() -> word("rounding"))
                .orElse("largest remainder")
                .replace('_', ' ');
        String leftover = word("leftover").orElse("");
        if (share.contains("carr")) {
            return Sharing.CARRIED;
        }
        if (share.contains("half down")) {
            return requireFirst(leftover, Sharing.HALF_DOWN_THEN_FIRST);
        }
        if (share.contains("exact") || share.contains("largest remainder") || leftover.contains("largest")) {
            return Sharing.LARGEST_REMAINDER;
        }
        if (share.contains("toward zero") || share.contains("floor") || share.contains("down")) {
            return leftover.contains("last")
                    ? Sharing.LAST
                    : requireFirst(leftover.replace("not fixed", "first"), Sharing.FIRST);
        }
        throw unknown("share");
    }

    private Sharing requireFirst(String leftover, Sharing sharing) {
        if (leftover.isEmpty() || leftover.contains("first")) {
            return sharing;
        }
        throw unknown("leftover");
    }

    /** Whether parts are all zero, and not equal, when every weight is. */
    boolean nothingWithoutWeights() {
        String word = word("allZero").orElse("equal parts");
        if (word.contains("zero")) {
            return true;
        }
        if (word.contains("equal")) {
            return false;
        }
        throw unknown("allZero");
    }

    /** Which side of a tax is rounded. */
    TaxRounds taxSide() {
        String word = word("roundWhat").orElse("tax");
        if (word.startsWith("tax")) {
            return TaxRounds.TAX;
        }
        if (word.startsWith("net") || word.startsWith("gross") || word.startsWith("other")) {
            return TaxRounds.COUNTERPART;
        }
        throw unknown("roundWhat");
    }

    /** Which side of a percentage is rounded. */
    PercentRounds percentSide() {
        String word = word("roundWhat").orElse("the discount");
        if (word.startsWith("the price") || word.startsWith("price")) {
            return PercentRounds.PRICE_LEFT;
        }
        if (word.contains("discount")) {
            return PercentRounds.DISCOUNT;
        }
        throw unknown("roundWhat");
    }

    /** Where something is rounded; per line unless the case says otherwise. */
    RoundingPlace place(String name) {
        String word = word(name).orElse("line");
        if (word.contains("line")) {
            return RoundingPlace.PER_LINE;
        }
        if (word.contains("unit") || word.contains("piece")) {
            return RoundingPlace.PER_UNIT;
        }
        if (word.contains("order") || word.contains("document") || word.contains("sum")) {
            return RoundingPlace.PER_ORDER;
        }
        throw unknown(name);
    }

    /** Whether the dearest or the cheapest units come first. */
    UnitOrder unitOrder(String name) {
        String word = word(name).orElse("dearest");
        if (word.contains("dearest") || word.contains("most expensive")) {
            return UnitOrder.DEAREST;
        }
        if (word.contains("cheapest")) {
            return UnitOrder.CHEAPEST;
        }
        throw unknown(name);
    }

    /** Whether the field is there and holds the word. */
    boolean says(String name, String part) {
        return word(name).map(word -> word.contains(part)).orElse(false);
    }

    /** A truth value, true unless the case says otherwise. */
    boolean truth(String name) {
        return policy.optional(name).map(Node::truth).orElse(true);
    }

    /** Fields that tell in words what the kind of case means anyway. */
    Words explains(String... names) {
        for (String name : names) {
            policy.skip(name);
        }
        return this;
    }

    Optional<String> word(String name) {
        return policy.optional(name).map(node -> node.text().toLowerCase(Locale.ROOT));
    }

    UnsupportedCase unknown(String name) {
        return new UnsupportedCase("the policy " + name + " says \""
                + policy.field(name).text() + "\", for which there is no declared choice");
    }
}
