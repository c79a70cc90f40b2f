package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A program run to its end: what it said and how it ended. */
record Tool(List<String> command, int exit, String said) {
    static Tool run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            return new Tool(List.of(command), process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Tool expectSuccess() {
        assertThat(exit).as("%s said:%n%s", String.join(" ", command), said).isZero();
        return this;
    }
}
