package org.countinghouse.domain.tax;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Rejection;

/** Why the tax of a cart is not known. */
public sealed interface TaxRejection extends Rejection {

    @Override
    Reason reason();

    /** The refusals of this family. */
    enum Reason {
        /** {@link NotTaxable}. */
        NOT_TAXABLE,
        /** {@link NotAnswered}. */
        NOT_ANSWERED,
        /** {@link NotPlausible}. */
        NOT_PLAUSIBLE
    }

    /**
     * The calculator refuses: an address that it does not know, an item it has no category for.
     *
     * @param why in its own words, at most 200 characters
     */
    record NotTaxable(String why) implements TaxRejection {

        /** Refuses a blank or over-long reason. */
        public NotTaxable {
            Arguments.text("why", why, 200);
        }

        @Override
        public Reason reason() {
            return Reason.NOT_TAXABLE;
        }

        @Override
        public String message() {
            return "the tax calculator refuses: " + why;
        }
    }

    /**
     * The calculator failed. Asking again may help.
     *
     * @param failure what kind of failure; never its text, which may hold what must not be told
     */
    record NotAnswered(String failure) implements TaxRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_ANSWERED;
        }

        @Override
        public String message() {
            return "the tax calculator did not answer: " + failure;
        }
    }

    /**
     * The answer cannot be true.
     *
     * @param line the first line it is wrong about
     * @param problem what is wrong, with the values
     */
    record NotPlausible(int line, String problem) implements TaxRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_PLAUSIBLE;
        }

        @Override
        public String message() {
            return "the tax calculator's answer is not plausible: line " + line + " " + problem;
        }
    }
}
