package org.countinghouse.ports.pricing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.Category;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.ItemAttribute;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.pricing.policy.BookChoice;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.DerivedPrices;
import org.countinghouse.domain.pricing.policy.DiscountBase;
import org.countinghouse.domain.pricing.policy.ExclusiveChoice;
import org.countinghouse.domain.pricing.policy.FloorHandling;
import org.countinghouse.domain.pricing.policy.PercentRounds;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.QuantityTier;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxBase;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxRounds;
import org.countinghouse.domain.tax.TaxTable;

/** Any rule set at all, from a source of random numbers. */
final class RandomRules {

    private static final String[] CURRENCIES = {"GBP", "JPY", "KWD"};
    private static final String ALPHABET = "aZ09 .-_'\"\\/[]{}:,éß漢字€😀$";

    private final Random random;
    private Currency currency = Currency.getInstance("GBP");

    private RandomRules(Random random) {
        this.random = random;
    }

    static RuleSet of(Random random) {
        return new RandomRules(random).rules();
    }

    private RuleSet rules() {
        List<Lane> lanes = List.copyOf(Lane.STANDARD);
        if (yes()) {
            lanes = List.of(
                    new Lane("order", one(Phase.class), one(LaneMode.class)),
                    new Lane("best", one(Phase.class), one(LaneMode.class)));
        }
        RuleSet.Builder rules = RuleSet.builder()
                .id(RuleSetId.of(name()))
                .version(1 + random.nextInt(1000))
                .books(new RandomBooks(random).books())
                .lanes(lanes)
                .policy(policy())
                .taxes(taxes());
        for (int i = 0; i < random.nextInt(5); i++) {
            rules.addPromotions(
                    promotion(i, lanes.get(random.nextInt(lanes.size())).name()));
            rules.putFloors(Sku.of(i + name(40)), price());
        }
        return rules.build();
    }

