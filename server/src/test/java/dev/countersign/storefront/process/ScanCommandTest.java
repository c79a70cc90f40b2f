package dev.countersign.storefront.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.storefront.file.FileScan.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command decides by how it ends; one that is no use takes no file. */
class ScanCommandTest {
    private static final byte[] FILE = "a file; $(touch x)".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void itsStatusDecides() throws IOException {
        assertThat(scan(script("exit 0"))).isEqualTo(Verdict.CLEAN);
        assertThat(scan(script("exit 1"))).isEqualTo(Verdict.HARMFUL);
        assertThat(scan(script("exit 2"))).isEqualTo(Verdict.UNKNOWN);
        assertThat(scan("/no/such/scanner")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void itReadsTheFileWhoseNameStandsLast() throws IOException {
        var seen = folder.resolve("seen");
        var command = script("[ \"$1\" = --quiet ] || exit 2\ncp \"$2\" '" + seen + "'\necho \"$2\" > '" + folder
                + "/path'\nseq 1 100000");

        assertThat(scan(command + " --quiet")).isEqualTo(Verdict.CLEAN);
        assertThat(Files.readAllBytes(seen)).isEqualTo(FILE);
        assertThat(Path.of(Files.readString(folder.resolve("path")).strip())).doesNotExist();
    }

    @Test
    void oneThatDoesNotEndIsEnded() throws IOException {
        var command = new ScanCommand(script("sleep 600"), Duration.ofMillis(50));

        assertThat(command.scan(FILE)).isEqualTo(Verdict.UNKNOWN);
    }

    private static Verdict scan(String command) {
        return new ScanCommand(command, Duration.ofSeconds(30)).scan(FILE);
    }

    private String script(String body) throws IOException {
        var script = Files.createTempFile(folder, "scan", ".sh");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }
}
