package org.countinghouse.domain.pricing;

/** Something a line can be, as a small number: a certain item, in a certain category, of a certain attribute. */
class Trait {

    final int id;

    /** The promotions that need it. */
    Postings postings = Postings.NONE;

    Trait(int id) {
        this.id = id;
    }
}
