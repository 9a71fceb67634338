package org.countinghouse.domain.pricing.publication;

import java.util.Map;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.immutables.value.Value;

/** Keep a version of a rule set for good. It counts when it is activated. */
@Value.Immutable
@CommerceStyle
public abstract class PublishRules implements Command {

    PublishRules() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract PublishRules withHeader(CommandHeader header);

    /** The rules; their version is above that of any published before. */
    public abstract RuleSet rules();

    /** Which findings of the linter do not refuse them. Default: none. */
    @Value.Default
    public LintTolerance tolerance() {
        return LintTolerance.NOTHING;
    }

    /** What one unit of each item costs the shop, as far as known, so that the linter can tell of losses. */
    public abstract Map<Sku, UnitPrice> costs();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("rules", rules().id())
                .and("version", rules().version())
                .and("content", rules().contentHash())
                .and("tolerance", tolerance())
                .andSet("costs", costs().entrySet())
                .build();
    }

    /** Makes a {@link PublishRules}. */
    public static final class Builder extends ImmutablePublishRules.Builder {}
}
