package org.countinghouse.domain.pricing.policy;

/** What happens to the part of a shared amount that a line may not take. */
public enum FloorHandling {
    /** It is shared out over the other lines; what none can take is lost. */
    REDISTRIBUTE,
    /** It is lost. */
    DROP
}
