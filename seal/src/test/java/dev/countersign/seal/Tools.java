package dev.countersign.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Programs of other people that read our files; tests that need one are skipped where it is not installed. */
final class Tools {
    private Tools() {}

    /** Runs a program on a file and gives what it says; FILE stands for the file. */
    static String run(byte[] pdf, String... command) {
        Path file = null;
        try {
            file = Files.createTempFile("seal", ".pdf");
            Files.write(file, pdf);
            for (int i = 0; i < command.length; i++) {
                command[i] = command[i].equals("FILE") ? file.toString() : command[i];
            }
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            Assumptions.abort(command[0] + " is not installed");
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }

    static String text(byte[] pdf) {
        return run(pdf, "pdftotext", "-enc", "UTF-8", "FILE", "-");
    }
}
