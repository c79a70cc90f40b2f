package dev.countersign.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A data source for libraries that open connections themselves. Inside one of our transactions they join it; outside,
 * on SQLite, they take the writer's turn until they close.
 */
final class JoiningDataSource extends AbstractDataSource {
    private static final Set<String> OURS = Set.of("close", "commit", "rollback", "setAutoCommit");

    /** Opens a connection outside our transactions, and closes it. */
    interface Outside {
        Connection open() throws SQLException;

        void close(Connection connection) throws SQLException;
    }

    private final Outside outside;

    JoiningDataSource(Outside outside) {
        this.outside = outside;
    }

    static JoiningDataSource sqlite(Connection writer, WriterQueue queue) {
        return new JoiningDataSource(new Outside() {
            @Override
            public Connection open() {
                queue.enter(new WriterQueue.Turn(false));
                queue.takeOwn();
                return writer;
            }

            @Override
            public void close(Connection connection) throws SQLException {
                try {
                    rollBack(connection);
                } finally {
                    queue.leave();
                }
            }
        });
    }

    private static void rollBack(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            try {
                connection.rollback();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    static JoiningDataSource pooled(javax.sql.DataSource pool) {
        return new JoiningDataSource(new Outside() {
            @Override
            public Connection open() throws SQLException {
                return pool.getConnection();
            }

            @Override
            public void close(Connection connection) throws SQLException {
                connection.close();
            }
        });
    }

    @Override
    public Connection getConnection() throws SQLException {
        var open = Bound.current();
        return open != null ? joined(open.connection()) : separate(outside.open());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private static Connection joined(Connection connection) {
        return proxy(connection, () -> {}, OURS);
    }

    private Connection separate(Connection connection) {
        var closed = new boolean[1];
        return proxy(
                connection,
                () -> {
                    if (!closed[0]) {
                        closed[0] = true;
                        outside.close(connection);
                    }
                },
                Set.of("close"));
    }

    /** What to do when the connection is closed. */
    private interface Closing {
        void close() throws SQLException;
    }

    private static Connection proxy(Connection connection, Closing closing, Set<String> kept) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (kept.contains(method.getName())) {
                        if (method.getName().equals("close")) {
                            closing.close();
                        }
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
