package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of blobs must do. */
class BlobsStoreTest {
    private static final byte[] CONTRACT = "a contract".getBytes();

    abstract static class Contract {
        @TempDir
        Path folder;

        Blobs blobs;

        abstract Blobs open();

        @BeforeEach
        void openBlobs() {
            blobs = open();
        }

        @Test
        void bytesComeBackUnderTheirDigest() {
            var sha256 = blobs.put(CONTRACT);

            assertThat(sha256).isEqualTo(Digest.sha256(CONTRACT));
            assertThat(blobs.get(sha256)).hasValue(CONTRACT);
        }

        @Test
        void whatWasNeverPutIsAbsent() {
            assertThat(blobs.get(Digest.sha256("another"))).isEmpty();
            assertThat(blobs.get("../../etc/passwd")).isEmpty();
        }

        @Test
        void theSameBytesAtOnceAreOneBlob() throws Exception {
            try (var threads = Executors.newFixedThreadPool(8)) {
                var puts = IntStream.range(0, 16)
                        .mapToObj(n -> threads.submit(() -> blobs.put(CONTRACT)))
                        .toList();
                for (var put : puts) {
                    assertThat(put.get()).isEqualTo(Digest.sha256(CONTRACT));
                }
            }
            assertThat(blobs.get(Digest.sha256(CONTRACT))).hasValue(CONTRACT);
        }

        @Test
        void anEmptyFileIsABlobToo() {
            assertThat(blobs.get(blobs.put(new byte[0]))).hasValue(new byte[0]);
        }
    }

    @Nested
    class InFiles extends Contract {
        @Override
        Blobs open() {
            return new FileBlobs(folder.resolve("documents"));
        }

        @Test
        void nothingIsLeftBesideTheFile() throws IOException {
            blobs.put(CONTRACT);
            try (var files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile)).hasSize(1);
            }
        }

        @Test
        void aFileThatRottedOnTheDiskIsNotHandedOut() throws IOException {
            var sha256 = blobs.put(CONTRACT);
            Files.write(
                    folder.resolve("documents").resolve(sha256.substring(0, 2)).resolve(sha256), new byte[] {1});

            assertThatThrownBy(() -> blobs.get(sha256)).hasMessageContaining("damaged");
        }
    }

    abstract static class InTable extends Contract {
        Database database;

        abstract Database openDatabase();

        @Override
        Blobs open() {
            database = openDatabase();
            return new TableBlobs(database.db(), database.transactions());
        }

        @AfterEach
        void close() {
            database.close();
        }
    }

    @Nested
    class Sqlite extends InTable {
        @Override
        Database openDatabase() {
            return TestDatabases.sqlite(folder);
        }
    }

    @Nested
    class Postgres extends InTable {
        @Override
        Database openDatabase() {
            return TestDatabases.postgres();
        }
    }
}
