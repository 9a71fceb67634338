package org.countinghouse.domain.pricing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxBreakdown;
import org.countinghouse.domain.tax.TaxMode;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A cart line with its price: base price, what each promotion takes off, tax.
 *
 * <p>{@code list - discount = amount}; the amount is net or gross as the {@linkplain #taxMode() tax mode} says;
 * {@code gross = net + tax}.
 *
 * <h2>Units</h2>
 *
 * <p>Every unit has its share of every amount, frozen with the line: of {@code n} units the first {@code k} are worth
 * {@code gross(k) = gross × k ÷ n} and {@code tax(k) = tax × gross(k) ÷ gross}, each rounded HALF_UP; a piece is the
 * difference of two such shares. So any sequence of returns and cancellations gives back exactly what was paid for those
 * units, and all together exactly the line. Worked value: 3 units of 8.33 + 1.67 = 10.00, one at a time: gross 3.33,
 * 3.34, 3.33.
 */
@CheckReturnValue
public final class PricedLine implements ValueObject {

    private final Figures figures;
    private final int index;

    PricedLine(Figures figures, int index) {
        this.figures = figures;
        this.index = index;
    }

    /** Makes a line again from its stored facts. */
    public static PricedLine of(FrozenLine frozen) {
        return new PricedLine(Figures.of(frozen), 0);
    }

    /** The facts to store. */
    public FrozenLine freeze() {
        return new FrozenLine(line(), unitPrice(), source(), list(), adjustments(), tax(), figures.taxes[index]);
    }

    /** What was asked for. */
    public CartLine line() {
        return figures.lines[index];
    }

    /** Its number in the cart. */
    public int lineNumber() {
        return line().lineNumber();
    }

    /** What. */
    public SellableItem item() {
        return line().item();
    }

    /** How many. */
    public Quantity quantity() {
        return line().quantity();
    }

    /** The price of one unit that was used; of graduated tiers that of the tier reached. */
    public UnitPrice unitPrice() {
        return figures.unitPrices[index];
    }

    /** Where the price came from. */
    public PriceSource source() {
        return figures.sources[index];
    }

    /** The amount at the base price. */
    public Money list() {
        return figures.money(figures.list[index]);
    }

    /** What promotions take off, in the order in which they fired; unmodifiable. */
    public List<Adjustment> adjustments() {
        List<Adjustment> adjustments = new ArrayList<>(figures.applied.length);
        for (Applied applied : figures.applied) {
            long off = applied.off[index];
            if (off > 0) {
                adjustments.add(new Adjustment(applied.rule, applied.phase, figures.money(off)));
            }
        }
        return Collections.unmodifiableList(adjustments);
    }

    /** What promotions take off together. */
    public Money discount() {
        return figures.money(figures.list[index] - figures.amount[index]);
    }

    /** What is left after promotions: net or gross, as the tax mode says. */
    public Money amount() {
        return figures.money(figures.amount[index]);
    }

    /** Whether list, discount and amount hold the tax. */
    public TaxMode taxMode() {
        return figures.taxes[index].mode();
    }

    /** The line's amount without tax. */
    public Money net() {
        return figures.money(figures.net(index));
    }

    /** The line's tax. */
    public Money tax() {
        return figures.money(figures.tax[index]);
    }

    /** The line's amount with tax. */
    public Money gross() {
        return figures.money(figures.gross(index));
    }

    /** The amount taken apart: net, each rate's tax with what it was taken of, gross. */
    public TaxBreakdown breakdown() {
        return figures.taxes[index].breakdown(amount(), tax());
    }

    /** What the first {@code count} units are worth together.
     *
     * @throws IllegalArgumentException if there are not that many
     */
    public UnitShare upTo(Quantity count) {
        return piece(Quantity.ZERO, count);
    }

    /** What one unit is worth, counted from 1.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    public UnitShare unitShare(long unit) {
        if (unit < 1) {
            throw Arguments.violated("unit", "must be at least 1", unit);
        }
        if (unit > quantity().units()) {
            throw Arguments.violated("unit", "must be at most " + quantity(), unit);
        }
        return piece(unit - 1, unit);
    }

    /**
     * What the next {@code count} units are worth when {@code before} were taken already.
     *
     * @throws IllegalArgumentException if there are not that many left
     */
    public UnitShare piece(Quantity before, Quantity count) {
        Quantity after = before.plus(count);
        if (after.isMoreThan(quantity())) {
            throw Arguments.violated("count", "must be at most " + quantity(), after);
        }
        return piece(before.units(), after.units());
    }

    private UnitShare piece(long from, long to) {
        long grossFrom = share(figures.gross(index), from);
        long grossTo = share(figures.gross(index), to);
        long gross = grossTo - grossFrom;
        long tax = taxWithin(grossTo) - taxWithin(grossFrom);
        long list = figures.inclusive(index) ? gross : gross - tax;
        Adjustment[] shares = new Adjustment[taken()];
        int next = 0;
        for (Applied applied : figures.applied) {
            long off = applied.off[index];
            if (off > 0) {
                long share = share(off, to) - share(off, from);
                list += share;
                shares[next++] = new Adjustment(applied.rule, applied.phase, figures.money(share));
            }
        }
        return new UnitShare(
                figures.money(list),
                List.of(shares),
                figures.money(gross - tax),
                figures.money(tax),
                figures.money(gross));
    }

    /** How many promotions took something off. */
    private int taken() {
        int taken = 0;
        for (Applied applied : figures.applied) {
            if (applied.off[index] > 0) {
                taken++;
            }
        }
        return taken;
    }

    /** The tax follows the rounded gross, so that neither it nor the net amount ever falls from unit to unit. */
    private long taxWithin(long part) {
        return shareOf(figures.tax[index], part, figures.gross(index));
    }

    private long share(long whole, long units) {
        return shareOf(whole, units, quantity().units());
    }

    /** Nothing and everything are had without a division: most lines are of one unit. */
    private static long shareOf(long whole, long part, long all) {
        if (part == 0 || whole == 0) {
            return 0;
        }
        return part == all ? whole : Rounding.HALF_UP.multiplyDivide(whole, part, all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PricedLine line
                && figures.amount[index] == line.figures.amount[line.index]
                && figures.tax[index] == line.figures.tax[line.index]
                && freeze().equals(line.freeze());
    }

    @Override
    public int hashCode() {
        return 31 * line().hashCode() + Long.hashCode(figures.amount[index]);
    }

    @Override
    public String toString() {
        return lineNumber() + ": " + quantity() + " × " + item().sku() + " at " + unitPrice() + " = " + list() + " - "
                + discount() + ", net " + net() + " + tax " + tax() + " = " + gross();
    }
}
