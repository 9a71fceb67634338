package org.countinghouse.domain.inventory.count;

import java.util.List;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Freeze what the ledger says of some positions at one instant, for people to count them. */
@Value.Immutable
@CommerceStyle
public abstract class OpenCount implements Command {

    OpenCount() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract OpenCount withHeader(CommandHeader header);

    /** What the count shall be called; a name that no other count has. */
    public abstract CountId count();

    /** The paper it goes back to, as a person would look it up; at most 200 characters, may be empty. */
    public abstract String reference();

    /** What the people who count are told. */
    public abstract CountVisibility visibility();

    /** Which positions, 1 to 10,000, none twice, in the order of the sheet; one that nothing has touched yet counts 0. */
    public abstract List<PositionKey> positions();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("count", count())
                .and("reference", reference())
                .and("visibility", visibility())
                .andList(
                        "positions",
                        positions().stream()
                                .flatMap(key -> Stream.of(key.sku(), key.location()))
                                .toList())
                .build();
    }

    @Value.Check
    void check() {
        Arguments.optionalText("reference", reference(), 200);
        CountBounds.positions(positions());
    }

    /** Makes an {@link OpenCount}. */
    public static final class Builder extends ImmutableOpenCount.Builder {}
}
