package dev.countersign.job;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Database;
import java.util.List;

/** The real jobs on a test's database, for tests that want to see them run. */
public final class JobsFor implements AutoCloseable {
    private final Jobs jobs;
    private final JobRunner runner;

    private JobsFor(Database database, BusinessClock clock, List<JobHandler> handlers) {
        var dialect = new AutodetectJdbcCustomization(database.joining());
        var rows = new JobRows(database, dialect);
        var doorbell = new Doorbell();
        jobs = new StoredJobs(database.transactions(), rows, clock, doorbell);
        runner = new JobRunner(database, dialect, rows, clock, doorbell, () -> handlers);
    }

    /** Call {@link #start} to let them run. */
    public static JobsFor database(Database database, BusinessClock clock, JobHandler... handlers) {
        return new JobsFor(database, clock, List.of(handlers));
    }

    public Jobs jobs() {
        return jobs;
    }

    public JobsFor start() {
        runner.start();
        return this;
    }

    @Override
    public void close() {
        runner.stop();
    }
}
