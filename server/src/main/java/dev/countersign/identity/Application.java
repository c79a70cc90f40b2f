package dev.countersign.identity;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A program that calls for users.
 *
 * @param integrationKey its name on the wire, a lower-case GUID: the {@code client_id}
 * @param secretHash SHA-256 of the client secret; a public client has none
 * @param publicKeys in PEM, one of which must have signed a JWT assertion
 * @param redirectUris where sign-in may lead back to, compared letter by letter; signers may return to apps with the
 *     scheme of one
 * @param publicClient whether it runs where it can keep no secret, so that codes need PKCE
 */
public record Application(
        String integrationKey,
        String name,
        AccountId account,
        @Nullable String secretHash,
        List<String> publicKeys,
        List<String> redirectUris,
        boolean publicClient,
        Instant createdAt) {
    public Application {
        integrationKey = integrationKey.toLowerCase(Locale.ROOT);
        publicKeys = List.copyOf(publicKeys);
        redirectUris = List.copyOf(redirectUris);
    }

    /** An application that keeps a secret on its server. */
    public static Application confidential(
            String integrationKey,
            String name,
            AccountId account,
            String clientSecret,
            List<String> publicKeys,
            List<String> redirectUris,
            Instant createdAt) {
        var secretHash = Digest.sha256(clientSecret);
        return new Application(integrationKey, name, account, secretHash, publicKeys, redirectUris, false, createdAt);
    }

    /** An application in a browser or on a phone, which proves itself by PKCE. */
    public static Application publicClient(
            String integrationKey, String name, AccountId account, List<String> redirectUris, Instant createdAt) {
        return new Application(integrationKey, name, account, null, List.of(), redirectUris, true, createdAt);
    }

    public boolean redirectsTo(String uri) {
        return redirectUris.contains(uri);
    }

    /** The schemes of its redirect URIs that are none of the web: an app of this application opens on them. */
    public Set<String> appSchemes() {
        return redirectUris.stream()
                .map(uri -> uri.substring(0, Math.max(0, uri.indexOf(':'))).toLowerCase(Locale.ROOT))
                .filter(scheme -> !scheme.isEmpty() && Schemes.mayBeOfAnApp(scheme))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same application, whose sign-in may lead back to these as well. */
    public Application allowing(List<String> moreRedirectUris) {
        var all = new LinkedHashSet<>(redirectUris);
        all.addAll(moreRedirectUris);
        return new Application(
                integrationKey, name, account, secretHash, publicKeys, List.copyOf(all), publicClient, createdAt);
    }

    public boolean hasSecret(String secret) {
        return secretHash != null && sameText(secretHash, Digest.sha256(secret));
    }

    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
