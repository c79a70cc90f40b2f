package dev.countersign.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQLite as a library sees it outside our transactions: it reads beside the writer, and each of its writes waits in the
 * same line as ours and shares their commits. It has no transactions of its own.
 */
final class SharingConnection implements InvocationHandler {
    private final Connection writer;
    private final Transactions commits;
    private final DataSource readers;
    private @Nullable Connection reader;
    private boolean closed;

    private SharingConnection(Connection writer, Transactions commits, DataSource readers) {
        this.writer = writer;
        this.commits = commits;
        this.readers = readers;
    }

    static Connection open(Connection writer, Transactions commits, DataSource readers) {
        return proxy(Connection.class, new SharingConnection(writer, commits, readers));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement" ->
                isQuery(arguments)
                        ? call(reader(), method, arguments)
                        : inTurn(PreparedStatement.class, call(writer, method, arguments));
            case "createStatement" -> inTurn(Statement.class, call(writer, method, arguments));
            case "close" -> close();
            case "isClosed" -> closed;
            case "getAutoCommit" -> true;
            case "setAutoCommit" -> refuseTransactions(arguments);
            default -> call(reader(), method, arguments);
        };
    }

    private static boolean isQuery(Object @Nullable [] arguments) {
        return arguments != null
                && arguments[0] instanceof String sql
                && sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
    }

    private Connection reader() throws SQLException {
        if (reader == null) {
            reader = readers.getConnection();
        }
        return reader;
    }

    private @Nullable Object close() throws SQLException {
        closed = true;
        if (reader != null) {
            reader.close();
            reader = null;
        }
        return null;
    }

    private static @Nullable Object refuseTransactions(Object @Nullable [] arguments) throws SQLException {
        if (arguments != null && Boolean.FALSE.equals(arguments[0])) {
            throw new SQLFeatureNotSupportedException("a library's transaction would hold up the only writer");
        }
        return null;
    }

    /** The statement, whose every execution is a write of ours. */
    private <T extends Statement> T inTurn(Class<T> type, Object statement) {
        return proxy(
                type,
                (_, method, arguments) -> method.getName().startsWith("execute")
                        ? write(statement, method, arguments)
                        : call(statement, method, arguments));
    }

    private Object write(Object statement, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return commits.write(() -> {
                try {
                    return call(statement, method, arguments);
                } catch (Throwable e) {
                    throw new Failed(e);
                }
            });
        } catch (Failed e) {
            throw e.reason;
        }
    }

    @SuppressWarnings("NullAway") // what the driver returns is what the library gets
    static Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Carries what the driver threw through our transaction, which it rolls back. */
    private static final class Failed extends RuntimeException {
        private final Throwable reason;

        Failed(Throwable reason) {
            super(null, reason, false, false);
            this.reason = reason;
        }
    }
}
