package org.countinghouse.adapters.jdbc;

import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.ports.tck.Conformance;

/**
 * A test of the contract test kit, by name.
 *
 * @param suite the suite
 * @param group the group within it, if it is in one
 * @param method the test
 */
record Caught(Class<? extends Conformance> suite, Optional<Class<?>> group, String method) {

    static Caught by(Class<? extends Conformance> suite, String method) {
        return new Caught(suite, Optional.empty(), method);
    }

    static Caught by(Class<? extends Conformance> suite, String group, String method) {
        Class<?> nested = Stream.of(suite.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(group))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(suite + " has no group " + group));
        return new Caught(suite, Optional.of(nested), method);
    }

    @Override
    public String toString() {
        return suite.getSimpleName()
                + group.map(type -> "." + type.getSimpleName()).orElse("") + "." + method;
    }
}
