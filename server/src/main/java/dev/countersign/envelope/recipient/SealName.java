package dev.countersign.envelope.recipient;

/** The name of an account's electronic seal. Each account has one: that of its sealing certificate. */
public final class SealName {
    public static final String ACCOUNT = "Countersign.Seal";

    private SealName() {}
}
