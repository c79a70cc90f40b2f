package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.Arrangement.Way;

/** Carries one-time codes to those who asked for them. */
public interface CodeSender {
    /** Whether this server can send codes this way at all. */
    boolean offers(Way way);

    /** Hands the code over. Throws when another try may do better; what nobody will ever take is no failure of ours. */
    void send(CodeMessage message);
}
