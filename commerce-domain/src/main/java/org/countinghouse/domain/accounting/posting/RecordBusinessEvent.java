package org.countinghouse.domain.accounting.posting;

import java.time.LocalDate;
import java.time.ZoneId;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.immutables.value.Value;

/** Asks to book what happened. The accounting date is the day of the header's time in the books' zone. */
@Value.Immutable
@CommerceStyle
@CheckReturnValue
public abstract class RecordBusinessEvent implements Command {

    RecordBusinessEvent() {}

    /** To book that event. */
    public static RecordBusinessEvent of(CommandHeader header, BusinessEvent event) {
        return builder().header(header).event(event).build();
    }

    /** A command from nothing. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** What happened. */
    public abstract BusinessEvent event();

    @Override
    public Fingerprint fingerprint() {
        return event().fingerprint();
    }

    /** The same command with another header. */
    public abstract RecordBusinessEvent withHeader(CommandHeader header);

    LocalDate dateIn(ZoneId zone) {
        return LocalDate.ofInstant(header().occurredAt(), zone);
    }

    /** Builds the command. */
    public static final class Builder extends ImmutableRecordBusinessEvent.Builder {}
}
