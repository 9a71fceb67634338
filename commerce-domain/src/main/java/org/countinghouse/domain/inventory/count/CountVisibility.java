package org.countinghouse.domain.inventory.count;

/** What the people who count are told. */
public enum CountVisibility {
    /** What they should find. */
    EXPECTATION_SHOWN,
    /** Only where to look. */
    BLIND
}
