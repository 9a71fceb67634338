package org.countinghouse.domain.inventory.lot;

import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Call a lot back: nothing of it is sold any more, at any location. */
@Value.Immutable
@CommerceStyle
public abstract class RecallLot implements Command {

    RecallLot() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract RecallLot withHeader(CommandHeader header);

    /** Which lot. */
    public abstract LotName lot();

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What to do when more is to be blocked than was promised to nobody. Default: refuse. */
    @Value.Default
    public AdjustStock.OnPromised onPromised() {
        return AdjustStock.OnPromised.REFUSE;
    }

    /** The header of its movements: {@code condition/} and the command's id and {@code /recall} is their cause. */
    public final CommandHeader step() {
        return header().step("recall");
    }

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("sku", lot().sku())
                .and("lot", lot().lot())
                .and("reference", reference())
                .and("onPromised", onPromised())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        Arguments.text("command id", step().id().value(), 200);
    }

    /** Makes a {@link RecallLot}. */
    public static final class Builder extends ImmutableRecallLot.Builder {}
}
