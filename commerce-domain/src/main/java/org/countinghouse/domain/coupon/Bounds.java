package org.countinghouse.domain.coupon;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;

/** What a command may ask for at most. */
final class Bounds {

    static final long MAX_USES = 1_000_000_000L;
    static final int MAX_ROWS = 10_000;

    private Bounds() {}

    static void uses(String field, Optional<Long> limit) {
        limit.ifPresent(
                uses -> Arguments.require(uses >= 1 && uses <= MAX_USES, field, "must be 1 to " + MAX_USES, uses));
    }

    static void positive(String field, Optional<Money> amount) {
        amount.ifPresent(value -> Arguments.require(value.isPositive(), field, "must be above zero", value));
    }

    static void rows(String field, int rows) {
        Arguments.require(rows >= 1 && rows <= MAX_ROWS, field, "must be 1 to " + MAX_ROWS, rows);
    }

    static void codes(Collection<CouponCode> codes) {
        rows("codes", codes.size());
        HashSet<CouponCode> seen = new HashSet<>();
        codes.forEach(code -> Arguments.require(seen.add(code), "code", "must not repeat", code));
    }
}
