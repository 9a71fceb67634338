package org.countinghouse.domain.pricing;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.facts.CartFacts;
import org.countinghouse.domain.pricing.facts.Category;
import org.countinghouse.domain.pricing.facts.ItemAttribute;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** One cart being priced: the working state, in dense arrays by line. It is used once, by one thread. */
final class Run {

    private static final Trait[] NO_TRAITS = {};
    private static final BookPrice[] NO_PRICES = {};

    final Cart cart;
    final CompiledRules rules;
    final Shopper shopper;
    final int size;
    final Figures figures;
    final CartLine[] lines;
    final Item[] items;
    /** The categories and attributes of each line that some rule names. */
    final Trait[][] traits;

    final long[] units;
    final long[] list;
    final long[] amount;
    /** The lines of goods and services. */
    final int[] goods;
    /** The lines that the running phase may change. */
    int[] scope;
    /** The amounts when the lane began. */
    long[] laneAmount;

    final Measure measure = new Measure();
    final List<Applied> applied = new ArrayList<>();
    final List<GiftOffer> gifts = new ArrayList<>();
    final @Nullable ProofNotes notes;
    /** What each line's price was made of, if a proof is wanted. */
    final @Nullable BookPrice[] prices;
    /** The promotion that tolerates none after it, once it was applied. */
    @Nullable
    CompiledPromotion last;
    /** The line that is being worked on, for refusals. */
    int at;

    private final int[] carriage;
    private final List<CompiledPromotion> grouped = new ArrayList<>(0);
    private long @Nullable [] used;
    private long @Nullable [] unitOff;
    private @Nullable CompiledPromotion forced;

    Run(Cart cart, CompiledRules rules, boolean prove) {
        this.cart = cart;
        this.rules = rules;
        shopper = cart.shopper();
        size = cart.lines().size();
        figures = new Figures(cart.currency(), size);
        lines = figures.lines;
        list = figures.list;
        amount = figures.amount;
        laneAmount = amount;
        items = new Item[size];
        traits = new Trait[size][];
        units = new long[size];
        prices = prove ? new BookPrice[size] : NO_PRICES;
        notes = prove ? new ProofNotes(figures, prices) : null;
        int shipped = 0;
        for (int i = 0; i < size; i++) {
            CartLine line = cart.lines().get(i);
            lines[i] = line;
            units[i] = line.quantity().units();
            items[i] = rules.items.getOrDefault(line.item().sku(), rules.unknown);
            traits[i] = traits(line.traits());
            shipped += isCarriage(line) ? 1 : 0;
        }
        goods = new int[size - shipped];
        carriage = new int[shipped];
        scope = goods;
        split();
    }

    private void split() {
        int good = 0;
        int shipped = 0;
        for (int i = 0; i < size; i++) {
            if (isCarriage(lines[i])) {
                carriage[shipped++] = i;
            } else {
                goods[good++] = i;
            }
        }
    }

    private static boolean isCarriage(CartLine line) {
        return line.item().kind() == SellableItem.Kind.CARRIAGE;
    }

    private Trait[] traits(ItemTraits known) {
        int most = known.categories().size() + known.attributes().size();
        if (most == 0 || (rules.categories.isEmpty() && rules.attributes.isEmpty())) {
            return NO_TRAITS;
        }
        Trait[] found = new Trait[most];
        int count = 0;
        for (Category category : known.categories()) {
            count = add(rules.categories.get(category), found, count);
        }
        for (ItemAttribute attribute : known.attributes()) {
            count = add(rules.attributes.get(attribute), found, count);
        }
        return count == most ? found : Arrays.copyOf(found, count);
    }

    private static int add(@Nullable Trait trait, Trait[] found, int count) {
        if (trait == null) {
            return count;
        }
        found[count] = trait;
        return count + 1;
    }

    /** Looks at a promotion even if the index rules it out. */
    void force(CompiledPromotion promotion) {
        forced = promotion;
    }

    /** Runs all phases. */
    Either<PricingRejection, PricedCart> price() {
        try {
            PricingRejection refusal = new BaseStage(this).price();
            if (refusal != null) {
                return Either.left(refusal);
            }
            if (rules.promotions.length > 0) {
                promotions();
            }
            new TaxStage(this).tax();
            return Either.right(total());
        } catch (ArithmeticException e) {
            CartLine line = lines[at];
            return Either.left(new PricingRejection.AmountNotRepresentable(
                    line.lineNumber(), line.item().sku(), String.valueOf(e.getMessage())));
        }
    }

    private void promotions() {
        Candidates candidates = candidates();
        int next = 0;
        while (next < candidates.size()) {
            int lane = rules.promotions[candidates.get(next)].lane;
            Lane declared = rules.lanes.get(lane);
            scope = declared.phase() == Phase.SHIPPING ? carriage : goods;
            laneAmount = amount.clone();
            measure.renew();
            LaneRun step = new LaneRun(this, declared);
            while (next < candidates.size() && rules.promotions[candidates.get(next)].lane == lane) {
                step.offer(rules.promotions[candidates.get(next)]);
                next++;
            }
            step.finish();
        }
        figures.applied = applied.toArray(new Applied[0]);
    }

