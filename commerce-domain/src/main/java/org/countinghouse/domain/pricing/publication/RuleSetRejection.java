package org.countinghouse.domain.pricing.publication;

import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.pricing.rules.LintFinding;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;

/** Why rules are not published, or do not count. */
public sealed interface RuleSetRejection extends Rejection {

    @Override
    Reason reason();

    /** One constant a record. */
    enum Reason {
        /** {@link UnknownRuleSet}. */
        UNKNOWN_RULE_SET,
        /** {@link UnknownVersion}. */
        UNKNOWN_VERSION,
        /** {@link VersionTaken}. */
        VERSION_TAKEN,
        /** {@link NotNewer}. */
        NOT_NEWER,
        /** {@link Flawed}. */
        FLAWED,
        /** {@link NotReadable}. */
        NOT_READABLE,
        /** {@link NotUsable}. */
        NOT_USABLE,
        /** {@link InThePast}. */
        IN_THE_PAST,
        /** {@link KeyReused}. */
        KEY_REUSED
    }

    /**
     * Nothing was published under that name.
     *
     * @param rules the name asked for
     */
    record UnknownRuleSet(RuleSetId rules) implements RuleSetRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_RULE_SET;
        }

        @Override
        public String message() {
            return "no rule set " + rules + " was published";
        }
    }

    /**
     * That version was not published.
     *
     * @param rules the rule set
     * @param version the version asked for
     */
    record UnknownVersion(RuleSetId rules, int version) implements RuleSetRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_VERSION;
        }

        @Override
        public String message() {
            return "version " + version + " of rule set " + rules + " was not published";
        }
    }

    /**
     * That version was published with other content.
     *
     * @param published what stands under that version
     */
    record VersionTaken(RuleSetReference published) implements RuleSetRejection {

        @Override
        public Reason reason() {
            return Reason.VERSION_TAKEN;
        }

        @Override
        public String message() {
            return published + " was published with other content, its hash is " + published.hash();
        }
    }

    /**
     * A later version was published before.
     *
     * @param rules the rule set
     * @param version the version refused
     * @param latest the latest one
     */
    record NotNewer(RuleSetId rules, int version, int latest) implements RuleSetRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_NEWER;
        }

        @Override
        public String message() {
            return "version " + version + " of rule set " + rules + " is not above " + latest
                    + ", the latest that was published";
        }
    }

    /**
     * The linter found what the command does not accept.
     *
     * @param findings each of them; unmodifiable
     */
    record Flawed(List<LintFinding> findings) implements RuleSetRejection {

        /** Copies the findings. */
        public Flawed {
            findings = List.copyOf(findings);
        }

        @Override
        public Reason reason() {
            return Reason.FLAWED;
        }

        @Override
        public String message() {
            return findings.size() + " findings, the first is " + findings.get(0);
        }
    }

    /**
     * The text is no rule set.
     *
     * @param cause why not, with the place
     */
    record NotReadable(Rejection cause) implements RuleSetRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_READABLE;
        }

        @Override
        public String message() {
            return cause.message();
        }
    }

    /**
     * The rules cannot be kept, or cannot price: they are larger than a document may be, or finer than the arithmetic.
     *
     * @param problem what is wrong, with the value
     */
    record NotUsable(String problem) implements RuleSetRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_USABLE;
        }

        @Override
        public String message() {
            return problem;
        }
    }

    /**
     * Rules cannot count from an instant that is over: prices were made at it.
     *
     * @param from the instant asked for
     * @param at the business time of the request
     */
    record InThePast(Instant from, Instant at) implements RuleSetRejection {

        @Override
        public Reason reason() {
            return Reason.IN_THE_PAST;
        }

        @Override
        public String message() {
            return "rules cannot count from " + from + ", it is " + at;
        }
    }

    /**
     * The idempotency key was used before with another payload.
     *
     * @param key the key
     * @param field the first field that differs
     */
    record KeyReused(CommandId key, String field) implements RuleSetRejection {

        @Override
        public Reason reason() {
            return Reason.KEY_REUSED;
        }

        @Override
        public String message() {
            return "command id " + key + " was used before with another " + field;
        }
    }
}
