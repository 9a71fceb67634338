package org.countinghouse.domain.pricing.publication;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.pricing.publication.RuleSetEvent.RulesActivated;
import org.countinghouse.domain.pricing.publication.RuleSetEvent.RulesPublished;
import org.countinghouse.domain.pricing.rules.LintFinding;
import org.countinghouse.domain.pricing.rules.RuleSetLinter;
import org.countinghouse.domain.pricing.rules.RuleSetReference;

/** Decides what is published and what counts. */
@CheckReturnValue
public final class RuleSetDecider {

    private RuleSetDecider() {}

    /**
     * Publishes a version. The same content under the same version again changes nothing.
     *
     * <p><b>Rejections:</b> {@link RuleSetRejection.VersionTaken}; {@link RuleSetRejection.NotNewer};
     * {@link RuleSetRejection.Flawed}.
     *
     * @param history what was published under that name
     */
    public static Either<RuleSetRejection, Decision<RuleSetHistory, RuleSetEvent>> decide(
            PublishRules command, Optional<RuleSetHistory> history) {
        RuleSetReference rules = command.rules().reference();
        Optional<Publication> taken = history.flatMap(known -> known.publication(rules.version()));
        if (taken.isPresent()) {
            return taken.get().hash().equals(rules.hash())
                    ? Either.right(Decision.unchanged(history.orElseThrow()))
                    : Either.left(new RuleSetRejection.VersionTaken(new RuleSetReference(
                            rules.id(), rules.version(), taken.get().hash())));
        }
        int latest = history.map(known -> known.latest().version()).orElse(0);
        if (rules.version() < latest) {
            return Either.left(new RuleSetRejection.NotNewer(rules.id(), rules.version(), latest));
        }
        List<LintFinding> findings = RuleSetLinter.lint(command.rules(), command.costs());
        List<LintFinding> refusing =
                findings.stream().filter(command.tolerance()::refuses).toList();
        return refusing.isEmpty()
                ? accept(history, published(command, history, findings.size()))
                : Either.left(new RuleSetRejection.Flawed(refusing));
    }

    /**
     * Lets a version count from an instant on. If that was the last word about that instant already, nothing changes.
     *
     * <p><b>Rejections:</b> {@link RuleSetRejection.UnknownRuleSet}; {@link RuleSetRejection.UnknownVersion};
     * {@link RuleSetRejection.InThePast}.
     *
     * @param history what was published under that name
     */
    public static Either<RuleSetRejection, Decision<RuleSetHistory, RuleSetEvent>> decide(
            ActivateRules command, Optional<RuleSetHistory> history) {
        if (history.isEmpty()) {
            return Either.left(new RuleSetRejection.UnknownRuleSet(command.rules()));
        }
        RuleSetHistory known = history.get();
        Optional<Publication> asked = known.publication(command.version());
        if (asked.isEmpty()) {
            return Either.left(new RuleSetRejection.UnknownVersion(command.rules(), command.version()));
        }
        Instant at = command.header().occurredAt();
        Instant from = command.activeFrom().orElse(at);
        if (from.isBefore(at)) {
            return Either.left(new RuleSetRejection.InThePast(from, at));
        }
        boolean said = known.wordFor(from)
                .filter(word -> word.version() == command.version())
                .isPresent();
        return said
                ? Either.right(Decision.unchanged(known))
                : accept(history, activated(command, known, asked.get(), from));
    }

    /** The history after an event.
     *
     * @param history the history before, nothing for the first event
     * @throws IllegalArgumentException if the event does not follow
     */
    public static RuleSetHistory evolve(Optional<RuleSetHistory> history, RuleSetEvent event) {
        long version = history.map(RuleSetHistory::version).orElse(0L);
        Arguments.require(event.version() == version + 1, "version", "must follow " + version, event.version());
        RuleSetReference rules = event.rules();
        RuleSetHistory.Builder next = RuleSetHistory.builder();
        history.ifPresent(before -> {
            Arguments.require(before.id().equals(rules.id()), "event", "must be one of " + before.id(), event);
            next.from(before);
        });
        next.id(rules.id());
        if (event instanceof RulesActivated activated) {
            next.addActivations(
                    new Activation(event.version(), rules.version(), activated.from(), event.by(), event.occurredAt()));
        } else {
            next.addPublications(
                    new Publication(event.version(), rules.version(), rules.hash(), event.by(), event.occurredAt()));
        }
        return next.build();
    }

    private static RulesPublished published(PublishRules command, Optional<RuleSetHistory> history, int warnings) {
        return new RulesPublished(
                command.rules().reference(),
                history.map(RuleSetHistory::version).orElse(0L) + 1,
                warnings,
                command.header().actor(),
                command.header().occurredAt());
    }

    private static RulesActivated activated(
            ActivateRules command, RuleSetHistory history, Publication asked, Instant from) {
        return new RulesActivated(
                new RuleSetReference(command.rules(), asked.version(), asked.hash()),
                history.version() + 1,
                from,
                command.header().actor(),
                command.header().occurredAt());
    }

    private static Either<RuleSetRejection, Decision<RuleSetHistory, RuleSetEvent>> accept(
            Optional<RuleSetHistory> history, RuleSetEvent event) {
        return Either.right(new Decision<>(evolve(history, event), List.of(event)));
    }
}
