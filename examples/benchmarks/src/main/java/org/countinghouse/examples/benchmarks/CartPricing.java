package org.countinghouse.examples.benchmarks;

import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.ProofLevel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A cart priced completely by this library. */
@State(Scope.Thread)
public class CartPricing {

    /** How many promotions are loaded; ten of them match. */
    @Param({"10", "1000", "10000", "100000"})
    public int loaded;

    private Cart cart = Shop.cart();
    private CompiledRules rules = CompiledRules.of(Shop.rules(Shop.MATCHING));

    /** Loads the rules and checks that all ten match. */
    @Setup
    public void load() {
        rules = CompiledRules.of(Shop.rules(loaded));
        long adjusted = priced(ProofLevel.OFF).lines().stream()
                .mapToLong(line -> line.adjustments().size())
                .sum();
        if (adjusted != Shop.LINES) {
            throw new IllegalStateException(adjusted + " adjustments instead of " + Shop.LINES);
        }
    }

    /** Without a proof. */
    @Benchmark
    public Money proofOff() {
        return priced(ProofLevel.OFF).payable();
    }

    /** With a proof. */
    @Benchmark
    public Money proofOn(Blackhole hole) {
        PricedCart priced = priced(ProofLevel.ON);
        hole.consume(priced.proof());
        return priced.payable();
    }

    /** Without a proof, and what each single unit is worth. */
    @Benchmark
    public Money proofOffAndUnitShares(Blackhole hole) {
        PricedCart priced = priced(ProofLevel.OFF);
        for (PricedLine line : priced.lines()) {
            for (long unit = 1; unit <= line.quantity().units(); unit++) {
                hole.consume(line.unitShare(unit));
            }
        }
        return priced.payable();
    }

    private PricedCart priced(ProofLevel proof) {
        return Pricing.price(cart, rules, proof).get();
    }
}
