package dev.countersign.job;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import dev.countersign.store.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The scheduler's table, written by us where db-scheduler would lose an ask made during a run or, on PostgreSQL, spoil
 * the transaction of two who ask at once. Call its methods in a transaction.
 */
final class JobRows {
    // execution_time of a picked row is free: it holds when the job was asked for again
    private static final String ASK = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, asked_again)
            values (?, ?, ?, false, 1, false)
            on conflict (task_name, task_instance) do update set
              execution_time = case
                when scheduled_tasks.picked and not scheduled_tasks.asked_again then excluded.execution_time
                when excluded.execution_time < scheduled_tasks.execution_time then excluded.execution_time
                else scheduled_tasks.execution_time end,
              asked_again = scheduled_tasks.picked""";

    private static final String MINE = " where task_name = ? and task_instance = ? and version = ?";
    private static final String REMOVE = "delete from scheduled_tasks" + MINE + " and not asked_again";
    private static final String RELEASE = """
            update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
              version = version + 1, asked_again = false, consecutive_failures = ?""";
    private static final String ONCE_MORE = RELEASE + MINE;
    private static final String RETRY =
            RELEASE + ", execution_time = case when asked_again then execution_time else ? end" + MINE;
    private static final String RELEASE_ALL = RELEASE + ", execution_time = ? where picked";

    private final Database database;
    private final JdbcCustomization dialect;

    JobRows(Database database, JdbcCustomization dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    void ask(String name, String instance, Instant due) {
        update(ASK, statement -> {
            statement.setString(1, name);
            statement.setString(2, instance);
            dialect.setInstant(statement, 3, due);
        });
    }

    /** The job is done. True when it was asked for again meanwhile and therefore waits once more. */
    boolean finish(Execution run) {
        if (update(REMOVE, statement -> identify(statement, 1, run)) == 1) {
            return false;
        }
        return update(ONCE_MORE, statement -> {
                    statement.setInt(1, 0);
                    identify(statement, 2, run);
                })
                == 1;
    }

    /** The job failed or was abandoned: it waits again, until {@code due} unless it was asked for earlier. */
    void retry(Execution run, int failures, Instant due) {
        update(RETRY, statement -> {
            statement.setInt(1, failures);
            dialect.setInstant(statement, 2, due);
            identify(statement, 3, run);
        });
    }

    /** Frees what a process that is gone had picked. Only for a database that nobody else works on. */
    int releaseAll(Instant due) {
        return update(RELEASE_ALL, statement -> {
            statement.setInt(1, 0);
            dialect.setInstant(statement, 2, due);
        });
    }

    // the version is the fence: a run that was given up and taken over can no longer settle the row
    private static void identify(PreparedStatement statement, int from, Execution run) throws SQLException {
        statement.setString(from, run.getTaskName());
        statement.setString(from + 1, run.getId());
        statement.setLong(from + 2, run.version);
    }

    private int update(String sql, Values values) {
        return database.db().connectionResult(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                values.set(statement);
                return statement.executeUpdate();
            }
        });
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }
}
