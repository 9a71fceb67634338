package org.countinghouse.domain.kernel;

/** A request to decide something: a header, and a payload that its fingerprint names field by field. */
public interface Command {

    /** Tenant, idempotency key, actor, correlation and time. */
    CommandHeader header();

    /**
     * The payload, field by field, without the header: two commands with equal fingerprints ask for the same thing. The
     * order of unordered collections must not show in it.
     */
    Fingerprint fingerprint();
}
