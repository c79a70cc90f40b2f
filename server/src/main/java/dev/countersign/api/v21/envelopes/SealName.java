package dev.countersign.api.v21.envelopes;

/** The name of the account's electronic seal. Each account has one: that of its sealing certificate. */
final class SealName {
    static final String DEFAULT = "Countersign.Seal";

    private SealName() {}
}
