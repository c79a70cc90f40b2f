package dev.countersign.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jobs must do on every database. */
class JobsStoreTest {
    abstract static class Contract {
        private static final Duration SOON = Duration.ofSeconds(5);

        @TempDir
        Path folder;

        Database database;
        final List<String> ran = new CopyOnWriteArrayList<>();
        final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        abstract Database open();

        @BeforeEach
        void openDatabase() {
            database = open();
        }

        @AfterEach
        void closeDatabase() {
            database.close();
        }

        private Instant now() {
            return Instant.now().plus(ahead.get());
        }

        private JobsFor jobs(Work work) {
            return JobsFor.database(database, this::now, new JobHandler() {
                @Override
                public String name() {
                    return "seal";
                }

                @Override
                public void run(String instance) throws Exception {
                    work.on(instance);
                    ran.add(instance);
                }
            });
        }

        interface Work {
            void on(String instance) throws Exception;
        }

        @Test
        void aJobRunsAsSoonAsItsTransactionHasCommitted() {
            try (var running = jobs(instance -> {}).start()) {
                database.transactions().write(() -> running.jobs().soon("seal", "one"));

                await().atMost(SOON).until(() -> ran.equals(List.of("one")));
                await().atMost(SOON).until(() -> waiting() == 0);
            }
        }

        @Test
        void aJobVanishesWithItsTransaction() {
            try (var running = jobs(instance -> {}).start()) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> database.transactions().write(() -> {
                            running.jobs().soon("seal", "one");
                            throw new IllegalStateException("no");
                        }));

                assertThat(waiting()).isZero();
            }
        }

        @Test
        void askedForTwiceBeforeItRunsItRunsOnce() {
            try (var running = jobs(instance -> {})) {
                running.jobs().soon("seal", "one");
                running.jobs().soon("seal", "one");
                running.start();

                await().atMost(SOON).until(() -> waiting() == 0);
                assertThat(ran).containsExactly("one");
            }
        }

        @Test
        void askedForWhileItRunsItRunsOnceMore() throws Exception {
            var started = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            try (var running = jobs(instance -> {
                        started.countDown();
                        goOn.await();
                    })
                    .start()) {
                running.jobs().soon("seal", "one");
                started.await();
                running.jobs().soon("seal", "one");
                running.jobs().soon("seal", "one");
                goOn.countDown();

                await().atMost(SOON).until(() -> waiting() == 0);
                assertThat(ran).containsExactly("one", "one");
            }
        }

        @Test
        void manyWhoAskAtOnceAreAllHeard() throws Exception {
            var asked = new AtomicInteger();
            var seen = new AtomicInteger();
            try (var running = jobs(instance -> seen.set(asked.get())).start();
                    var threads = Executors.newFixedThreadPool(16)) {
                var asks = IntStream.range(0, 200)
                        .mapToObj(n -> threads.submit(() -> {
                            asked.incrementAndGet();
                            running.jobs().soon("seal", "one");
                        }))
                        .toList();
                for (var ask : asks) {
                    ask.get();
                }

                await().atMost(SOON).until(() -> waiting() == 0);
                assertThat(seen).hasValue(200);
            }
        }

        @Test
        void aFailedJobIsTriedAgain() {
            var attempts = new AtomicInteger();
            try (var running = jobs(instance -> {
                        if (attempts.incrementAndGet() == 1) {
                            throw new java.io.IOException("the other side is down");
                        }
                    })
                    .start()) {
                running.jobs().soon("seal", "one");
                await().atMost(SOON).until(() -> attempts.get() == 1 && idle());
                ahead.set(Duration.ofSeconds(2));
                running.jobs().wake();

                await().atMost(SOON).until(() -> waiting() == 0);
                assertThat(attempts).hasValue(2);
                assertThat(ran).containsExactly("one");
            }
        }

        @Test
        void aJobForLaterWaitsForTheBusinessClock() {
            try (var running = jobs(instance -> {}).start()) {
                running.jobs().at("seal", "one", now().plus(Duration.ofDays(3)));
                running.jobs().wake();
                assertThat(waiting()).isEqualTo(1);

                ahead.set(Duration.ofDays(4));
                running.jobs().wake();

                await().atMost(SOON).until(() -> ran.equals(List.of("one")));
            }
        }

        @Test
        void ofTwoTimesTheEarlierCounts() {
            try (var running = jobs(instance -> {}).start()) {
                running.jobs().at("seal", "one", now().plus(Duration.ofDays(3)));
                running.jobs().soon("seal", "one");

                await().atMost(SOON).until(() -> ran.equals(List.of("one")) && waiting() == 0);
            }
        }

        boolean idle() {
            return database.db()
                            .fetchCount(
                                    org.jooq.impl.DSL.table("scheduled_tasks"), org.jooq.impl.DSL.condition("picked"))
                    == 0;
        }

        int waiting() {
            return database.db().fetchCount(org.jooq.impl.DSL.table("scheduled_tasks"));
        }

        /** What a process leaves behind when it is killed in the middle of a job. */
        void leavePicked(Instant heartbeat) {
            jobs(instance -> {}).jobs().soon("seal", "one");
            var dialect = new com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization(database.joining());
            database.transactions()
                    .write(() -> database.db().connection(connection -> {
                        try (var statement = connection.prepareStatement(
                                "update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = ?, version = 2")) {
                            dialect.setInstant(statement, 1, heartbeat);
                            statement.executeUpdate();
                        }
                    }));
        }
    }

    @Nested
    class Sqlite extends Contract {
        @Override
        Database open() {
            return TestDatabases.sqlite(folder);
        }

        @Test
        void aRestartTakesUpAtOnceWhatTheKilledProcessWasDoing() {
            leavePicked(Instant.now());
            try (var running = JobsStoreTest.start(this)) {
                await().atMost(Duration.ofSeconds(5)).until(() -> ran.equals(List.of("one")));
            }
        }
    }

    @Nested
    class Postgres extends Contract {
        @Override
        Database open() {
            return TestDatabases.postgres();
        }

        @Test
        void anotherNodeTakesUpWhatADeadOneWasDoing() {
            leavePicked(Instant.now().minusSeconds(60));
            try (var running = JobsStoreTest.start(this)) {
                await().atMost(Duration.ofSeconds(15)).until(() -> ran.equals(List.of("one")));
            }
        }
    }

    private static JobsFor start(Contract contract) {
        return contract.jobs(instance -> {}).start();
    }
}
