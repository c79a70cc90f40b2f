package dev.countersign.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the header {@code X-DocuSign-Authentication} carries.
 *
 * @param userName an e-mail address or a user's GUID, as is {@code sendOnBehalfOf}
 * @param integrationKey a GUID, which old clients prefix with four letters and a hyphen
 */
public record LegacyCredentials(
        String userName,
        String password,
        String integrationKey,
        @Nullable String sendOnBehalfOf) {
    private static final int GUID_LENGTH = 36;

    String keyWithoutPrefix() {
        return integrationKey.substring(Math.max(0, integrationKey.length() - GUID_LENGTH));
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "LegacyCredentials[" + userName + ", " + integrationKey + "]";
    }

    /** Reads the header in both its forms. */
    public interface Reader {
        /** Empty where the header is neither of them or lacks a member. */
        Optional<LegacyCredentials> read(String header);
    }
}
