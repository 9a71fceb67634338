package org.countinghouse.adapters.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A data source whose connections can be made to fail where a test wants it. */
final class InterceptedConnections {

    private InterceptedConnections() {}

    /** Something that happens instead of, before or after a call on a connection. */
    interface Interception {
        Object call(String method, Proceeding proceeding) throws SQLException;
    }

    private interface Connecting {
        Connection connect() throws SQLException;
    }

    /** The real call. */
    interface Proceeding {
        Object proceed() throws SQLException;
    }

    static DataSource of(DataSource real, Interception interception) {
        return source(real::getConnection, interception);
    }

    /** Like {@link #of}, and the statements of its connections too: their methods are intercepted by their names. */
    static DataSource withStatements(DataSource real, Interception interception) {
        return of(real, (method, proceeding) -> {
            Object result = interception.call(method, proceeding);
            return result instanceof Statement statement ? statement(statement, interception) : result;
        });
    }

    private static Statement statement(Statement real, Interception interception) {
        Class<?> type = real instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return (Statement) Proxy.newProxyInstance(
                InterceptedConnections.class.getClassLoader(), new Class<?>[] {type}, calling(real, interception));
    }

    /** Hands out that one connection again and again. */
    static DataSource reusing(Connection connection, Interception interception) {
        return source(() -> connection, interception);
    }

    private static DataSource source(Connecting real, Interception interception) {
        InvocationHandler source = (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new SQLException("not offered");
            }
            return connection(real.connect(), interception);
        };
        return (DataSource) Proxy.newProxyInstance(
                InterceptedConnections.class.getClassLoader(), new Class<?>[] {DataSource.class}, source);
    }

    private static Connection connection(Connection real, Interception interception) {
        return (Connection) Proxy.newProxyInstance(
                InterceptedConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                calling(real, interception));
    }

    private static InvocationHandler calling(Object real, Interception interception) {
        return (proxy, method, arguments) -> interception.call(method.getName(), () -> {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SQLException sql) {
                    throw sql;
                }
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
