package dev.countersign.envelope.recipient;

/** What a recipient does. */
public enum RecipientType {
    SIGNER("signer", "signers"),
    CARBON_COPY("carboncopy", "carbonCopies");

    private final String wire;
    private final String list;

    RecipientType(String wire, String list) {
        this.wire = wire;
        this.list = list;
    }

    /** The value of {@code recipientType}. */
    public String wire() {
        return wire;
    }

    /** The name of the array that holds these recipients on the wire. */
    public String list() {
        return list;
    }

    public boolean signs() {
        return this == SIGNER;
    }
}
