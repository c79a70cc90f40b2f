package dev.countersign.storefront.file;

/** Looks for what is harmful in a file of a customer, before it is kept. Called outside any transaction. */
public interface FileScan {
    /** What an operator has who looks for nothing. */
    FileScan NONE = _ -> Verdict.CLEAN;

    /** What became of the look. */
    enum Verdict {
        CLEAN,
        HARMFUL,
        /** Nobody knows: the file is not taken. */
        UNKNOWN
    }

    Verdict scan(byte[] file);
}
