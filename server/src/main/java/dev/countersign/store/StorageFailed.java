package dev.countersign.store;

/** The database could not do what was asked; nothing of it was stored. */
public final class StorageFailed extends RuntimeException {
    StorageFailed(Throwable cause) {
        super("The database failed: " + cause.getMessage(), cause);
    }
}
