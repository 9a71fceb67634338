package org.countinghouse.examples.quickstart.shop;

import java.util.Locale;
import java.util.Set;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.examples.quickstart.input.OrderRow;

/**
 * Which stock codes are goods. Codes of carriage ({@code POST}, {@code DOT}, {@code C2}) and of services
 * ({@code D} discount, {@code M} manual, {@code S} samples, {@code B} bad debt, {@code CRUK}, {@code WRAP},
 * {@code BANK CHARGES}, {@code AMAZONFEE}, gift vouchers) take no stock; upper and lower case are the same here.
 */
public final class StockCodes {

    private static final Set<String> CARRIAGE = Set.of("POST", "DOT", "C2");
    private static final Set<String> SERVICES = Set.of("D", "M", "S", "B", "CRUK", "WRAP", "BANK CHARGES", "AMAZONFEE");

    private StockCodes() {}

    /** The item that a row sells. */
    public static SellableItem item(OrderRow row) {
        Sku sku = Sku.of(row.stockCode());
        String code = row.stockCode().toUpperCase(Locale.ROOT);
        if (CARRIAGE.contains(code)) {
            return SellableItem.carriage(sku, row.description());
        }
        if (SERVICES.contains(code) || code.startsWith("GIFT_")) {
            return SellableItem.service(sku, row.description());
        }
        return SellableItem.goods(sku, row.description());
    }
}
