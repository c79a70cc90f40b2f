package dev.countersign.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Transactions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a task of the scheduler from a room's handler: what happens when it is done, fails, or seems dead. */
final class JobTasks {
    private static final Logger LOG = LoggerFactory.getLogger(JobTasks.class);

    private final Transactions transactions;
    private final JobRows rows;
    private final BusinessClock clock;
    private final Doorbell doorbell;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    JobTasks(Transactions transactions, JobRows rows, BusinessClock clock, Doorbell doorbell) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
        this.doorbell = doorbell;
    }

    Task<Void> task(JobHandler handler) {
        return Tasks.custom(handler.name(), Void.class)
                .onFailure((complete, operations) -> retry(complete, handler.longestWait()))
                .onDeadExecution((complete, operations) -> revive(complete))
                .execute((instance, context) -> {
                    run(handler, instance);
                    return (complete, operations) -> finish(complete);
                });
    }

    private void run(JobHandler handler, TaskInstance<Void> instance) {
        running.add(key(instance.getTaskName(), instance.getId()));
        try {
            handler.run(instance.getId());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.toString(), e);
        } finally {
            running.remove(key(instance.getTaskName(), instance.getId()));
        }
    }

    private static String key(String name, String instance) {
        return name + "/" + instance;
    }

    private void finish(ExecutionComplete complete) {
        transactions.write(() -> {
            if (rows.finish(complete.getExecution())) {
                transactions.afterCommit(doorbell::ring);
            }
        });
    }

    private void retry(ExecutionComplete complete, Duration longestWait) {
        var run = complete.getExecution();
        var failures = run.consecutiveFailures + 1;
        var wait = BackOff.after(failures, longestWait);
        var cause = complete.getCause().orElse(null);
        LOG.warn(
                "job {} {} failed, attempt {}; next in {} s: {}",
                run.getTaskName(),
                run.getId(),
                failures,
                wait.toSeconds(),
                String.valueOf(cause));
        LOG.debug("job {} {} failed", run.getTaskName(), run.getId(), cause);
        transactions.write(() -> rows.retry(run, failures, clock.instant().plus(wait)));
    }

    // a moved clock makes our own running jobs look dead; those of a node that is gone run at once
    private void revive(ExecutionComplete complete) {
        var run = complete.getExecution();
        if (!running.contains(key(run.getTaskName(), run.getId()))) {
            LOG.info("job {} {} was abandoned by {} and starts again", run.getTaskName(), run.getId(), run.pickedBy);
            transactions.write(() -> {
                rows.retry(run, run.consecutiveFailures, clock.instant());
                transactions.afterCommit(doorbell::ring);
            });
        }
    }
}
