package dev.countersign.identity;

import org.jspecify.annotations.Nullable;

/** A refusal in the words of OAuth: {@code error} and, mostly, {@code error_description}. */
public final class OAuthRefusal extends RuntimeException {
    private final String error;
    private final @Nullable String description;

    private OAuthRefusal(String error, @Nullable String description) {
        super(description == null ? error : error + ": " + description, null, false, false);
        this.error = error;
        this.description = description;
    }

    public static OAuthRefusal invalidGrant(String description) {
        return new OAuthRefusal("invalid_grant", description);
    }

    public static OAuthRefusal invalidRequest(String description) {
        return new OAuthRefusal("invalid_request", description);
    }

    public static OAuthRefusal invalidClient() {
        return new OAuthRefusal("invalid_client", "The client id or the client secret is wrong.");
    }

    /** Carries no description: launchers look for the bare word. */
    public static OAuthRefusal consentRequired() {
        return new OAuthRefusal("consent_required", null);
    }

    public String error() {
        return error;
    }

    public @Nullable String description() {
        return description;
    }
}
