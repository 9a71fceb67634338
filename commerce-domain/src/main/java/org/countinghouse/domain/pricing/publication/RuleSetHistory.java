package org.countinghouse.domain.pricing.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * What was published under one name, and which version counts when. Only grows: it is the fold of its
 * {@link RuleSetEvent}s.
 */
@Value.Immutable
@CommerceStyle
public abstract class RuleSetHistory implements AggregateRoot<RuleSetHistory, RuleSetId> {

    private static final Comparator<Activation> LATEST_WORD =
            Comparator.comparing(Activation::from).thenComparing(Activation::sequence);

    RuleSetHistory() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract RuleSetId getId();

    /** The name that its versions share. */
    public final RuleSetId id() {
        return getId();
    }

    /** Its versions, rising; at least one. */
    public abstract List<Publication> publications();

    /** What was decided about them, in the order of the decisions. */
    public abstract List<Activation> activations();

    /** How many things have happened to it. */
    public final long version() {
        return publications().size() + (long) activations().size();
    }

    /** The latest version, in force or not. */
    public final Publication latest() {
        return publications().get(publications().size() - 1);
    }

    /** That version, if it was published. */
    public final Optional<Publication> publication(int version) {
        return publications().stream().filter(it -> it.version() == version).findFirst();
    }

    /** What counts at an instant: the latest beginning that is not after it, of several the last that was decided. */
    public final Optional<Activation> inForceAt(Instant at) {
        return activations().stream().filter(it -> !it.from().isAfter(at)).max(LATEST_WORD);
    }

    /** This history as it was at one of its versions.
     *
     * @throws IllegalArgumentException if it has not come to that version, or there was nothing yet
     */
    public final RuleSetHistory asOf(long version) {
        Arguments.require(
                version >= 1 && version <= version(), "version of " + id(), "must be 1 to " + version(), version);
        return builder()
                .id(id())
                .publications(publications().stream()
                        .filter(it -> it.sequence() <= version)
                        .toList())
                .activations(activations().stream()
                        .filter(it -> it.sequence() <= version)
                        .toList())
                .build();
    }

    /** What was decided for exactly that instant, last. */
    final Optional<Activation> wordFor(Instant from) {
        return activations().stream().filter(it -> it.from().equals(from)).max(LATEST_WORD);
    }

    @Value.Check
    void check() {
        Arguments.require(!publications().isEmpty(), "publications", "must not be empty", publications());
        int last = 0;
        Set<Long> sequences = new HashSet<>();
        for (Publication publication : publications()) {
            Arguments.require(
                    publication.version() > last, "publications", "must be of rising versions", publications());
            last = publication.version();
            sequences.add(publication.sequence());
        }
        for (Activation activation : activations()) {
            Arguments.require(
                    publication(activation.version()).isPresent(),
                    "activation",
                    "must be of a version that was published",
                    activation);
            sequences.add(activation.sequence());
        }
        for (long sequence = 1; sequence <= version(); sequence++) {
            Arguments.require(sequences.contains(sequence), "sequences", "must be 1 to " + version(), sequences);
        }
    }

    /** Makes a {@link RuleSetHistory}. */
    public static final class Builder extends ImmutableRuleSetHistory.Builder {}
}
