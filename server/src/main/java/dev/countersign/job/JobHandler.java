package dev.countersign.job;

/** What a room does when one of its jobs is due. Throwing means: try again later, with back-off. */
public interface JobHandler {
    /** The name under which the room asks for it; stored, so never renamed. */
    String name();

    void run(String instance) throws Exception;
}
