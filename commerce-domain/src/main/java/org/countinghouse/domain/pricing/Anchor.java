package org.countinghouse.domain.pricing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;

/**
 * What a cart must hold before a promotion can do anything: any one of the keys. The promotion is filed under each of
 * them, and is looked at only by carts that bring one.
 *
 * @param cost the less, the fewer carts bring a key
 * @param keys ids of items, categories, coupons, customers and so on
 */
record Anchor(int cost, List<?> keys) {

    private static final int COUPON = 1;
    private static final int CUSTOMER = 2;
    private static final int SKU = 3;
    private static final int ORGANIZATION = 4;
    private static final int ATTRIBUTE = 5;
    private static final int CATEGORY = 6;
    private static final int SEGMENT = 7;
    private static final int SHIPPING = 8;
    private static final int CHANNEL = 9;

    /** The best anchor of a promotion; none if any cart may match. */
    static Optional<Anchor> of(Promotion promotion) {
        return best(of(promotion.condition()), of(promotion.effect()));
    }

    private static Optional<Anchor> of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().map(Anchor::of).reduce(Optional.empty(), Anchor::best);
        }
        if (condition instanceof Condition.AnyOf any) {
            return union(any.parts().stream().map(Anchor::of).toList());
        }
        if (condition instanceof Condition.CouponEntered entered) {
            return keys(COUPON, entered.codes());
        }
        if (condition instanceof Condition.IsCustomer is) {
            return keys(CUSTOMER, is.customers());
        }
        if (condition instanceof Condition.InOrganization in) {
            return keys(ORGANIZATION, in.organizations());
        }
        if (condition instanceof Condition.InSegment in) {
            return keys(SEGMENT, in.segments());
        }
        if (condition instanceof Condition.OnChannel on) {
            return keys(CHANNEL, on.channels());
        }
        if (condition instanceof Condition.ShippedBy by) {
            return keys(SHIPPING, by.methods());
        }
        if (condition instanceof Condition.QuantityAtLeast quantity) {
            return of(quantity.selection());
        }
        if (condition instanceof Condition.SpendAtLeast spend && spend.amount().isPositive()) {
            return of(spend.selection());
        }
        return Optional.empty();
    }

    private static Optional<Anchor> of(Effect effect) {
        if (effect instanceof Effect.Gift) {
            // a gift is offered to carts that do not hold it
            return Optional.empty();
        }
        if (effect instanceof Effect.BuyGet get) {
            return best(of(get.buy()), of(get.target()));
        }
        if (effect instanceof Effect.BundlePrice bundle) {
            return bundle.parts().stream().map(part -> of(part.selection())).reduce(Optional.empty(), Anchor::best);
        }
        return of(effect.target());
    }

    private static Optional<Anchor> of(Selection selection) {
        if (selection instanceof Selection.OfSku of) {
            return keys(SKU, of.skus());
        }
        if (selection instanceof Selection.OfCategory of) {
            return keys(CATEGORY, of.categories());
        }
        if (selection instanceof Selection.OfAttribute of) {
            return keys(ATTRIBUTE, List.of(of.attribute()));
        }
        if (selection instanceof Selection.AllOf all) {
            return all.parts().stream().map(Anchor::of).reduce(Optional.empty(), Anchor::best);
        }
        if (selection instanceof Selection.AnyOf any) {
            return union(any.parts().stream().map(Anchor::of).toList());
        }
        return Optional.empty();
    }

    private static Optional<Anchor> keys(int kind, Collection<?> keys) {
        return Optional.of(new Anchor(kind, List.copyOf(keys)));
    }

    private static Optional<Anchor> best(Optional<Anchor> one, Optional<Anchor> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().cost <= other.get().cost ? one : other;
    }

    private static Optional<Anchor> union(List<Optional<Anchor>> parts) {
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Anchor> anchors = parts.stream().flatMap(Optional::stream).toList();
        return Optional.of(new Anchor(
                anchors.stream().mapToInt(Anchor::cost).max().orElse(0),
                anchors.stream()
                        .flatMap(anchor -> anchor.keys.stream())
                        .distinct()
                        .toList()));
    }

    /** How specific a promotion is: the more, the fewer carts it is meant for. */
    static int specificity(Promotion promotion) {
        return of(promotion).map(anchor -> CHANNEL + 1 - anchor.cost).orElse(0);
    }
}
