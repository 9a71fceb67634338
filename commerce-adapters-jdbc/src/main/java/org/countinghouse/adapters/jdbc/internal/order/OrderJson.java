package org.countinghouse.adapters.jdbc.internal.order;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.HoldName;
import org.countinghouse.domain.order.HoldReason;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderHold;
import org.countinghouse.domain.order.PlacedLine;
import org.countinghouse.ports.json.Json;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** The values that several order events, return events and rows share, as JSON. */
public final class OrderJson {

    private OrderJson() {}

    /** Net and tax in minor units; the gross amount is their sum. */
    public static void amounts(JsonWriter out, LineAmounts amounts) {
        out.money("net", amounts.net()).money("tax", amounts.tax());
    }

    /** Reads what {@link #amounts(JsonWriter, LineAmounts)} wrote. */
    public static LineAmounts amounts(JsonObject in, Currency currency) {
        return amounts(in.money("net", currency), in.money("tax", currency));
    }

    static LineAmounts amounts(Money net, Money tax) {
        return new LineAmounts(net, tax, net.plus(tax));
    }

    static void placedLine(JsonWriter out, PlacedLine line) {
        out.number("line", line.number())
                .text("sku", line.item().sku().value())
                .text("name", line.item().name())
                .oneOf("kind", line.item().kind())
                .quantity("units", line.quantity())
                .unitPrice("price", line.unitPrice());
        amounts(out, line.amounts());
    }

    static PlacedLine placedLine(JsonObject in, Currency currency) {
        return new PlacedLine(
                in.integer("line"),
                new SellableItem(Sku.of(in.text("sku")), in.text("name"), in.oneOf("kind", SellableItem.Kind.class)),
                in.quantity("units"),
                in.unitPrice("price", currency),
                amounts(in, currency));
    }

    static void hold(JsonWriter out, OrderHold hold) {
        out.text("hold", hold.name().value())
                .oneOf("reason", hold.reason())
                .text("releasedBy", hold.releasedBy().value())
                .text("blocks", hold.blocks().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    static OrderHold hold(JsonObject in) {
        Set<OrderEvent.Kind> blocks = Arrays.stream(in.text("blocks").split(" ", -1))
                .map(OrderEvent.Kind::valueOf)
                .collect(Collectors.toSet());
        return new OrderHold(
                HoldName.of(in.text("hold")),
                in.oneOf("reason", HoldReason.class),
                Actor.of(in.text("releasedBy")),
                blocks);
    }

    /** The holds of an order's row; no holds, no text. */
    static String holds(List<OrderHold> holds) {
        return holds.isEmpty() ? "" : Json.write(out -> out.objects("holds", holds, OrderJson::hold));
    }

    static List<OrderHold> holds(String text) {
        return text.isEmpty()
                ? List.of()
                : Json.read(text).objects("holds").stream().map(OrderJson::hold).toList();
    }
}
