package dev.countersign.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs in memory: a test sees what was asked for, and runs it when it likes. */
public final class FakeJobs implements Jobs {
    private final Map<Job, Instant> waiting = new LinkedHashMap<>();

    /** A job that was asked for. */
    public record Job(String name, String instance) {}

    @Override
    public void soon(String name, String instance) {
        at(name, instance, Instant.MIN);
    }

    @Override
    public void at(String name, String instance, Instant due) {
        waiting.merge(new Job(name, instance), due, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** What waits, in the order it was asked for. */
    public List<Job> waiting() {
        return List.copyOf(waiting.keySet());
    }

    /** Runs what is due at {@code now} for this handler, also what such a run asks for; an exception reaches the test. */
    public int runDue(Instant now, JobHandler handler) throws Exception {
        int ran = 0;
        for (var due = due(now, handler); !due.isEmpty(); due = due(now, handler)) {
            for (var job : due) {
                waiting.remove(job);
                handler.run(job.instance());
                ran++;
            }
        }
        return ran;
    }

    private List<Job> due(Instant now, JobHandler handler) {
        var due = new ArrayList<Job>();
        waiting.forEach((job, at) -> {
            if (job.name().equals(handler.name()) && !at.isAfter(now)) {
                due.add(job);
            }
        });
        return due;
    }
}
