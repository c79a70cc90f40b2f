package dev.countersign.envelope.recipient;

/** What a recipient does. */
public enum RecipientType {
    SIGNER("signer", "signers"),
    /** Signs on the device of a host, who gets the mail and hands it over. */
    IN_PERSON_SIGNER("inpersonsigner", "inPersonSigners"),
    /** The organisation's electronic seal, which the server applies: no person acts. */
    SEAL("seal", "seals"),
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

    /** A person who acts on the signing pages. */
    public boolean signs() {
        return this == SIGNER || this == IN_PERSON_SIGNER;
    }

    /** May have tabs. */
    public boolean hasTabs() {
        return this != CARBON_COPY;
    }
}
