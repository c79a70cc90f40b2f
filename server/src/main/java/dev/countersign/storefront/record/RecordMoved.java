package dev.countersign.storefront.record;

/** Between reading a record and changing it somebody else changed it. */
public final class RecordMoved extends RuntimeException {
    public RecordMoved() {
        super("The record was changed meanwhile.", null, false, false);
    }
}
