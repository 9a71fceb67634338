package org.countinghouse.ports.pricing.internal;

import io.vavr.control.Either;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.publication.RuleSetRejection;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.ports.pricing.RuleDocument;
import org.countinghouse.ports.pricing.RuleSetJson;

/** Rules that can be kept, read again as what they are, and compiled: asked before anything is published. */
final class UsableRules {

    private UsableRules() {}

    static Either<RuleSetRejection, RuleDocument> of(RuleSet rules, RuleSetJson format) {
        try {
            RuleDocument document = new RuleDocument(CompiledRules.of(rules).reference(), format.write(rules));
            return format.read(document.text())
                    .<RuleSetRejection>mapLeft(RuleSetRejection.NotReadable::new)
                    .flatMap(again -> again.reference().equals(document.rules())
                            ? Either.right(document)
                            : Either.left(new RuleSetRejection.NotUsable(
                                    "read again, the rules " + document.rules() + " are others")));
        } catch (IllegalArgumentException unusable) {
            return Either.left(new RuleSetRejection.NotUsable(String.valueOf(unusable.getMessage())));
        }
    }
}
