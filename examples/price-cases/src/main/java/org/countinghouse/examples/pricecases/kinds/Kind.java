package org.countinghouse.examples.pricecases.kinds;

import org.countinghouse.examples.pricecases.input.PriceCase;

/** A kind of case. */
@FunctionalInterface
interface Kind {

    /**
     * Every figure that such a case may ask for.
     *
     * @throws UnsupportedCase if it cannot be said
     */
    Figures work(PriceCase priceCase);
}
