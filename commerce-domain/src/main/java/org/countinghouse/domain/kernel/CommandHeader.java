package org.countinghouse.domain.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What every command carries besides its payload.
 *
 * @param tenant whose data it touches
 * @param id the idempotency key: same id and same payload give the same answer and no second effect
 * @param actor who asked, for the audit trail
 * @param correlation the outside request this command belongs to
 * @param time when it happened in the business, to the microsecond; a service stamps the present time when it is missing
 */
public record CommandHeader(
        TenantId tenant, CommandId id, Actor actor, CorrelationId correlation, Optional<Instant> time) {

    /** Keeps the time to the microsecond, which is as fine as every supported database; what is finer is cut off. */
    public CommandHeader {
        time = time.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** A header without a time, correlated with itself. */
    public static CommandHeader of(TenantId tenant, CommandId id, Actor actor) {
        return new CommandHeader(tenant, id, actor, CorrelationId.of(id.value()), Optional.empty());
    }

    /** When it happened in the business (not when it was recorded).
     *
     * @throws IllegalStateException if no time was given or stamped
     */
    public Instant occurredAt() {
        return time.orElseThrow(() -> new IllegalStateException("command " + id + " carries no time yet"));
    }

    /** This header with that business time. */
    public CommandHeader at(Instant occurredAt) {
        return new CommandHeader(tenant, id, actor, correlation, Optional.of(occurredAt));
    }

    /** This header with that time if it has none of its own. */
    public CommandHeader stamped(Instant now) {
        return time.isPresent() ? this : at(now);
    }

    /** The header of a step of this command: same tenant, actor, time and correlation, the id suffixed by the step. */
    public CommandHeader step(String step) {
        return new CommandHeader(tenant, CommandId.of(id.value() + "/" + step), actor, correlation, time);
    }
}
