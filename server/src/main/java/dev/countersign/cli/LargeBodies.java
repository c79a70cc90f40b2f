package dev.countersign.cli;

import static dev.countersign.kernel.ErrorCode.SERVER_BUSY;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The turns of large bodies: while one is read and looked through it takes several times its size of the heap. */
final class LargeBodies {
    /** A document of 25 MB, in base64, with company. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final int SMALL = 1024 * 1024;
    private static final int COPIES = 5;
    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore kilobytes;

    LargeBodies(long heap) {
        this.kilobytes = new Semaphore((int) Math.max(heap / COPIES, LARGEST) / 1024, true);
    }

    /**
     * Waits until a body of this many bytes fits, −1 for one that does not say. Answers what to give back.
     * Throws the refusal {@code SERVER_BUSY} when that takes too long.
     */
    int enter(long length) {
        if (length >= 0 && length <= SMALL) {
            return 0;
        }
        var needed = (int) (length < 0 ? LARGEST : Math.min(length, LARGEST)) / 1024;
        try {
            if (kilobytes.tryAcquire(needed, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return needed;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw SERVER_BUSY.because();
    }

    void leave(int entered) {
        kilobytes.release(entered);
    }
}
