package org.countinghouse.adapters.jdbc.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.ProviderReference;
import org.countinghouse.domain.payment.TransactionIntent;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionKind;

class PaymentEventCodecsProperties {

    private static final EventCodecs CODECS = new EventCodecs(PaymentEventCodecs.all());
    private static final Set<Class<?>> SEEN = new LinkedHashSet<>();

    @Property
    void what_is_written_is_read_back(@ForAll("events") PaymentEvent event) {
        SEEN.add(event.getClass());
        assertThat(CODECS.decode(CODECS.nameOf(event), CODECS.encode(event))).isEqualTo(event);
    }

    @AfterContainer
    static void every_type_was_seen() {
        assertThat(SEEN).containsExactlyInAnyOrder(PaymentEvent.class.getPermittedSubclasses());
    }

    @Provide
    Arbitrary<PaymentEvent> events() {
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(-1_000_000_000_000L, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plusNanos(micros * 1000));
        return Combinators.combine(intents(), outcomes().optional(), times).as(PaymentEvent::of);
    }

    private static Arbitrary<TransactionIntent> intents() {
        Arbitrary<Money> amounts = money(1);
        return Combinators.combine(
                        texts(), texts(), texts(), Arbitraries.of(TransactionKind.class), amounts, texts().optional())
                .as((payment, payable, key, kind, amount, cause) -> new TransactionIntent(
                        PaymentId.of(payment),
                        PayableReference.of(payable),
                        TransactionKey.of(key),
                        kind,
                        amount,
                        cause.map(PayableReference::of)));
    }

    private static Arbitrary<GatewayOutcome> outcomes() {
        Arbitrary<GatewayOutcome> succeeded = Combinators.combine(texts(), money(0).optional())
                .as((reference, fee) -> new GatewayOutcome.Succeeded(ProviderReference.of(reference), fee));
        return Arbitraries.oneOf(
                succeeded,
                texts().map(GatewayOutcome.Declined::new),
                texts().map(GatewayOutcome.Failed::new),
                texts().map(GatewayOutcome.Unknown::new));
    }

    private static Arbitrary<Money> money(long least) {
        return Combinators.combine(
                        Arbitraries.longs().between(least, Long.MAX_VALUE),
                        Arbitraries.of("GBP", "JPY", "KWD").map(Currency::getInstance))
                .as(Money::ofMinor);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abc\"\\{}[]/:,;=' äß漢€")
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> !text.isBlank());
    }
}
