package dev.countersign.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A data source for libraries that open connections themselves. Inside one of our transactions they join it. */
final class JoiningDataSource extends AbstractDataSource {
    private static final Set<String> OURS = Set.of("close", "commit", "rollback", "setAutoCommit");

    /** Opens a connection outside our transactions. */
    interface Outside {
        Connection open() throws SQLException;
    }

    private final Outside outside;

    private JoiningDataSource(Outside outside) {
        this.outside = outside;
    }

    static JoiningDataSource sqlite(Connection writer, Transactions commits, DataSource readers) {
        return new JoiningDataSource(() -> SharingConnection.open(writer, commits, readers));
    }

    static JoiningDataSource pooled(DataSource pool) {
        return new JoiningDataSource(pool::getConnection);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var open = Bound.current();
        return open != null ? joined(open.connection()) : outside.open();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** The transaction is not the library's to end. */
    private static Connection joined(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (OURS.contains(method.getName())) {
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
