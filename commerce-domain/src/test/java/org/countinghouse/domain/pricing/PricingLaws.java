package org.countinghouse.domain.pricing;

import io.vavr.control.Either;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxMode;

/** What must hold of every priced cart, whatever the rules. Names each law that does not. */
final class PricingLaws {

    /** How an amount is shared over weights. */
    interface Splitter {
        long[] split(long amount, long[] weights);
    }

    /** What some units of a line give back. */
    interface Refunds {
        Money refund(PricedLine line, Quantity before, Quantity count);
    }

    /** Units × price in minor units. */
    interface Extension {
        long times(long price, long units);
    }

    private PricingLaws() {}

    /** Prices the cart and names every law it breaks. */
    static List<String> broken(Cart cart, CompiledRules rules) {
        Either<PricingRejection, PricedCart> result = Pricing.price(cart, rules);
        List<String> broken = new ArrayList<>();
        check(broken, "same cart, same price", result.equals(Pricing.price(cart, rules)));
        check(broken, "a proof changes nothing", result.equals(Pricing.price(cart, rules, ProofLevel.ON)));
        if (result.isRight()) {
            PricedCart priced = result.get();
            totals(broken, priced);
            priced.lines().forEach(line -> line(broken, line));
        }
        return broken;
    }

    private static void totals(List<String> broken, PricedCart cart) {
        Money zero = Money.zero(cart.currency());
        Money net = zero;
        Money tax = zero;
        Money off = zero;
        for (PricedLine line : cart.lines()) {
            net = net.plus(line.net());
            tax = tax.plus(line.tax());
            for (Adjustment adjustment : line.adjustments()) {
                off = off.plus(adjustment.amount());
            }
        }
        check(broken, "net is the sum of the lines", net.equals(cart.net()));
        check(broken, "tax is the sum of the lines", tax.equals(cart.tax()));
        check(broken, "gross is net plus tax", net.plus(tax).equals(cart.gross()));
        check(broken, "discount is the sum of the adjustments", off.equals(cart.discount()));
        check(
                broken,
                "payable is gross and cash rounding",
                cart.gross().plus(cart.cashRounding()).equals(cart.payable()));
    }

    private static void line(List<String> broken, PricedLine line) {
        check(broken, "a discount never raises a price", !line.amount().isMoreThan(line.list()));
        check(
                broken,
                "nothing is negative",
                !line.amount().isNegative()
                        && !line.net().isNegative()
                        && !line.tax().isNegative());
        Money base = line.taxMode() == TaxMode.INCLUSIVE ? line.gross() : line.net();
        check(
                broken,
                "list less discount is what is taxed",
                line.list().minus(line.discount()).equals(base));
        check(
                broken,
                "breakdown adds up",
                line.breakdown().gross().equals(line.gross())
                        && line.breakdown().tax().equals(line.tax()));
        check(
                broken,
                "stored and made again it is the same",
                PricedLine.of(line.freeze()).equals(line));
        broken.addAll(
                refunds(line, (of, before, count) -> of.piece(before, count).gross()));
        for (long unit = 1; unit <= Math.min(line.quantity().units(), 12); unit++) {
            unit(broken, line.taxMode(), line.unitShare(unit));
        }
    }

    private static void unit(List<String> broken, TaxMode mode, UnitShare share) {
        check(
                broken,
                "no unit is negative",
                !share.net().isNegative() && !share.tax().isNegative());
        check(broken, "a unit adds up", share.net().plus(share.tax()).equals(share.gross()));
        Money left = share.list();
        for (Adjustment adjustment : share.adjustments()) {
            check(broken, "no unit gets dearer", !adjustment.amount().isNegative());
            left = left.minus(adjustment.amount());
        }
        Money taxed = mode == TaxMode.INCLUSIVE ? share.gross() : share.net();
        check(broken, "a unit's list less its discounts is what is taxed", left.equals(taxed));
    }

    /** Any pieces that cover a line give back the line, and none is negative. */
    static List<String> refunds(PricedLine line, Refunds refunds) {
        List<String> broken = new ArrayList<>();
        long units = line.quantity().units();
        Money back = Money.zero(line.list().currency());
        long before = 0;
        long step = 1;
        while (before < units) {
            long count = Math.min(step, units - before);
            Money piece = refunds.refund(line, Quantity.of(before), Quantity.of(count));
            check(broken, "no refund is negative", !piece.isNegative());
            back = back.plus(piece);
            check(broken, "never a cent more than was paid", !back.isMoreThan(line.gross()));
            before += count;
            step = units > 50 ? step * 2 : 1 + step % 2;
        }
        check(broken, "all refunds are what was paid", back.equals(line.gross()));
        return broken;
    }

    /** Parts add up, carry the sign of the whole, and are less than a minor unit off. */
    static List<String> split(Splitter splitter, long amount, long... weights) {
        List<String> broken = new ArrayList<>();
        long[] parts = splitter.split(amount, weights);
        long total = Arrays.stream(weights).sum();
        check(broken, "parts add up", Arrays.stream(parts).sum() == amount);
        for (int i = 0; i < parts.length; i++) {
            check(broken, "nothing for nothing", weights[i] > 0 || parts[i] == 0);
            BigInteger off = BigInteger.valueOf(parts[i])
                    .multiply(BigInteger.valueOf(total))
                    .subtract(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i])));
            check(broken, "within a minor unit", off.abs().compareTo(BigInteger.valueOf(total)) < 0);
        }
        return broken;
    }

    /** Exact, or an error. */
    static List<String> extension(Extension extension, long price, long units) {
        List<String> broken = new ArrayList<>();
        BigInteger exact = BigInteger.valueOf(price).multiply(BigInteger.valueOf(units));
        try {
            check(
                    broken,
                    "exact",
                    BigInteger.valueOf(extension.times(price, units)).equals(exact));
        } catch (ArithmeticException e) {
            check(broken, "refused only what does not fit", exact.bitLength() > 63);
        }
        return broken;
    }

    private static void check(List<String> broken, String law, boolean holds) {
        if (!holds) {
            broken.add(law);
        }
    }
}
