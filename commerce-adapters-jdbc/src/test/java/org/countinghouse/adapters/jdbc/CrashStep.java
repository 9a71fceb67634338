package org.countinghouse.adapters.jdbc;

import io.vavr.control.Either;

/** A command of somebody, the same every time. */
interface CrashStep {

    /** What it is answered. */
    Either<?, ?> run(CrashRun on);
}
