package dev.countersign.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs due jobs from the moment all rooms are ready until the server stops: last to start, first to stop. */
final class JobRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    // many, for most jobs wait for other people's servers
    private static final int THREADS = 32;
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final Database database;
    private final JdbcCustomization dialect;
    private final JobRows rows;
    private final BusinessClock clock;
    private final Doorbell doorbell;
    private final Supplier<List<JobHandler>> handlers;
    private @Nullable Scheduler scheduler;

    JobRunner(
            Database database,
            JdbcCustomization dialect,
            JobRows rows,
            BusinessClock clock,
            Doorbell doorbell,
            Supplier<List<JobHandler>> handlers) {
        this.database = database;
        this.dialect = dialect;
        this.rows = rows;
        this.clock = clock;
        this.doorbell = doorbell;
        this.handlers = handlers;
    }

    @Override
    public synchronized void start() {
        if (database.oursAlone()) {
            takeOver();
        }
        var tasks = new JobTasks(database.transactions(), rows, clock, doorbell);
        var started =
                scheduler(handlers.get().stream().<Task<?>>map(tasks::task).toList());
        started.start();
        doorbell.connect(started::triggerCheckForDueExecutions);
        scheduler = started;
    }

    private void takeOver() {
        var released = database.transactions().write(() -> rows.releaseAll(clock.instant()));
        if (released > 0) {
            LOG.info("{} jobs of the last run were not finished and start again", released);
        }
    }

    private Scheduler scheduler(List<Task<?>> tasks) {
        // the name is new for each start, so that nobody is mistaken for his dead predecessor
        var name = "countersign-" + UUID.randomUUID();
        return Scheduler.create(database.joining(), tasks)
                .schedulerName(() -> name)
                .jdbcCustomization(dialect)
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOP_WITHIN)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    @Override
    public synchronized void stop() {
        var running = scheduler;
        if (running != null) {
            doorbell.connect(() -> {});
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
