package dev.countersign.store;

import static dev.countersign.store.tables.Tables.MASTER_KEY_CHECK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do with our transactions. */
class TransactionsStoreTest {
    abstract static class Contract {
        Database database;

        @TempDir
        Path folder;

        abstract Database open();

        @BeforeEach
        void openDatabase() {
            database = open();
        }

        @AfterEach
        void closeDatabase() {
            database.close();
        }

        @Test
        void aWriteIsSeenAsSoonAsItReturns() {
            write(7);

            assertThat(stored()).isEqualTo(1);
        }

        @Test
        void failingWorkLeavesNothing() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> database.transactions().write(() -> {
                        insert(1);
                        throw new IllegalStateException("no");
                    }));

            assertThat(stored()).isZero();
        }

        @Test
        void aNestedWriteJoinsTheOuterOne() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> database.transactions().write(() -> {
                        write(1);
                        throw new IllegalStateException("no");
                    }));

            assertThat(stored()).isZero();
        }

        @Test
        void manyThreadsLoseNothingAndOnesFailureHurtsNobodyElse() throws Exception {
            try (var threads = Executors.newFixedThreadPool(32)) {
                var results = new ArrayList<Future<?>>();
                IntStream.range(0, 300).forEach(n -> results.add(threads.submit(() -> writeUnlessThird(n))));
                for (var result : results) {
                    result.get();
                }
            }

            assertThat(stored()).isEqualTo(200);
        }

        private void writeUnlessThird(int n) {
            try {
                database.transactions().write(() -> {
                    insert(n);
                    if (n % 3 == 0) {
                        throw new IllegalStateException("every third fails");
                    }
                });
            } catch (IllegalStateException e) {
                assertThat(n % 3).isZero();
            }
        }

        @Test
        void whatIsLeftForAfterTheCommitSeesItAndOnlyHappensThen() {
            var seen = Collections.synchronizedList(new ArrayList<Integer>());
            database.transactions().write(() -> {
                database.transactions().afterCommit(() -> seen.add(stored()));
                insert(1);
                assertThat(seen).isEmpty();
            });
            assertThat(seen).containsExactly(1);

            assertThatIllegalStateException()
                    .isThrownBy(() -> database.transactions().write(() -> {
                        database.transactions().afterCommit(() -> seen.add(99));
                        throw new IllegalStateException("no");
                    }));
            assertThat(seen).containsExactly(1);
        }

        @Test
        void readersDoNotWaitForAWriter() {
            database.transactions().write(() -> {
                insert(1);
                try (var reader = Executors.newSingleThreadExecutor()) {
                    assertThat(reader.submit(this::stored).get()).isZero();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Test
        void aLibrarysConnectionJoinsTheOpenTransaction() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> database.transactions().write(() -> {
                        insertThroughLibrary(5);
                        throw new IllegalStateException("no");
                    }));
            assertThat(stored()).isZero();

            insertThroughLibrary(6);
            assertThat(stored()).isEqualTo(1);
        }

        @Test
        void aLibraryReadsWhileSomebodyWritesAndItsFailureIsItsOwn() throws Exception {
            insertThroughLibrary(6);
            database.transactions().write(() -> {
                insert(7);
                try (var library = Executors.newSingleThreadExecutor()) {
                    assertThat(library.submit(this::countedByLibrary).get()).isEqualTo(1);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThatThrownBy(() -> insertThroughLibrary(6)).hasRootCauseInstanceOf(SQLException.class);
            assertThat(countedByLibrary()).isEqualTo(2);
        }

        private int countedByLibrary() throws SQLException {
            try (var connection = database.joining().getConnection();
                    var statement = connection.prepareStatement("select count(*) from master_key_check");
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }

        private void insertThroughLibrary(int id) {
            try (var connection = database.joining().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("insert into master_key_check (id, sealed) values (" + id + ", 'x')");
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            } catch (java.sql.SQLException e) {
                throw new AssertionError(e);
            }
        }

        private void write(int id) {
            database.transactions().write(() -> insert(id));
        }

        private void insert(int id) {
            database.db()
                    .insertInto(MASTER_KEY_CHECK, MASTER_KEY_CHECK.ID, MASTER_KEY_CHECK.SEALED)
                    .values(id, "x")
                    .execute();
        }

        private int stored() {
            return database.db().fetchCount(MASTER_KEY_CHECK);
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
