package org.countinghouse.adapters.jdbc;

import org.countinghouse.adapters.jdbc.CrashPoint.Moment;

/** How a run dies. */
enum CrashMode {
    /** The call never arrives, nor does any other. */
    CALL_NEVER_ARRIVES(Moment.BEFORE, false),
    /** The call takes effect, and its answer is lost; at the last call that is the answer to the commit. */
    ANSWER_IS_LOST(Moment.AFTER, false),
    /** The transaction in which a host runs the command dies. */
    HOSTS_TRANSACTION_DIES(Moment.BEFORE, true);

    private final Moment moment;
    private final boolean joined;

    CrashMode(Moment moment, boolean joined) {
        this.moment = moment;
        this.joined = joined;
    }

    Moment moment() {
        return moment;
    }

    /** Whether a host runs the transactions. */
    boolean isJoined() {
        return joined;
    }
}
