package org.countinghouse.domain.pricing;

import org.jspecify.annotations.Nullable;

/** An effect, compiled: what it would do to a cart as it stands. */
interface CompiledEffect {

    /** Null if it would do nothing. */
    @Nullable
    Trial on(Run run, CompiledPromotion promotion);
}
