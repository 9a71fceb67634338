package org.countinghouse.examples.snippets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.facts.TaxStatus;

/**
 * Carts as a page writes them: {@code 2 × MUG at 6.50, 1 × POST at 3.95; coupon SPRING; time 2026-03-06T17:00:00Z}. What
 * the page shows is what is priced.
 */
final class CartText {

    static final Currency GBP = Currency.getInstance("GBP");

    private static final Instant NOON = Instant.parse("2026-03-06T12:00:00Z");
    private static final Pattern LINE = Pattern.compile("(\\d+) × (\\w+)(?: at ([\\d.]+))?");
    private static final Map<String, ItemTraits> TRAITS = Map.of(
            "TEA", ItemTraits.in("food", "tea").with("brand", "Leaf"),
            "CAKE", ItemTraits.in("food"),
            "MUG", ItemTraits.in("kitchen").with("brand", "Acme"));

    private CartText() {}

    /** The cart that a text describes. */
    static Cart parse(String text) {
        List<String> parts = List.of(text.split("; ", -1));
        List<CartLine> lines = new ArrayList<>();
        for (String line : parts.get(0).split(", ", -1)) {
            lines.add(line(lines.size() + 1, line));
        }
        Shopper.Builder shopper = Shopper.builder();
        Instant time = NOON;
        for (String fact : parts.subList(1, parts.size())) {
            String[] words = fact.split(" ", 2);
            if (words[0].equals("time")) {
                time = Instant.parse(words[1]);
            } else {
                know(shopper, words[0], words[1]);
            }
        }
        return new Cart(GBP, time, lines).by(shopper.build());
    }

    private static CartLine line(int number, String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IllegalArgumentException("not a line: " + text);
        }
        Sku sku = Sku.of(line.group(2));
        SellableItem item = line.group(2).equals("POST")
                ? SellableItem.carriage(sku, "Parcel post")
                : SellableItem.goods(sku, line.group(2));
        CartLine wish = CartLine.of(number, item, Long.parseLong(line.group(1)))
                .with(TRAITS.getOrDefault(line.group(2), ItemTraits.NONE));
        return line.group(3) == null ? wish : wish.at(UnitPrice.parse(line.group(3), GBP));
    }

    private static void know(Shopper.Builder shopper, String fact, String value) {
        switch (fact) {
            case "channel" -> shopper.channel(ChannelId.of(value));
            case "segment" -> shopper.addSegments(Segment.of(value));
            case "customer" -> shopper.customer(CustomerReference.of(value));
            case "organization" ->
                Arrays.stream(value.split(" of ", -1)).map(OrganizationId::of).forEach(shopper::addOrganizations);
            case "history" -> shopper.history(BuyingHistory.valueOf(value));
            case "coupon" -> shopper.addCoupons(CouponCode.of(value));
            case "shipping" -> shopper.shippingMethod(ShippingMethod.of(value));
            case "tax" -> shopper.taxStatus(TaxStatus.valueOf(value));
            default -> throw new IllegalArgumentException("not a fact: " + fact);
        }
    }
}
