package dev.countersign.envelope.recipient;

/** What a recipient can fail at until he is locked out. */
public enum Check {
    ACCESS_CODE,
    ID_CHECK
}
