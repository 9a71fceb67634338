package org.countinghouse.examples.quickstart.shop;

import org.countinghouse.domain.kernel.Rejection;

/** The library refused what the shop had every reason to expect: the run cannot go on. */
final class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unexpected(Rejection rejection) {
        super("refused (" + rejection.code() + "): " + rejection.message());
    }
}
