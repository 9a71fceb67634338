package org.countinghouse.examples.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import javax.money.Monetary;
import javax.money.MonetaryOperator;
import javax.money.RoundingQueryBuilder;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.javamoney.moneta.FastMoney;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 1,234.56 + 78.90, and 1,234.56 × 1.0725 rounded half up, in every kind of money. */
@State(Scope.Thread)
public class Moneys {

    private static final Currency GBP = Currency.getInstance("GBP");

    private long raw = 123_456;
    private long rawMore = 7_890;
    private Money money = Money.ofMinor(123_456, GBP);
    private Money moreMoney = Money.ofMinor(7_890, GBP);
    private BigDecimal decimal = new BigDecimal("1234.56");
    private BigDecimal moreDecimal = new BigDecimal("78.90");
    private BigDecimal factor = new BigDecimal("1.0725");
    private org.joda.money.Money joda = org.joda.money.Money.of(CurrencyUnit.of("GBP"), decimal);
    private org.joda.money.Money moreJoda = org.joda.money.Money.of(CurrencyUnit.of("GBP"), moreDecimal);
    private FastMoney fast = FastMoney.of(decimal, "GBP");
    private FastMoney moreFast = FastMoney.of(moreDecimal, "GBP");
    private MonetaryOperator halfUp = Monetary.getRounding(
            RoundingQueryBuilder.of().setScale(2).set(RoundingMode.HALF_UP).build());

    /** A bare long. */
    @Benchmark
    public long addLong() {
        return raw + rawMore;
    }

    /** This library. */
    @Benchmark
    public Money addMoney() {
        return money.plus(moreMoney);
    }

    /** The JDK. */
    @Benchmark
    public BigDecimal addBigDecimal() {
        return decimal.add(moreDecimal);
    }

    /** Joda-Money. */
    @Benchmark
    public org.joda.money.Money addJoda() {
        return joda.plus(moreJoda);
    }

    /** Moneta. */
    @Benchmark
    public FastMoney addFastMoney() {
        return fast.add(moreFast);
    }

    /** A bare long. */
    @Benchmark
    public long multiplyLong() {
        return (raw * 10_725 + 5_000) / 10_000;
    }

    /** This library. */
    @Benchmark
    public Money multiplyMoney() {
        return money.share(10_725, 10_000, Rounding.HALF_UP);
    }

    /** The JDK. */
    @Benchmark
    public BigDecimal multiplyBigDecimal() {
        return decimal.multiply(factor).setScale(2, RoundingMode.HALF_UP);
    }

    /** Joda-Money. */
    @Benchmark
    public org.joda.money.Money multiplyJoda() {
        return joda.multipliedBy(factor, RoundingMode.HALF_UP);
    }

    /** Moneta. */
    @Benchmark
    public FastMoney multiplyFastMoney() {
        return fast.multiply(factor).with(halfUp);
    }
}