    private Candidates candidates() {
        Candidates candidates = new Candidates();
        long second = cart.pricedAt().getEpochSecond();
        rules.unanchored.collect(second, candidates);
        for (int i = 0; i < size; i++) {
            items[i].postings.collect(second, candidates);
            for (Trait trait : traits[i]) {
                trait.postings.collect(second, candidates);
            }
        }
        if (!rules.others.isEmpty()) {
            collectOthers(second, candidates);
        }
        if (forced != null) {
            candidates.add(forced.rank);
        }
        candidates.settle();
        return candidates;
    }

    private void collectOthers(long second, Candidates candidates) {
        shopper.channel().ifPresent(channel -> other(channel, second, candidates));
        shopper.customer().ifPresent(customer -> other(customer, second, candidates));
        shopper.shippingMethod().ifPresent(method -> other(method, second, candidates));
        shopper.segments().forEach(segment -> other(segment, second, candidates));
        shopper.organizations().forEach(organization -> other(organization, second, candidates));
        shopper.coupons().forEach(coupon -> other(coupon, second, candidates));
    }

    private void other(Object key, long second, Candidates candidates) {
        rules.others.getOrDefault(key, Postings.NONE).collect(second, candidates);
    }

    private PricedCart total() {
        PricedLine[] priced = new PricedLine[size];
        long sum = 0;
        for (at = 0; at < size; at++) {
            priced[at] = new PricedLine(figures, at);
            sum = Math.addExact(sum, figures.gross(at));
        }
        at = size - 1;
        Optional<CashRounding> rounding = rules.policy.cashRounding();
        if (rounding.isPresent()) {
            Money payable = rounding.get().of(Money.ofMinor(sum, cart.currency()));
            assert !payable.isNegative();
        }
        List<GiftOffer> offers = gifts.isEmpty() ? List.of() : List.copyOf(gifts);
        return new PricedCart(
                rules.reference(),
                cart.currency(),
                Collections.unmodifiableList(Arrays.asList(priced)),
                offers,
                rounding,
                notes);
    }

    /** Makes what a promotion would do come true. */
    void apply(CompiledPromotion promotion, Trial trial) {
        if (notes != null) {
            notes.fired(promotion, amount.clone(), trial.off);
        }
        for (int line : scope) {
            amount[line] -= trial.off[line];
        }
        if (trial.used != null) {
            used = added(used, trial.used);
            unitOff = added(unitOff, trial.off);
        }
        if (trial.gift != null) {
            gifts.add(trial.gift);
        }
        if (trial.total > 0) {
            applied.add(new Applied(promotion.reference, promotion.phase, trial.off));
        }
        if (promotion.group >= 0) {
            grouped.add(promotion);
        }
        if (promotion.source.stacking() == Stacking.LAST) {
            last = promotion;
        }
    }

    private static long[] added(long @Nullable [] sum, long[] more) {
        if (sum == null) {
            return more.clone();
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
        return sum;
    }

    /** The promotion that was applied of a group; null if none was. */
    @Nullable
    CompiledPromotion takenBy(int group) {
        for (CompiledPromotion promotion : grouped) {
            if (promotion.group == group) {
                return promotion;
            }
        }
        return null;
    }

    /** Whether the amount is of the cart's currency. */
    boolean speaks(Money money) {
        return money.currency().equals(cart.currency());
    }

    /** What discounts on a line are taken of. */
    long base(int line) {
        return rules.original ? list[line] : amount[line];
    }

    /** What so many units of a line are worth, as the base of a discount. */
    long value(int line, long count) {
        return part(base(line), line, count);
    }

    /** The line's amount, had no units of it got cheaper than others. */
    long whole(int line) {
        return unitOff == null ? amount[line] : amount[line] + unitOff[line];
    }

    /** What so many units are worth that no buy-and-get or bundle has used up. */
    long unitValue(int line, long count) {
        return part(whole(line), line, count);
    }

    private long part(long value, int line, long count) {
        return count == units[line] ? value : rules.rounding.multiplyDivide(value, count, units[line]);
    }

    long used(int line) {
        return used == null ? 0 : used[line];
    }

    Quantity quantity(long count) {
        return Quantity.of(count);
    }

    /** The amount below which no promotion takes a line. */
    long floor(int line) {
        UnitPrice floor = rules.floors ? items[line].floor : null;
        return floor == null || !floor.currency().equals(cart.currency())
                ? 0
                : floor.times(lines[line].quantity(), Rounding.UP).minorUnits();
    }

    /** This cart as a host's own rules see it. */
    CartFacts facts() {
        return new RunFacts(this);
    }
}
