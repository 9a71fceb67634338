package org.countinghouse.domain.inventory.lot;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Take a recall back: what is quarantined of the lot may be sold again. */
@Value.Immutable
@CommerceStyle
public abstract class LiftRecall implements Command {

    LiftRecall() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract LiftRecall withHeader(CommandHeader header);

    /** Which lot. */
    public abstract LotName lot();

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** The header of its movements: {@code condition/} and the command's id and {@code /lift-recall} is their cause. */
    public final CommandHeader step() {
        return header().step("lift-recall");
    }

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("sku", lot().sku())
                .and("lot", lot().lot())
                .and("reference", reference())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        Arguments.text("command id", step().id().value(), 200);
    }

    /** Makes a {@link LiftRecall}. */
    public static final class Builder extends ImmutableLiftRecall.Builder {}
}
