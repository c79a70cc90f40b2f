package dev.countersign.ceremony;

import java.time.Instant;
import java.util.Optional;

/** Signing URLs and mail links, known by the hash of the secret in them. */
public interface Tokens {
    void putView(String hash, ViewTerms terms, Instant expiresAt);

    /** The URL as it was, used from now on: of two who come at once only one finds it unused. */
    Optional<ViewToken> redeem(String hash, Instant at);

    void putMail(String hash, MailLink link);

    Optional<MailLink> mail(String hash);
}
