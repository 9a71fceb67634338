package org.countinghouse.domain.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.pricing.facts.CartFacts;
import org.countinghouse.domain.pricing.facts.LineFacts;
import org.countinghouse.domain.pricing.facts.Shopper;

/** A cart in the middle of pricing, for a host's own rules: a copy of the moment. */
final class RunFacts implements CartFacts {

    private final Cart cart;
    private final List<LineFacts> lines;

    RunFacts(Run run) {
        cart = run.cart;
        List<LineFacts> facts = new ArrayList<>(run.size);
        for (int i = 0; i < run.size; i++) {
            CartLine line = run.lines[i];
            facts.add(new LineFacts(
                    line.lineNumber(),
                    line.item(),
                    line.traits(),
                    line.quantity(),
                    run.figures.money(run.list[i]),
                    run.figures.money(run.amount[i])));
        }
        lines = Collections.unmodifiableList(facts);
    }

    @Override
    public Currency currency() {
        return cart.currency();
    }

    @Override
    public Instant pricedAt() {
        return cart.pricedAt();
    }

    @Override
    public Shopper shopper() {
        return cart.shopper();
    }

    @Override
    public List<LineFacts> lines() {
        return lines;
    }
}
