package org.countinghouse.adapters.jdbc;

import java.util.List;

/**
 * A command that dies, and what must have happened before it.
 *
 * @param name what it is called
 * @param before steps that are not disturbed
 * @param step the command
 */
record CrashCase(String name, List<CrashStep> before, CrashStep step) {

    static CrashCase of(String name, CrashStep step) {
        return new CrashCase(name, List.of(), step);
    }

    static CrashCase of(String name, List<CrashStep> before, CrashStep step) {
        return new CrashCase(name, before, step);
    }

    @Override
    public String toString() {
        return name;
    }
}
