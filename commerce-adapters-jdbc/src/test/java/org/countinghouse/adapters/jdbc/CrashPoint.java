package org.countinghouse.adapters.jdbc;

import java.sql.SQLException;
import org.countinghouse.adapters.jdbc.InterceptedConnections.Interception;
import org.countinghouse.adapters.jdbc.InterceptedConnections.Proceeding;

/** Counts the calls that reach the database, and cuts the line at one of them until it is mended. */
final class CrashPoint implements Interception {

    /** When the line breaks. */
    enum Moment {
        /** The call never arrives. */
        BEFORE,
        /** The call takes effect, and its answer is lost. */
        AFTER
    }

    private int calls;
    private int at;
    private Moment moment = Moment.BEFORE;

    /** From now on nothing breaks, and calls are counted from zero. */
    void mend() {
        cut(0, Moment.BEFORE);
    }

    /** The line breaks at that call from now, the first being 1, and stays broken. */
    void cut(int call, Moment when) {
        calls = 0;
        at = call;
        moment = when;
    }

    /** How many calls there were since the line was cut or mended. */
    int calls() {
        return calls;
    }

    @Override
    public Object call(String method, Proceeding proceeding) throws SQLException {
        if (!method.startsWith("execute") && !method.equals("commit")) {
            return proceeding.proceed();
        }
        calls++;
        boolean broken = at > 0 && calls >= at;
        if (!broken) {
            return proceeding.proceed();
        }
        if (calls == at && moment == Moment.AFTER) {
            Object lost = proceeding.proceed();
            throw new SQLException("on purpose: the answer of " + method + " was lost: " + lost, "08006");
        }
        throw new SQLException("on purpose: " + method + " never arrived", "08006");
    }
}
