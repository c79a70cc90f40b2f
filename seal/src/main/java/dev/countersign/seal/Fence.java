package dev.countersign.seal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work on foreign files with a deadline, on a thread of its own, and turns what goes wrong into refusals. Few run at
 * once, those included that are past their deadline and have not stopped yet: each may take much memory.
 */
final class Fence {
    private static final int AT_ONCE = 2;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    private Fence() {}

    static <T> T within(InspectionLimits limits, Callable<T> work) {
        takePlace(limits);
        var task = new FutureTask<>(work);
        start(task);
        try {
            return task.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new PdfRefused(PdfRefused.Reason.TOO_SLOW, "The file took too long to analyse", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new PdfRefused(PdfRefused.Reason.TOO_SLOW, "The analysis was interrupted", e);
        } catch (ExecutionException e) {
            throw refusal(e.getCause() == null ? e : e.getCause());
        }
    }

    private static void takePlace(InspectionLimits limits) {
        try {
            if (!PLACES.tryAcquire(limits.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PdfRefused(PdfRefused.Reason.TOO_SLOW, "Too many files are being analysed; try again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PdfRefused(PdfRefused.Reason.TOO_SLOW, "The analysis was interrupted", e);
        }
    }

    private static void start(FutureTask<?> task) {
        try {
            Thread.ofPlatform().daemon().name("pdf-inspection").start(() -> {
                try {
                    task.run();
                } finally {
                    PLACES.release();
                }
            });
        } catch (OutOfMemoryError e) { // no thread to be had
            PLACES.release();
            throw e;
        }
    }

    private static RuntimeException refusal(Throwable cause) {
        return switch (cause) {
            case PdfRefused refused -> refused;
            case OutOfMemoryError error ->
                new PdfRefused(PdfRefused.Reason.TOO_LARGE_INSIDE, "The file needs too much memory", error);
            default -> new PdfRefused(PdfRefused.Reason.BROKEN, "The file is damaged: " + cause.getMessage(), cause);
        };
    }

    /** Gives up when the deadline has passed; to be called in every long loop. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new PdfRefused(PdfRefused.Reason.TOO_SLOW, "The analysis was stopped");
        }
    }
}
