package dev.countersign.job;

import java.time.Instant;

/** Work for later. A job asked for inside a transaction exists exactly when that transaction commits. */
public interface Jobs {
    /**
     * Runs {@code name} for {@code instance} as soon as the open transaction has committed; once per pair until done.
     * Asked for while it runs, it runs once more afterwards, so that no ask is lost.
     */
    void soon(String name, String instance);

    /** The same at {@code due} by the business clock; of two times asked for a waiting job, the earlier counts. */
    void at(String name, String instance, Instant due);

    /** Looks for due jobs at once, for when the business clock was moved. */
    default void wake() {}
}
