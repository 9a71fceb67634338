package org.countinghouse.ports.pricing.internal;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.RuleSetComparison;
import org.countinghouse.domain.pricing.publication.ActivateRules;
import org.countinghouse.domain.pricing.publication.Publication;
import org.countinghouse.domain.pricing.publication.PublishRules;
import org.countinghouse.domain.pricing.publication.RuleSetDecider;
import org.countinghouse.domain.pricing.publication.RuleSetEvent;
import org.countinghouse.domain.pricing.publication.RuleSetHistory;
import org.countinghouse.domain.pricing.publication.RuleSetRejection;
import org.countinghouse.domain.pricing.publication.RuleSetRejection.NotReadable;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;
import org.countinghouse.ports.pricing.CompareVersions;
import org.countinghouse.ports.pricing.PublishDocument;
import org.countinghouse.ports.pricing.RuleDocument;
import org.countinghouse.ports.pricing.RuleSetJson;
import org.countinghouse.ports.pricing.RuleSetPublishing;
import org.countinghouse.ports.pricing.RuleSets;

/** Published rules: locks, lets decide, saves and publishes. */
public final class RuleSetPublishingService implements RuleSetPublishing {

    private final CommandGate gate;
    private final RuleSets ruleSets;
    private final EventPublication publication;
    private final RuleSetJson format;
    private final TermsCache cache = new TermsCache();

    /** A service over that store, which reads and writes rules in that format. */
    public RuleSetPublishingService(
            CommandGate gate, RuleSets ruleSets, EventPublication publication, RuleSetJson format) {
        this.gate = gate;
        this.ruleSets = ruleSets;
        this.publication = publication;
        this.format = format;
    }

    @Override
    public Either<RuleSetRejection, RuleSetHistory> publish(PublishRules command) {
        PublishRules stamped = command.withHeader(gate.stamped(command.header()));
        return UsableRules.of(stamped.rules(), format)
                .flatMap(document -> once(
                        "publish",
                        stamped,
                        stamped.rules().id(),
                        () -> RuleSetDecider.decide(
                                        stamped, locked(stamped, stamped.rules().id()))
                                .peek(accepted -> record(stamped, accepted, Optional.of(document)))));
    }

    @Override
    public Either<RuleSetRejection, RuleSetHistory> publishDocument(PublishDocument command) {
        return format.read(command.text())
                .<RuleSetRejection>mapLeft(NotReadable::new)
                .flatMap(rules -> publish(command.of(rules)));
    }

    @Override
    public Either<RuleSetRejection, RuleSetHistory> activate(ActivateRules command) {
        ActivateRules stamped = command.withHeader(gate.stamped(command.header()));
        return once(
                "activate",
                stamped,
                stamped.rules(),
                () -> RuleSetDecider.decide(stamped, locked(stamped, stamped.rules()))
                        .peek(accepted -> record(stamped, accepted, Optional.empty())));
    }

    @Override
    public Optional<RuleSetHistory> find(TenantId tenant, RuleSetId id) {
        return ruleSets.find(tenant, id);
    }

    @Override
    public Optional<RuleSet> at(TenantId tenant, RuleSetId id, int version) {
        return ruleSets.document(tenant, id, version).map(this::read);
    }

    @Override
    public Optional<PricingTerms> inForce(TenantId tenant, RuleSetId id, Instant at) {
        return ruleSets.inForce(tenant, id, at).flatMap(rules -> terms(tenant, rules));
    }

    @Override
    public Either<RuleSetRejection, RuleSetComparison> compare(CompareVersions question) {
        return asked(question, question.before())
                .flatMap(before -> asked(question, question.after())
                        .map(after -> RuleSetComparison.of(before.rules(), after.rules(), question.carts())));
    }

    @Override
    public Verification verify(TenantId tenant) {
        List<Discrepancy> found = new ArrayList<>();
        long checked = 0;
        for (RuleSetId name : ruleSets.names(tenant)) {
            for (Publication version : ruleSets.find(tenant, name).orElseThrow().publications()) {
                checked++;
                difference(tenant, name, version).ifPresent(found::add);
            }
        }
        return new Verification("rules", checked, found);
    }

    private Optional<Discrepancy> difference(TenantId tenant, RuleSetId name, Publication version) {
        String stored = ruleSets.document(tenant, name, version.version())
                .map(document -> format.read(document.text())
                        .fold(
                                fault -> "unreadable: " + fault.code() + " at " + fault.path(),
                                rules -> rules.reference() + " " + rules.contentHash()))
                .orElse("nothing");
        String expected = name + " v" + version.version() + " " + version.hash();
        return stored.equals(expected)
                ? Optional.empty()
                : Optional.of(new Discrepancy("M4", "rules " + name + " v" + version.version(), expected, stored));
    }

    private Either<RuleSetRejection, PricingTerms> asked(CompareVersions question, int version) {
        return find(question.tenant(), question.rules())
                .flatMap(history -> history.publication(version))
                .map(known -> new RuleSetReference(question.rules(), version, known.hash()))
                .flatMap(rules -> terms(question.tenant(), rules))
                .<Either<RuleSetRejection, PricingTerms>>map(Either::right)
                .orElseGet(() -> Either.left(new RuleSetRejection.UnknownVersion(question.rules(), version)));
    }

    private Optional<PricingTerms> terms(TenantId tenant, RuleSetReference rules) {
        return cache.get(rules, () -> at(tenant, rules.id(), rules.version()));
    }

    /** What is kept was read or written in this format, so only a damaged text or another host's format is refused. */
    private RuleSet read(RuleDocument document) {
        return format.read(document.text())
                .getOrElseThrow(fault -> new StorageException(
                        "the stored rules " + document.rules() + " cannot be read: " + fault.message(),
                        StorageException.Outcome.NOT_APPLIED,
                        null));
    }

    private Optional<RuleSetHistory> locked(Command command, RuleSetId id) {
        return ruleSets.lock(command.header().tenant(), id);
    }

    private Either<RuleSetRejection, RuleSetHistory> once(
            String operation,
            Command command,
            RuleSetId id,
            Supplier<Either<RuleSetRejection, Decision<RuleSetHistory, RuleSetEvent>>> deciding) {
        return gate.once(
                "rules." + operation,
                command,
                new Handling<>(
                        () -> deciding.get()
                                .map(accepted -> new Answer<>(
                                        accepted.state(),
                                        Long.toString(accepted.state().version()))),
                        reference -> find(command.header().tenant(), id)
                                .orElseThrow()
                                .asOf(Long.parseLong(reference)),
                        RuleSetRejection.KeyReused::new));
    }

    private void record(
            Command command, Decision<RuleSetHistory, RuleSetEvent> decision, Optional<RuleDocument> document) {
        RuleSetHistory after = decision.state();
        if (!decision.events().isEmpty()) {
            ruleSets.append(command.header().tenant(), after, document);
        }
        publication.publish(
                command.header(),
                new AggregateReference("rules", after.id().value()),
                after.version(),
                decision.events());
    }
}