    private Promotion promotion(int number, String lane) {
        currency = Currency.getInstance(CURRENCIES[random.nextInt(3)]);
        return Promotion.builder()
                .id(PromotionId.of(number + name(40)))
                .version(1 + random.nextInt(9))
                .title(yes() ? "" : name())
                .lane(lane)
                .priority(random.nextInt())
                .window(window())
                .currency(maybe(() -> currency))
                .condition(condition(3))
                .effect(effect())
                .exclusiveGroup(maybe(() -> ExclusiveGroup.of(name())))
                .stacking(one(Stacking.class))
                .mostPerLine(maybe(this::money))
                .mostPerOrder(maybe(this::money))
                .budget(maybe(this::money))
                .mostApplications(maybeCount())
                .build();
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 16 : 13)) {
            case 0 -> Condition.always();
            case 1 -> new Condition.SubtotalAtLeast(money());
            case 2 -> new Condition.QuantityAtLeast(selection(2), quantity());
            case 3 -> new Condition.SpendAtLeast(selection(2), money());
            case 4 -> new Condition.OnChannel(some(() -> ChannelId.of(name())));
            case 5 -> new Condition.InSegment(some(() -> Segment.of(name())));
            case 6 -> new Condition.IsCustomer(some(() -> CustomerReference.of(name())));
            case 7 -> new Condition.InOrganization(some(() -> OrganizationId.of(name())));
            case 8 -> new Condition.WithHistory(yes() ? BuyingHistory.FIRST_ORDER : BuyingHistory.RETURNING);
            case 9 -> new Condition.CouponEntered(some(() -> CouponCode.of(name())));
            case 10 -> hours();
            case 11 -> new Condition.ShippedBy(some(() -> ShippingMethod.of(name())));
            case 12 -> new OwnRules.Weather(name());
            case 13 -> new Condition.AllOf(list(() -> condition(depth - 1)));
            case 14 -> new Condition.AnyOf(list(() -> condition(depth - 1)));
            default -> new Condition.Not(condition(depth - 1));
        };
    }

    private Condition hours() {
        LocalTime from = LocalTime.ofSecondOfDay(random.nextInt(40_000));
        String[] zones = {"Europe/London", "UTC", "+01:30", "America/New_York"};
        return new Condition.WithinHours(
                some(() -> one(DayOfWeek.class)),
                from,
                maybe(() -> from.plusNanos(1 + random.nextInt(2_000_000_000))),
                ZoneId.of(zones[random.nextInt(4)]));
    }

    private Selection selection(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> Selection.everything();
            case 1 -> new Selection.OfSku(some(() -> Sku.of(name())));
            case 2 -> new Selection.OfCategory(some(() -> Category.of(name())));
            case 3 -> new Selection.OfAttribute(ItemAttribute.of(name(), name()));
            case 4 -> new Selection.Undiscounted();
            case 5 -> new Selection.AllOf(list(() -> selection(depth - 1)));
            case 6 -> new Selection.AnyOf(list(() -> selection(depth - 1)));
            default -> new Selection.Not(selection(depth - 1));
        };
    }

    private Effect effect() {
        Selection target = selection(2);
        return switch (random.nextInt(10)) {
            case 0 -> new Effect.PercentOff(target, percentage(), units());
            case 1 -> new Effect.AmountOffEach(target, money(), units());
            case 2 -> new Effect.AmountOff(target, money());
            case 3 -> new Effect.FixedPrice(target, price(), units());
            case 4 ->
                new Effect.BuyGet(selection(1), quantity(), target, quantity(), percentage(), one(UnitOrder.class));
            case 5 -> new Effect.BundlePrice(list(() -> new BundlePart(selection(1), quantity())), money());
            case 6 -> new Effect.Gift(Sku.of(name()), quantity());
            case 7 -> new OwnRules.Loyalty(name());
            case 8 -> spendTiers(target);
            default -> quantityTiers(target);
        };
    }

    private Effect spendTiers(Selection target) {
        List<SpendTier> tiers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            tiers.add(new SpendTier(Money.ofMinor(i * 1000L + random.nextInt(1000), currency), reward()));
        }
        return new Effect.SpendTiers(target, selection(1), tiers);
    }

    private Effect quantityTiers(Selection target) {
        List<QuantityTier> tiers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            tiers.add(new QuantityTier(Quantity.of(i * 1000L + random.nextInt(1000)), reward()));
        }
        return new Effect.QuantityTiers(target, selection(1), tiers);
    }

    private Reward reward() {
        return yes() ? new Reward.Percent(percentage()) : new Reward.Amount(money());
    }

    private TaxTable taxes() {
        TaxTable.Builder taxes = TaxTable.builder().mode(one(TaxMode.class));
        for (String category : List.of("standard", "reduced", "it's free")) {
            List<TaxRate> rates = new ArrayList<>();
            for (int i = 0; i < random.nextInt(3); i++) {
                rates.add(new TaxRate(name(), percentage(), one(TaxBase.class)));
            }
            taxes.putRates(TaxCategory.of(category), rates);
            if (yes()) {
                taxes.putModes(TaxCategory.of(category), one(TaxMode.class));
            }
            taxes.putCategories(Sku.of(name()), TaxCategory.of(category));
            if (random.nextInt(4) == 0) {
                return taxes.defaultCategory(TaxCategory.of(category)).build();
            }
        }
        return taxes.build();
    }

    private PricingPolicy policy() {
        return PricingPolicy.builder()
                .rounding(one(Rounding.class))
                .taxRounding(one(Rounding.class))
                .linePercentRounded(one(RoundingPlace.class))
                .orderPercentRounded(one(RoundingPlace.class))
                .percentRounds(one(PercentRounds.class))
                .discountBase(one(DiscountBase.class))
                .sharing(one(Sharing.class))
                .floorHandling(one(FloorHandling.class))
                .exclusiveChoice(one(ExclusiveChoice.class))
                .bookChoice(one(BookChoice.class))
                .derivedPrices(one(DerivedPrices.class))
                .taxRounded(one(RoundingPlace.class))
                .taxRounds(one(TaxRounds.class))
                .cashRounding(maybe(
                        () -> new CashRounding(Money.ofMinor(1 + random.nextInt(100), currency), one(Rounding.class))))
                .mostUnitsPerLine(count())
                .build();
    }

    private Window window() {
        Instant from = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        return new Window(maybe(() -> from), maybe(() -> from.plusSeconds(1 + random.nextInt(1000))));
    }

    private Units units() {
        return yes() ? Units.ALL : new Units(count(), maybeCount(), maybeCount());
    }

    private Money money() {
        return Money.ofMinor(yes() ? random.nextInt(10_000) : random.nextLong() & Long.MAX_VALUE, currency);
    }

    private UnitPrice price() {
        return RandomBooks.price(random, currency);
    }

    private Percentage percentage() {
        return Percentage.parse(random.nextInt(100) + "." + random.nextInt(1_000_000));
    }

    private Quantity quantity() {
        return Quantity.of(count());
    }

    private long count() {
        return yes() ? 1 + random.nextInt(10) : Math.max(1, random.nextLong() & Long.MAX_VALUE);
    }

    private OptionalLong maybeCount() {
        return yes() ? OptionalLong.empty() : OptionalLong.of(count());
    }

    private String name() {
        return name(60);
    }

    private String name(int most) {
        int[] symbols = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder("n");
        for (int i = random.nextInt(most / 2); i > 0; i--) {
            text.appendCodePoint(symbols[random.nextInt(symbols.length)]);
        }
        return text.toString();
    }

    private <T> Set<T> some(Supplier<T> make) {
        return new LinkedHashSet<>(list(make));
    }

    private <T> List<T> list(Supplier<T> make) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            made.add(make.get());
        }
        return made;
    }

    private <T> Optional<T> maybe(Supplier<T> make) {
        return yes() ? Optional.of(make.get()) : Optional.empty();
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        E[] all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    private boolean yes() {
        return random.nextBoolean();
    }
}
