package org.countinghouse.ports.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.pricing.rules.RuleSet;

/** The laws of the way to JSON and back. */
class RuleSetJsonProperties {

    @Property(tries = 500)
    void what_is_written_is_read_back_exactly(@ForAll("ruleSets") RuleSet rules) {
        String json = OwnRules.JSON.write(rules);

        RuleSet read = OwnRules.JSON.read(json).get();

        assertThat(read).isEqualTo(rules);
        assertThat(read.contentHash()).isEqualTo(rules.contentHash());
        assertThat(OwnRules.JSON.write(read)).isEqualTo(json);
    }

    @Property(tries = 100)
    void bytes_and_text_say_the_same(@ForAll("ruleSets") RuleSet rules) {
        byte[] json = OwnRules.JSON.write(rules).getBytes(StandardCharsets.UTF_8);

        assertThat(OwnRules.JSON.read(json).get()).isEqualTo(rules);
    }

    @Property(tries = 200)
    void what_is_written_keeps_to_the_schema(@ForAll("ruleSets") RuleSet rules) {
        assertThat(Schema.faults(OwnRules.JSON.write(rules))).isEmpty();
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return Arbitraries.randomValue(RandomRules::of);
    }
}
