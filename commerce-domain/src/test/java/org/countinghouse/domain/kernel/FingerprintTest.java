package org.countinghouse.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @Test
    void has_the_documented_form() {
        assertThat(Fingerprint.of("quantity", 3).build().canonical())
                .isEqualTo("quantity=4e07408562bedb8b60ce05c1decfe3ad");
        assertThat(Fingerprint.of("quantity", 3).and("sku", "A").build())
                .hasToString("quantity=4e07408562bedb8b60ce05c1decfe3ad;sku=559aead08264d5795d3909718cdd05ab");
    }

    @Test
    void names_the_first_field_that_differs() {
        Fingerprint one = Fingerprint.of("sku", "A").and("quantity", 3).build();
        assertThat(one.differingField(
                        Fingerprint.of("sku", "A").and("quantity", 3).build()))
                .isEmpty();
        assertThat(one.differingField(
                        Fingerprint.of("sku", "B").and("quantity", 4).build()))
                .contains("sku");
        assertThat(one.differingField(
                        Fingerprint.of("sku", "A").and("quantity", 4).build()))
                .contains("quantity");
        assertThat(one.differingField(Fingerprint.of("sku", "A").build())).contains("quantity");
        assertThat(Fingerprint.of("sku", "A").build().differingField(one)).contains("quantity");
    }

    @Test
    void the_order_of_a_list_matters_and_that_of_a_set_does_not() {
        assertThat(Fingerprint.of("a", 1).andList("lines", List.of("x", "y")).build())
                .isNotEqualTo(Fingerprint.of("a", 1)
                        .andList("lines", List.of("y", "x"))
                        .build());
        assertThat(Fingerprint.of("a", 1).andSet("lines", List.of("x", "y")).build())
                .isEqualTo(Fingerprint.of("a", 1)
                        .andSet("lines", List.of("y", "x"))
                        .build());
    }

    @Test
    void list_elements_cannot_run_into_each_other() {
        assertThat(Fingerprint.of("a", 1).andList("lines", List.of("ab", "c")).build())
                .isNotEqualTo(Fingerprint.of("a", 1)
                        .andList("lines", List.of("a", "bc"))
                        .build());
        assertThat(Fingerprint.of("a", 1).andList("lines", List.of("1:a")).build())
                .isNotEqualTo(Fingerprint.of("a", 1)
                        .andList("lines", List.of("1", "a"))
                        .build());
    }

    @Test
    void a_builder_used_further_does_not_change_what_it_built() {
        Fingerprint.Builder builder = Fingerprint.of("a", 1);
        Fingerprint built = builder.build();
        String before = built.canonical();
        assertThat(builder.and("b", 2).build()).isNotEqualTo(built);
        assertThat(built.canonical()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a=b", "a;b"})
    void a_field_is_a_word(String field) {
        assertThatThrownBy(() -> Fingerprint.of(field, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("field must be a word");
    }

    @Test
    void a_field_is_named_once() {
        Fingerprint.Builder builder = Fingerprint.of("sku", "A");
        assertThatThrownBy(() -> builder.and("sku", "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sku");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sku", "=1", "sku=1;quantity", ";", "sku=1;;quantity=2"})
    void parses_only_what_it_wrote(String text) {
        assertThatThrownBy(() -> Fingerprint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
