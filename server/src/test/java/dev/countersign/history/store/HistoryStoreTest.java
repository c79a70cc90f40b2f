package dev.countersign.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.countersign.history.Fact;
import dev.countersign.history.FactTypes;
import dev.countersign.history.History;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log must do on every database. */
class HistoryStoreTest {
    private static final AccountId ACCOUNT = AccountId.of("11111111-1111-4111-8111-111111111111");
    private static final AccountId STRANGER = AccountId.of("22222222-2222-4222-8222-222222222222");
    private static final UUID ENVELOPE = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final Actor ANN = new Actor(Actor.Kind.SIGNING, "ann", "Ann Ünal", "ann@example.com", null);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456789Z");

    record Opened(String page, @Nullable Instant until) implements Fact {}

    record Closed(int times) implements Fact {}

    record Unannounced() implements Fact {}

    abstract static class Contract {
        @TempDir
        Path folder;

        Database database;
        History history;
        final List<Recorded<? extends Fact>> heard = new ArrayList<>();

        abstract Database open();

        @BeforeEach
        void openDatabase() {
            database = open();
            history = HistoryFor.facts(
                    database, List.of(new FactTypes(List.of(Opened.class, Closed.class))), List.of(heard::add));
        }

        @AfterEach
        void closeDatabase() {
            database.close();
        }

        private void append(Fact... facts) {
            database.transactions().write(() -> history.append(ACCOUNT, ENVELOPE, ANN, AT, List.of(facts)));
        }

        @Test
        void factsComeBackInTheirOrderAsTheyWere() {
            append(new Opened("line\nbreak", AT), new Closed(1));
            append(new Closed(2));

            var log = history.of(ACCOUNT, ENVELOPE);
            assertThat(log).extracting(Recorded::number).containsExactly(1L, 2L, 3L);
            assertThat(log)
                    .<Fact>extracting(Recorded::fact)
                    .containsExactly(new Opened("line\nbreak", AT), new Closed(1), new Closed(2));
            assertThat(log).extracting(Recorded::by).containsOnly(ANN);
            assertThat(log).extracting(Recorded::at).containsOnly(Instant.parse("2026-03-01T10:00:00.123456Z"));
        }

        @Test
        void anotherAccountSeesNothing() {
            append(new Closed(1));

            assertThat(history.of(STRANGER, ENVELOPE)).isEmpty();
        }

        @Test
        void anUntouchedLogIsIntact() {
            append(new Opened("1", null), new Closed(1));
            append(new Closed(2));

            assertThat(history.isIntact(ACCOUNT, ENVELOPE)).isTrue();
        }

        @Test
        void aChangedFactIsFound() {
            append(new Closed(1), new Closed(2));
            tamper("update history_event set fact = '{\"times\":9}' where number = 1");

            assertThat(history.isIntact(ACCOUNT, ENVELOPE)).isFalse();
        }

        @Test
        void aDroppedFactIsFound() {
            append(new Closed(1), new Closed(2), new Closed(3));
            tamper("delete from history_event where number = 2");

            assertThat(history.isIntact(ACCOUNT, ENVELOPE)).isFalse();
        }

        @Test
        void aMovedFactIsFound() {
            append(new Closed(1), new Closed(2));
            tamper("update history_event set number = number + 10");
            tamper("update history_event set number = 13 - number");

            assertThat(history.isIntact(ACCOUNT, ENVELOPE)).isFalse();
        }

        private void tamper(String sql) {
            database.transactions().write(() -> database.db().execute(sql));
        }

        @Test
        void followersHearEachFactInTheSameTransaction() {
            append(new Opened("1", null), new Closed(1));
            assertThat(heard).isEqualTo(history.of(ACCOUNT, ENVELOPE));
        }

        @Test
        void aFollowerThatFailsTakesTheFactsBack() {
            var failing =
                    HistoryFor.facts(database, List.of(new FactTypes(List.of(Closed.class))), List.of(recorded -> {
                        throw new IllegalStateException("no");
                    }));

            assertThatIllegalStateException()
                    .isThrownBy(() -> database.transactions()
                            .write(() -> failing.append(ACCOUNT, ENVELOPE, ANN, AT, List.of(new Closed(1)))));
            assertThat(history.of(ACCOUNT, ENVELOPE)).isEmpty();
        }

        @Test
        void aFactNobodyAnnouncedIsNotWritten() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> append(new Unannounced()))
                    .withMessageContaining("Unannounced");
        }
    }

    @Nested
    class Sqlite extends Contract {
        @Override
        Database open() {
            return TestDatabases.sqlite(folder);
        }
    }

    @Nested
    class Postgres extends Contract {
        @Override
        Database open() {
            return TestDatabases.postgres();
        }
    }
}
