package org.countinghouse.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Drools finds out which of the same ten rules hold; it computes no price. */
@State(Scope.Thread)
public class OtherMatching {

    /** How many rules are loaded; ten of them match. */
    @Param({"10", "1000", "10000"})
    public int loaded;

    private final List<Line> cart = new ArrayList<>();
    private final long[] matched = new long[1];
    private KieBase rules = DroolsRules.compile(Shop.MATCHING);
    private KieSession kept = session();

    /** Compiles the rules and checks that all ten match. */
    @Setup
    public void load() {
        kept.dispose();
        if (loaded != Shop.MATCHING) {
            rules = DroolsRules.compile(loaded);
        }
        kept = session();
        for (int i = 0; i < Shop.LINES; i++) {
            cart.add(new Line(Shop.sku(i), Shop.category(i)));
        }
        if (sessionKept() != Shop.MATCHING || sessionForEachCart() != Shop.MATCHING) {
            throw new IllegalStateException(matched[0] + " rules instead of " + Shop.MATCHING);
        }
    }

    /** Ends the session. */
    @TearDown
    public void dispose() {
        kept.dispose();
    }

    private KieSession session() {
        KieSession session = rules.newKieSession();
        session.setGlobal("matched", matched);
        return session;
    }

    /** One session for all carts. */
    @Benchmark
    public long sessionKept() {
        matched[0] = 0;
        List<FactHandle> facts = new ArrayList<>(cart.size());
        for (Line line : cart) {
            facts.add(kept.insert(line));
        }
        kept.fireAllRules();
        for (FactHandle fact : facts) {
            kept.delete(fact);
        }
        kept.fireAllRules();
        return matched[0];
    }

    /** A session for each cart. */
    @Benchmark
    public long sessionForEachCart() {
        matched[0] = 0;
        KieSession session = session();
        for (Line line : cart) {
            session.insert(line);
        }
        session.fireAllRules();
        session.dispose();
        return matched[0];
    }
}
