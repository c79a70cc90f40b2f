package dev.countersign.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FakeJobsTest {
    private final FakeJobs jobs = new FakeJobs();
    private final ArrayList<String> ran = new ArrayList<>();
    private final JobHandler seal = new JobHandler() {
        @Override
        public String name() {
            return "seal";
        }

        @Override
        public void run(String instance) {
            ran.add(instance);
        }
    };

    @Test
    void onlyWhatIsDueRuns() throws Exception {
        jobs.soon("seal", "now");
        jobs.at("seal", "later", Instant.EPOCH.plusSeconds(60));

        assertThat(jobs.runDue(Instant.EPOCH, seal)).isEqualTo(1);
        assertThat(ran).containsExactly("now");
        assertThat(jobs.waiting()).containsExactly(new FakeJobs.Job("seal", "later"));
    }
}
