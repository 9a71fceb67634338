package org.countinghouse.domain.pricing.promotion;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.countinghouse.domain.kernel.Arguments;

/** Sets whose order is that of their elements, so that a rule always reads the same. */
final class Sets {

    private Sets() {}

    static <T extends Comparable<? super T>> Set<T> sorted(String field, Set<T> elements) {
        Arguments.require(!elements.isEmpty(), field, "must not be empty", elements);
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(elements)));
    }
}
