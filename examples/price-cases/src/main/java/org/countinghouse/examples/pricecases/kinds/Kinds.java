package org.countinghouse.examples.pricecases.kinds;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** All kinds of cases. */
public final class Kinds {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry("allocate", Sharings::allocate),
            entry("allocate-floored", Sharings::allocateFloored),
            entry("tax", Taxes::tax),
            entry("tax-multi", Taxes::several),
            entry("tax-reprice", Taxes::reprice),
            entry("round", Roundings::round),
            entry("round-to-increment", Roundings::roundToIncrement),
            entry("convert", Roundings::convert),
            entry("percent-per-line", Discounts::percentPerLine),
            entry("percent-with-cap", Discounts::percentWithCap),
            entry("best-of", Discounts::bestOf),
            entry("catalog-price", Discounts::catalogPrice),
            entry("unit-price-with-catalog-and-voucher", Discounts::catalogAndVoucher),
            entry("each-line-discount", Stacks::eachLine),
            entry("across-percent-stacked", Stacks::across),
            entry("quantity-group-flat", Stacks::quantityGroups),
            entry("quantity-group-percent", Stacks::quantityGroups),
            entry("tiered-percent", Tiers::percentBySpend),
            entry("tiered-flat", Tiers::amountBySpend),
            entry("tiered-percent-by-quantity", Tiers::percentByQuantity),
            entry("buy-x-get-y", BuysAndGets::one),
            entry("buy-x-get-y-stacked", BuysAndGets::stacked),
            entry("flexi-rate", Carriages::byPiece),
            entry("flexi-rate-restarting", Carriages::byPieceRestarting),
            entry("price-sack", Carriages::byValue),
            entry("price-selection", PriceSelections::select),
            entry("refund-share", Returns::refundShare),
            entry("return-totals", Returns::totals),
            entry("order", Orders::order),
            entry("order-exact", ExactOrders::order));

    private Kinds() {}

    /** The names of all of them. */
    public static Set<String> names() {
        return KINDS.keySet();
    }

    /**
     * Every figure that the case may ask for.
     *
     * @throws UnsupportedCase if it cannot be said
     */
    public static Figures work(PriceCase priceCase) {
        Kind kind = KINDS.get(priceCase.kind());
        if (kind == null) {
            throw new UnsupportedCase("nobody knows the kind " + priceCase.kind());
        }
        return kind.work(priceCase);
    }
}
