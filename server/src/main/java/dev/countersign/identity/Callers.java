package dev.countersign.identity;

import org.jspecify.annotations.Nullable;

/** Tells who is calling from what the request carries. */
public interface Callers {
    /**
     * The caller behind a bearer token or the legacy header.
     *
     * <p>Refuses with {@code PARTNER_AUTHENTICATION_FAILED} when neither is there, with
     * {@code AUTHORIZATION_INVALID_TOKEN} for a token that is unknown, expired or revoked, and with
     * {@code USER_AUTHENTICATION_FAILED} for a wrong user or password in the legacy header.
     */
    Caller authenticate(@Nullable String authorization, @Nullable String legacyHeader);
}
