package org.countinghouse.domain.kernel;

import java.util.Locale;

/**
 * The business says no: a normal answer, the left side of an {@code Either}, never thrown and never an event. Each
 * aggregate has a sealed family of records; {@link #reason()} backs an exhaustive {@code switch}.
 */
public interface Rejection {

    /** Which refusal of its family this is. */
    Enum<?> reason();

    /** One sentence for a person, with the field and the value. */
    String message();

    /** A stable code for machines: the reason in kebab case, e.g. {@code insufficient-stock}. */
    default String code() {
        return reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
