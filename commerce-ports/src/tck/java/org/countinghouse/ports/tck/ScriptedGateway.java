package org.countinghouse.ports.tck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.ports.payment.GatewayRequest;
import org.countinghouse.ports.payment.PaymentGateway;

/**
 * A provider in memory that does at most one thing a key, succeeds unless told otherwise, and can be made to break in
 * the ways providers do. Thread-safe.
 */
public final class ScriptedGateway implements PaymentGateway {

    /** How the next call ends. */
    public enum Breakage {
        /** The request never arrives. */
        LOST_BEFORE,
        /** It takes effect, and the answer is lost. */
        LOST_AFTER
    }

    private final Map<TransactionKey, GatewayOutcome> done = new LinkedHashMap<>();
    private final Map<TransactionKey, Integer> effects = new LinkedHashMap<>();
    private final Deque<GatewayOutcome> scripted = new ArrayDeque<>();
    private final Deque<Breakage> breakages = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private boolean forgetful;

    /** A provider at which everything succeeds. */
    public ScriptedGateway() {}

    /** The next new request has that outcome. */
    public synchronized ScriptedGateway next(GatewayOutcome outcome) {
        scripted.add(outcome);
        return this;
    }

    /** The next call breaks that way. */
    public synchronized ScriptedGateway breakNext(Breakage breakage) {
        breakages.add(breakage);
        return this;
    }

    /** From now on look-ups find nothing, as with a provider whose read side lags. */
    public synchronized ScriptedGateway lookupsFindNothing() {
        forgetful = true;
        return this;
    }

    /** Every call, e.g. {@code ask capture/c-1} or {@code lookup capture/c-1}. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** How often something was done under that key. */
    public synchronized int effects(TransactionKey key) {
        return effects.getOrDefault(key, 0);
    }

    @Override
    public GatewayOutcome authorize(GatewayRequest request) {
        return ask(request);
    }

    @Override
    public GatewayOutcome capture(GatewayRequest request) {
        return ask(request);
    }

    @Override
    public GatewayOutcome refund(GatewayRequest request) {
        return ask(request);
    }

    @Override
    public GatewayOutcome voidAuthorization(GatewayRequest request) {
        return ask(request);
    }

    @Override
    public synchronized Optional<GatewayOutcome> lookup(GatewayRequest request) {
        calls.add("lookup " + request.key());
        return forgetful ? Optional.empty() : Optional.ofNullable(done.get(request.key()));
    }

    private synchronized GatewayOutcome ask(GatewayRequest request) {
        calls.add("ask " + request.key());
        Breakage breakage = breakages.poll();
        if (breakage == Breakage.LOST_BEFORE) {
            throw new IllegalStateException("on purpose: the request was lost");
        }
        GatewayOutcome outcome = done.computeIfAbsent(request.key(), this::take);
        if (breakage == Breakage.LOST_AFTER) {
            throw new IllegalStateException("on purpose: the answer was lost");
        }
        return outcome;
    }

    private GatewayOutcome take(TransactionKey key) {
        effects.merge(key, 1, Integer::sum);
        GatewayOutcome told = scripted.poll();
        return told == null ? GatewayOutcome.Succeeded.of("ref " + key) : told;
    }
}
