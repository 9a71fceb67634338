package org.countinghouse.domain.pricing;

import org.jspecify.annotations.Nullable;

/** What a promotion would do to a cart, never nothing; nothing is changed until it is applied. */
final class Trial {

    final long total;
    final long[] off;
    /** Units used up, line by line, by an effect that uses units up. */
    final long @Nullable [] used;

    final @Nullable GiftOffer gift;

    private Trial(long total, long[] off, long @Nullable [] used, @Nullable GiftOffer gift) {
        this.total = total;
        this.off = off;
        this.used = used;
        this.gift = gift;
    }

    static Trial of(long total, long[] off) {
        return new Trial(total, off, null, null);
    }

    Trial using(long[] units) {
        return new Trial(total, off, units, gift);
    }

    Trial offering(GiftOffer missing) {
        return new Trial(total, off, used, missing);
    }
}
