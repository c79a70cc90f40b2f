package dev.countersign.envelope.tab;

import java.util.UUID;

/** What a signer gave a tab. For signatures and initials the text {@code signed}. */
public record TabValue(UUID tabId, String value) {}
