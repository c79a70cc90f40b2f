package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void onlyItsOwnerMayEnter() throws Exception {
        try (var folder = DataFolder.open(parent.resolve("data"), true)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void itBelongsToOneAtATime() {
        var data = parent.resolve("data");
        try (var first = DataFolder.open(data, true)) {
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(() -> DataFolder.open(first.path(), true))
                    .withMessageContaining(data.toString());
        }
        DataFolder.open(data, true).close();
    }

    @Test
    void itIsFreeAgainWhenItsProcessWasKilled() throws Exception {
        var data = parent.resolve("data");
        var owner = Owner.start(data);
        assertThat(owner.inputReader().readLine()).isEqualTo("locked");
        assertThatExceptionOfType(DataFolderInUse.class).isThrownBy(() -> DataFolder.open(data, true));

        owner.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        DataFolder.open(data, true).close();
    }

    /** Another process that holds the folder until it is killed. */
    static final class Owner {
        public static void main(String[] arguments) throws Exception {
            DataFolder.open(Path.of(arguments[0]), true);
            System.out.println("locked");
            Thread.sleep(60_000);
        }

        static Process start(Path data) throws Exception {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return new ProcessBuilder(
                            java, "-cp", System.getProperty("java.class.path"), Owner.class.getName(), data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }
}
