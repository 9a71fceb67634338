package org.countinghouse.adapters.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that changes what it is asked to do on the way: the adapter's own code with one of its rules dropped. */
final class SabotagedConnections {

    private SabotagedConnections() {}

    /** Something that happens instead of a call on a connection or a port. */
    interface Instead {
        @SuppressWarnings("checkstyle:IllegalThrows") // a proxy hands on whatever the real call throws
        @Nullable
        Object call(String method, Object[] arguments, Real real) throws Throwable;
    }

    /** The real call, with the same or other arguments. */
    interface Real {
        Object call(Object[] arguments) throws Throwable;
    }

    /** Every statement is rewritten before it is prepared. */
    static Instead rewriting(UnaryOperator<String> rewriting) {
        return (method, arguments, real) -> {
            if (method.equals("prepareStatement")) {
                Object[] changed = arguments.clone();
                changed[0] = rewriting.apply((String) arguments[0]);
                return real.call(changed);
            }
            return real.call(arguments);
        };
    }

    /** One question is always answered in the same way, and never asked. */
    static Instead answering(String asked, Object answer) {
        return (method, arguments, real) -> method.equals(asked) ? answer : real.call(arguments);
    }

    /** One thing is never done. */
    static Instead leavingOut(String left) {
        return (method, arguments, real) -> method.equals(left) ? null : real.call(arguments);
    }

    static DataSource of(DataSource real, Instead instead) {
        return intercepted(
                DataSource.class,
                real,
                (method, arguments, call) -> method.equals("getConnection")
                        ? intercepted(Connection.class, real.getConnection(), instead)
                        : call.call(arguments));
    }

    /** An object whose every call goes through the saboteur's hands. */
    static <T> T intercepted(Class<T> type, T real, Instead instead) {
        return type.cast(Proxy.newProxyInstance(
                SabotagedConnections.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        instead.call(method.getName(), arguments == null ? new Object[0] : arguments, changed -> {
                            try {
                                return method.invoke(real, changed);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        })));
    }
}
