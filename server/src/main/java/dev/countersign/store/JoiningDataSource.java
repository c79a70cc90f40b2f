package dev.countersign.store;

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
        return SharingConnection.proxy(
                Connection.class,
                (_, method, arguments) ->
                        OURS.contains(method.getName()) ? null : SharingConnection.call(connection, method, arguments));
    }
}
