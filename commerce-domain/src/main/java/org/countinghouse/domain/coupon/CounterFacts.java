package org.countinghouse.domain.coupon;

import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One counter twice over: as it is stored, and as the redemptions below it add up. Plain numbers, so that what is broken
 * can be told.
 *
 * @param key which counter
 * @param limit how many uses the campaign's terms let through, if limited
 * @param budget what they may cost together, if limited
 * @param used the stored number of uses
 * @param spent the stored cost in minor units, 0 without a budget
 * @param counted how many redemptions are held or committed
 * @param cost what those cost in minor units, 0 without a budget
 */
public record CounterFacts(
        CounterKey key, Optional<Long> limit, Optional<Money> budget, long used, long spent, long counted, long cost)
        implements ValueObject {}
