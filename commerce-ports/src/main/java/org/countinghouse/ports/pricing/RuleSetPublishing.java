package org.countinghouse.ports.pricing;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.RuleSetComparison;
import org.countinghouse.domain.pricing.publication.ActivateRules;
import org.countinghouse.domain.pricing.publication.PublishRules;
import org.countinghouse.domain.pricing.publication.RuleSetHistory;
import org.countinghouse.domain.pricing.publication.RuleSetRejection;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * The rules of a shop, kept for good: published, put in force, asked for. A host that keeps its rules elsewhere needs
 * none of this; a checkout takes its terms from its command, wherever they come from.
 *
 * <p><b>Transaction:</b> every command joins the active unit or runs its own. <b>Repeat:</b> the same key with the same
 * payload gives the history exactly as it was after the first call; with another payload it is refused as
 * {@link RuleSetRejection.KeyReused}. A refused command leaves nothing, its key is free.
 */
@PrimaryPort
public interface RuleSetPublishing {

    /**
     * Keeps a version of a rule set; it counts when it is activated. The same content under the same version again
     * changes nothing, under any key.
     *
     * <p><b>Rejections:</b> {@link RuleSetRejection.VersionTaken}; {@link RuleSetRejection.NotNewer};
     * {@link RuleSetRejection.Flawed}; {@link RuleSetRejection.NotUsable}.
     */
    Either<RuleSetRejection, RuleSetHistory> publish(PublishRules command);

    /**
     * The same for rules as text, read strictly. What is kept is the text that {@link RuleSetJson} writes of what it
     * read, so that defaults are written out.
     *
     * <p><b>Rejections:</b> {@link RuleSetRejection.NotReadable} with the place, and all of {@link #publish(PublishRules)}.
     */
    Either<RuleSetRejection, RuleSetHistory> publishDocument(PublishDocument command);

    /**
     * Lets a version count from an instant on. To take a plan back, say something else for the same instant.
     *
     * <p><b>Rejections:</b> {@link RuleSetRejection.UnknownRuleSet}; {@link RuleSetRejection.UnknownVersion};
     * {@link RuleSetRejection.InThePast}.
     */
    Either<RuleSetRejection, RuleSetHistory> activate(ActivateRules command);

    /** What was published under that name, and what counts when. <b>Transaction:</b> joins, or none. */
    Optional<RuleSetHistory> find(TenantId tenant, RuleSetId id);

    /** The rules of a version, exactly as they were published. <b>Transaction:</b> joins, or none. */
    Optional<RuleSet> at(TenantId tenant, RuleSetId id, int version);

    /**
     * The terms in force at an instant, compiled: for a checkout or a quote, those at the instant its cart is priced at.
     * Compiled rules are kept for the next cart. Nothing if nothing was in force. <b>Transaction:</b> joins, or none.
     */
    Optional<PricingTerms> inForce(TenantId tenant, RuleSetId id, Instant at);

    /**
     * What one version in place of another would make of past carts.
     * <b>Transaction:</b> joins, or none.
     *
     * <p><b>Rejections:</b> {@link RuleSetRejection.UnknownVersion}.
     */
    Either<RuleSetRejection, RuleSetComparison> compare(CompareVersions question);

    /**
     * Reads every version and tells those that are not what was published (invariant M4: the same rules, the same
     * hash). <b>Transaction:</b> joins, or none.
     */
    Verification verify(TenantId tenant);
}
