package org.countinghouse.ports.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** Damaged files: a refusal or another rule set, never an exception. */
class RuleSetJsonFuzzTest {

    private static final int MUTATIONS = 60_000;
    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "null",
        "true",
        "-1",
        "1e999999999",
        "99999999999999999999",
        "\"\\ud800\"",
        "\"NaN\"",
        "0.5",
        "\"-0\"",
        "\"percent\"",
        "\"all\"",
        "\"GBP\"",
        "\"XXX\"",
        "\\u0000",
        "/**/",
        "\"1e9\"",
        "[[[["
    };

    private final Random random = new Random(20_261_121);

    @Test
    void a_damaged_file_is_refused_and_never_throws() {
        Map<RuleSetJsonRejection.Reason, Integer> refused = new EnumMap<>(RuleSetJsonRejection.Reason.class);
        int read = 0;
        byte[] valid = new byte[0];
        for (int i = 0; i < MUTATIONS; i++) {
            if (i % 200 == 0) {
                valid = small();
            }
            byte[] damaged = damage(valid);
            Either<RuleSetJsonRejection, RuleSet> answer = OwnRules.JSON.read(damaged);
            if (answer.isRight()) {
                read++;
                assertThatNoException()
                        .isThrownBy(() -> OwnRules.JSON.write(answer.get()).length());
            } else {
                RuleSetJsonRejection rejection = answer.getLeft();
                refused.merge(rejection.reason(), 1, Integer::sum);
                assertThat(rejection.path()).startsWith("$");
                assertThat(rejection.message()).hasSizeLessThan(2_000).startsWith(rejection.path());
            }
        }

        assertThat(read).isPositive();
        assertThat(refused).hasSizeGreaterThanOrEqualTo(8);
    }

    private byte[] small() {
        String json = OwnRules.JSON.write(RandomRules.of(random));
        for (int i = 0; i < 50 && json.length() > 8_000; i++) {
            json = OwnRules.JSON.write(RandomRules.of(random));
        }
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] damage(byte[] valid) {
        byte[] bytes = valid.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bytes = damageOnce(bytes);
        }
        return bytes;
    }

    private byte[] damageOnce(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                return splice(bytes, at, at + 1 + random.nextInt(20), new byte[0]);
            }
            case 3 -> {
                byte[] token = TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
                return splice(bytes, at, at + random.nextInt(8), token);
            }
            default -> {
                return value(bytes, at);
            }
        }
        return bytes;
    }

    /** Puts a token in the place of a whole value, so that the text stays JSON more often. */
    private byte[] value(byte[] bytes, int at) {
        int colon = at;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        int end = colon;
        while (end < bytes.length && bytes[end] != ',' && bytes[end] != '\n') {
            end++;
        }
        byte[] token = TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
        return colon < bytes.length ? splice(bytes, colon + 1, end, token) : bytes;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        int end = Math.min(to, bytes.length);
        byte[] spliced = new byte[from + middle.length + bytes.length - end];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(bytes, end, spliced, from + middle.length, bytes.length - end);
        return spliced;
    }
}
