package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.Currency;
import org.countinghouse.domain.money.ExchangeRate;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** An exact value rounded to a minor unit, to a coin, or into another currency. */
final class Roundings {

    private Roundings() {}

    static Figures round(PriceCase c) {
        Words words = new Words(c.policy()).explains("note");
        Denomination money = Denomination.of(c);
        BigDecimal exact = c.input().field("exact").decimal();
        return new Figures(money).put("amount", money.rounded(exact, words.rounding()));
    }

    static Figures roundToIncrement(PriceCase c) {
        Words words = new Words(c.policy()).explains("note");
        // the coin may be finer than the currency's minor unit
        BigDecimal coin = c.input().field("increment").decimal();
        Denomination money = Denomination.of(c);
        int places = coin.stripTrailingZeros().scale();
        Denomination fine = places > money.places() ? Denomination.fine(places) : money;
        BigDecimal exact = c.input().field("exact").decimal().movePointRight(fine.shift());
        return new Figures(fine).put("amount", new CashRounding(fine.money(coin), words.rounding()).of(exact));
    }

    static Figures convert(PriceCase c) {
        Words words = new Words(c.policy());
        if (words.word("level").isPresent() && !words.says("level", "sum")) {
            throw words.unknown("level");
        }
        Denomination money = Denomination.of(c);
        Currency to = PriceCase.currency(c.input().field("to"));
        // amounts of another scale than their currency's have no currency of their own on either side
        Denomination other = money.shift() > 0 ? money : new Denomination(to, 0);
        long quantity = c.input().optional("quantity").map(it -> it.whole()).orElse(1L);
        ExchangeRate rate = new ExchangeRate(
                money.currency(), other.currency(), c.input().field("rate").decimal());
        Money sum = money.money(c.input().field("amount")).times(quantity);
        return new Figures(other).put("amount", rate.convert(sum, words.rounding()));
    }
}
