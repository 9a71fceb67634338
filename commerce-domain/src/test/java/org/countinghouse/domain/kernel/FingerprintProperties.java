package org.countinghouse.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FingerprintProperties {

    @Property
    void parsing_the_canonical_form_gives_the_print_back(@ForAll("payloads") Map<String, String> payload) {
        Fingerprint print = print(payload);
        Fingerprint parsed = Fingerprint.parse(print.canonical());
        assertThat(parsed).isEqualTo(print).hasSameHashCodeAs(print);
        assertThat(parsed.canonical()).isEqualTo(print.canonical());
        assertThat(parsed.differingField(print)).isEmpty();
    }

    @Property
    void prints_are_equal_exactly_when_payloads_are(
            @ForAll("payloads") Map<String, String> one, @ForAll("payloads") Map<String, String> other) {
        assertThat(print(one).equals(print(other))).isEqualTo(one.equals(other));
        assertThat(print(one).differingField(print(other)).isEmpty()).isEqualTo(one.equals(other));
    }

    private static Fingerprint print(Map<String, String> payload) {
        Fingerprint.Builder builder = Fingerprint.of("first", 1);
        payload.forEach(builder::and);
        return builder.build();
    }

    @Provide
    Arbitrary<Map<String, String>> payloads() {
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c", "d9"),
                        Arbitraries.strings().ofMaxLength(3))
                .map(LinkedHashMap::new);
    }
}
