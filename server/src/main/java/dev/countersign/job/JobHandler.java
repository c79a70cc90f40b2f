package dev.countersign.job;

import java.time.Duration;

/** What a room does when one of its jobs is due. Throwing means: try again later, with back-off. */
public interface JobHandler {
    /** The name under which the room asks for it; stored, so never renamed. */
    String name();

    /** How far apart its tries get when it keeps failing. */
    default Duration longestWait() {
        return Duration.ofMinutes(10);
    }

    void run(String instance) throws Exception;
}
