package dev.countersign.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;

/** Hands jOOQ the connection of the open transaction, else one of the pool that only reads. */
final class Connections implements ConnectionProvider {
    private final DataSource pool;

    Connections(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection acquire() {
        var open = Bound.current();
        if (open != null) {
            return open.connection();
        }
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new DataAccessException("no connection to the database", e);
        }
    }

    @Override
    public void release(Connection connection) {
        var open = Bound.current();
        if (open != null && open.connection() == connection) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessException("a connection could not be given back", e);
        }
    }
}
