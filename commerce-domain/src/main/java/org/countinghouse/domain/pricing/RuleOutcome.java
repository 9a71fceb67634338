package org.countinghouse.domain.pricing;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.PromotionReference;
import org.jmolecules.ddd.types.ValueObject;

/** What became of one promotion. */
public sealed interface RuleOutcome extends ValueObject {

    /** The promotion, with its version. */
    PromotionReference rule();

    /** Its lane. */
    String lane();

    /**
     * It took something off.
     *
     * @param rule the promotion, with its version
     * @param lane its lane
     * @param changes line by line, those that changed; unmodifiable
     */
    record Fired(PromotionReference rule, String lane, List<LineChange> changes) implements RuleOutcome {
        /** Copies the changes. */
        public Fired {
            changes = List.copyOf(changes);
        }
    }

    /**
     * It did nothing.
     *
     * @param rule the promotion, with its version
     * @param lane its lane
     * @param reason why not
     * @param failed the condition that did not hold, if that was the reason
     * @param because the promotion that stood in its way, if one did
     */
    record NotFired(
            PromotionReference rule,
            String lane,
            Reason reason,
            Optional<Condition> failed,
            Optional<PromotionReference> because)
            implements RuleOutcome {}

    /**
     * What a promotion did to a line.
     *
     * @param lineNumber the line
     * @param before its amount before
     * @param off what was taken off
     */
    record LineChange(int lineNumber, Money before, Money off) implements ValueObject {
        /** Its amount after. */
        public Money after() {
            return before.minus(off);
        }
    }

    /** Why a promotion did nothing. */
    enum Reason {
        /** A condition does not hold. */
        CONDITION_FAILED,
        /** The cart's time lies outside its window. */
        OUT_OF_WINDOW,
        /** It is for another currency. */
        OTHER_CURRENCY,
        /** There was nothing it could take off: no such line, no such units, a floor, a cap, a spent budget. */
        NOTHING_TO_TAKE,
        /** Another one of its lane, of which only the best applies, gave more. */
        LESS_THAN_BEST,
        /** Another one of its exclusive group was applied. */
        GROUP_TAKEN,
        /** A promotion that stands alone in the lane was applied. */
        LANE_TAKEN,
        /** A promotion that tolerates none after it was applied. */
        STOPPED
    }
}
