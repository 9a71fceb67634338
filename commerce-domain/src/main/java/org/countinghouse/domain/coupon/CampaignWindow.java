package org.countinghouse.domain.coupon;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * When a campaign's codes may be redeemed, by business time. Committing what was held in time needs no window.
 *
 * @param from the first moment, to the microsecond
 * @param until the first moment after the last; nothing for a campaign without an end
 */
public record CampaignWindow(Instant from, Optional<Instant> until) implements ValueObject {

    /** Refuses a window without any moment, and times finer than a microsecond. */
    public CampaignWindow {
        requireMicros(from);
        until.ifPresent(CampaignWindow::requireMicros);
        Arguments.require(until.isEmpty() || from.isBefore(until.get()), "until", "must be after " + from, until);
    }

    /** From a moment on, without an end. */
    public static CampaignWindow from(Instant from) {
        return new CampaignWindow(from, Optional.empty());
    }

    /** From the first moment to just before the second. */
    public static CampaignWindow between(Instant from, Instant until) {
        return new CampaignWindow(from, Optional.of(until));
    }

    /** Whether the moment lies in it: {@code from ≤ moment < until}. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
    }

    private static void requireMicros(Instant moment) {
        Arguments.require(
                moment.equals(moment.truncatedTo(ChronoUnit.MICROS)),
                "window",
                "must be no finer than a microsecond",
                moment);
    }

    @Override
    public String toString() {
        return from + " to " + until.map(Instant::toString).orElse("no end");
    }
}
