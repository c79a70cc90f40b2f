package dev.countersign.storefront.process;

import dev.countersign.storefront.file.FileScan;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the operator's command with the path of the file behind its words, as scanners such as {@code clamdscan} take it: it
 * ends with 0 for a harmless file and with 1 for a harmful one. Whatever else happens, nothing is known.
 */
final class ScanCommand implements FileScan {
    private static final Logger LOG = LoggerFactory.getLogger(ScanCommand.class);
    private static final int HARMLESS = 0;
    private static final int FOUND = 1;
    private static final int OVERDUE = -1;

    /** A scanner takes a processor each. */
    private static final int AT_ONCE = 2;

    private final List<String> words;
    private final Duration longest;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @param command words between blanks; no shell reads them */
    ScanCommand(String command, Duration longest) {
        this.words = List.of(command.strip().split("\\s+"));
        this.longest = longest;
    }

    @Override
    public Verdict scan(byte[] file) {
        turns.acquireUninterruptibly();
        try {
            return verdict(run(file));
        } catch (IOException e) {
            LOG.error("The scan command {} cannot be run: {}", words.getFirst(), e.getMessage());
            return Verdict.UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.UNKNOWN;
        } finally {
            turns.release();
        }
    }

    private int run(byte[] file) throws IOException, InterruptedException {
        var path = Files.createTempFile("countersign-scan-", ".upload");
        try {
            Files.write(path, file);
            var command = new ArrayList<>(words);
            command.add(path.toString());
            return run(command);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            return process.exitValue();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        LOG.warn("The scan command {} was ended after {} s", words.getFirst(), longest.toSeconds());
        return OVERDUE;
    }

    private Verdict verdict(int status) {
        return switch (status) {
            case HARMLESS -> Verdict.CLEAN;
            case FOUND -> {
                LOG.warn("The scan command refused a file of a customer");
                yield Verdict.HARMFUL;
            }
            case OVERDUE -> Verdict.UNKNOWN;
            default -> {
                LOG.error("The scan command {} ended with {}: the file was not taken", words.getFirst(), status);
                yield Verdict.UNKNOWN;
            }
        };
    }
}
