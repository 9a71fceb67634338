package org.countinghouse.ports.tck;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.accounting.posting.PostingPolicies;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ShipGoods;
import org.countinghouse.domain.process.TakeBack;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.payment.PaymentGateway;

/** A shop over stores under test: one place, one channel, prices in pounds, 20 % tax on top. */
public final class ProcessShop {

    /** The currency of everything. */
    public static final Currency GBP = Currency.getInstance("GBP");

    /** Goods at 2.55. */
    public static final Sku MUG = Sku.of("MUG");

    /** Goods at 4.99. */
    public static final Sku PLATE = Sku.of("PLATE");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ChannelId CHANNEL = ChannelId.of("shop/uk");
    private static final LocationId MAIN = LocationId.of("MAIN");
    private static final TaxTable TAXES = TaxTable.builder()
            .mode(TaxMode.EXCLUSIVE)
            .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("UK", "20")))
            .build();
    private static final PricingTerms TERMS =
            PricingTerms.builder().taxes(TAXES).rounding(Rounding.HALF_UP).build();
    private static final PricingTerms WITH_HELLO10 = withHello10();

    private final Commerce commerce;
    private final TenantId tenant;

    private static PricingTerms withHello10() {
        Promotion.Builder ten = Promotion.builder();
        ten.id(PromotionId.of("ten"))
                .lane("line")
                .condition(Condition.coupon("HELLO10"))
                .effect(Effect.percentOff(Selection.everything(), "10"));
        RuleSet.Builder rules = RuleSet.builder();
        rules.id(RuleSetId.of("spring")).addPromotions(ten.build()).taxes(TAXES);
        return PricingTerms.of(CompiledRules.of(rules.build()));
    }

    /** A shop of that tenant, paid through that gateway. */
    public ProcessShop(Stores stores, TenantId tenant, PaymentGateway gateway) {
        this(stores, tenant, gateway, UnaryOperator.identity());
    }

    /** The same with choices of its own. */
    public ProcessShop(
            Stores stores, TenantId tenant, PaymentGateway gateway, UnaryOperator<Commerce.Builder> choices) {
        this.tenant = tenant;
        this.commerce = choices.apply(Commerce.builder()
                        .stores(stores)
                        .gateway(gateway)
                        .books(new Books(ChartOfAccounts.retail(), PostingPolicies.of(GBP)))
                        .clock(InstantSource.fixed(Conformance.NOON)))
                .build();
    }

    /** The library as the shop uses it. */
    public Commerce commerce() {
        return commerce;
    }

    /** An amount in the shop's currency. */
    public static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    /** So many mugs. */
    public static CartLine mugs(int line, long units) {
        return new CartLine(line, SellableItem.goods(MUG, "Mug"), Quantity.of(units), price("2.55"));
    }

    /** So many plates. */
    public static CartLine plates(int line, long units) {
        return new CartLine(line, SellableItem.goods(PLATE, "Plate"), Quantity.of(units), price("4.99"));
    }

    /** Postage for 5.00. */
    public static CartLine postage(int line) {
        return new CartLine(line, SellableItem.carriage(Sku.of("POST"), "Postage"), Quantity.ONE, price("5.00"));
    }

    /** One unit that costs nothing. */
    public static CartLine free(int line, SellableItem item) {
        return new CartLine(line, item, Quantity.ONE, price("0"));
    }

    private static Optional<UnitPrice> price(String amount) {
        return Optional.of(UnitPrice.parse(amount, GBP));
    }

    /** 10 mugs for 20.00 and 5 plates for 15.00. */
    public ReceiveStock delivery(String key) {
        return ReceiveStock.builder()
                .header(header(key))
                .reference("D-1")
                .addLines(new ReceiveStock.Line(at(MUG), Quantity.of(10), Optional.of(gbp("20.00"))))
                .addLines(new ReceiveStock.Line(at(PLATE), Quantity.of(5), Optional.of(gbp("15.00"))))
                .build();
    }

    /** So many units of one item, for nothing. */
    public ReceiveStock delivery(String key, Sku sku, long units) {
        return ReceiveStock.builder()
                .header(header(key))
                .reference("D-" + key)
                .addLines(ReceiveStock.Line.of(at(sku), Quantity.of(units)))
                .build();
    }

    /** The command of that key for the order of that id, which the channel calls {@code C-} and the id. */
    public CheckOut checkOut(String key, String order, CartLine... lines) {
        return CheckOut.builder()
                .header(header(key))
                .order(OrderId.of(order))
                .channel(CHANNEL)
                .externalReference(ExternalReference.of("C-" + order))
                .cart(new Cart(GBP, Conformance.NOON, List.of(lines)))
                .terms(TERMS)
                .location(MAIN)
                .holdFor(Duration.ofMinutes(30))
                .build();
    }

    /** The same by a shopper who entered that code: HELLO10 takes 10 % off the goods. */
    public CheckOut checkOutWith(String key, String order, String code, CartLine... lines) {
        CheckOut plain = checkOut(key, order, lines);
        Shopper shopper = Shopper.builder().addCoupons(CouponCode.of(code)).build();
        return CheckOut.builder()
                .from(plain)
                .cart(plain.cart().orElseThrow().by(shopper))
                .terms(WITH_HELLO10)
                .build();
    }

    /** Ship those units, or all that is allocated. */
    public ShipGoods ship(String key, String order, String shipment, LineQuantity... lines) {
        return ShipGoods.builder()
                .header(header(key))
                .order(OrderId.of(order))
                .shipment(ShipmentReference.of(shipment))
                .location(MAIN)
                .addLines(lines)
                .build();
    }

    /** Take those units back. */
    public TakeBack takeBack(String key, String order, String returnId, ArrivedLine... lines) {
        return TakeBack.builder()
                .header(header(key))
                .returnId(ReturnId.of(returnId))
                .order(OrderId.of(order))
                .location(MAIN)
                .addLines(lines)
                .build();
    }

    /** A header of the shop. */
    public CommandHeader header(String key) {
        return Conformance.header(tenant, key);
    }

    /** Where an item is kept. */
    public static PositionKey at(Sku sku) {
        return PositionKey.of(sku, MAIN);
    }

    /** What stands of an item. */
    public StockPosition stock(Sku sku) {
        return commerce.stock().position(tenant, at(sku));
    }

    /** What the books say. */
    public TrialBalance books() {
        return commerce.bookkeeping().trialBalance(tenant, TODAY);
    }

    /** What does not agree with its own facts; nothing, in a sound shop. */
    public List<Object> differences() {
        Stream<Object> unsound =
                commerce.verify(tenant).stream().flatMap(verification -> verification.discrepancies().stream());
        return Stream.concat(unsound, books().isBalanced() ? Stream.empty() : Stream.of(books()))
                .toList();
    }

    /** All that is stored of some orders and their surroundings, for comparing before and after. */
    public List<Object> facts(String... orders) {
        Stream<Object> shop = Stream.of(
                stock(MUG),
                stock(PLATE),
                commerce.orderInquiries().totals(tenant),
                commerce.bookkeeping().entries(tenant, 0, 10_000));
        return Stream.concat(shop, Stream.of(orders).map(OrderId::of).flatMap(this::factsOf))
                .toList();
    }

    private Stream<Object> factsOf(OrderId order) {
        return Stream.of(
                commerce.orderInquiries().where(tenant, order),
                commerce.payments().find(tenant, OrderToCash.payment(order)),
                commerce.reservations().find(tenant, OrderToCash.reservation(order, 1)),
                commerce.returns().of(tenant, order));
    }
}
