package org.countinghouse.ports.tck.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The naive model says no; whatever it has done for the command until then is forgotten. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal as the library's is told: its reason, and its figures in their order.
     *
     * @param figures what the library's record of that reason holds
     */
    Refused(String reason, Object... figures) {
        super(text(reason, figures), null, false, false);
    }

    private static String text(String reason, Object... figures) {
        return Stream.concat(Stream.of(reason), Stream.of(figures))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** As the library's is told. */
    String text() {
        return String.valueOf(getMessage());
    }
}
