package dev.countersign.cli;

import dev.countersign.identity.Application;
import dev.countersign.identity.Applications;
import dev.countersign.identity.Schemes;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;

/** Registers applications: thinks up their secrets, stores what may be stored of them, and hands them out once. */
final class Registrar {
    private final Applications applications;
    private final Ids ids;
    private final WallClock clock;

    Registrar(Applications applications, Ids ids, WallClock clock) {
        this.applications = applications;
        this.ids = ids;
        this.clock = clock;
    }

    Credentials register(AccountId account, String name, List<String> redirectUris) {
        var fresh = invent();
        register(account, name, redirectUris, fresh);
        return fresh.credentials();
    }

    void register(AccountId account, String name, List<String> redirectUris, Invented fresh) {
        redirectUris.forEach(Registrar::requireRedirectUri);
        var told = fresh.credentials();
        applications.add(Application.confidential(
                told.integrationKey(),
                name,
                account,
                told.clientSecret(),
                List.of(fresh.publicKey()),
                redirectUris,
                clock.instant()));
    }

    /** Lets sign-in and signers of an application lead back to these as well; answers all that it may lead to now. */
    List<String> allow(String integrationKey, List<String> moreRedirectUris) {
        moreRedirectUris.forEach(Registrar::requireRedirectUri);
        var application = applications
                .find(integrationKey)
                .orElseThrow(() -> new Failure("There is no application with the integration key " + integrationKey
                        + ": register one with countersign app add."))
                .allowing(moreRedirectUris);
        applications.replace(application);
        return application.redirectUris();
    }

    Invented invent() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            var publicKey =
                    new String(TlsFolder.pem("PUBLIC KEY", keys.getPublic().getEncoded()), StandardCharsets.US_ASCII);
            return new Invented(
                    new Credentials(ids.guid().toString(), ids.guid().toString(), pkcs1(keys.getPrivate())), publicKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The older of the two forms, which is the one that every official SDK reads. */
    private static String pkcs1(PrivateKey key) {
        try {
            var body = PrivateKeyInfo.getInstance(key.getEncoded())
                    .parsePrivateKey()
                    .toASN1Primitive()
                    .getEncoded();
            return new String(TlsFolder.pem("RSA PRIVATE KEY", body), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireRedirectUri(String uri) {
        var scheme = scheme(uri);
        if (!Schemes.isOfTheWeb(scheme) && !Schemes.mayBeOfAnApp(scheme)) {
            throw new Failure("'" + uri + "' is no redirect URI: browsers act on '" + scheme
                    + ":' themselves. Use http:, https: or a scheme of your own.");
        }
    }

    private static String scheme(String uri) {
        try {
            var scheme = new URI(uri).getScheme();
            if (scheme != null) {
                return scheme;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new Failure("'" + uri + "' is no redirect URI: it needs a scheme, such as http://localhost:3000/callback"
                + " or myapp://signed.");
    }

    /** What the owner of an application is told once. */
    record Credentials(String integrationKey, String clientSecret, String privateKey) {}

    /** Credentials, and the public key that is kept of them. */
    record Invented(Credentials credentials, String publicKey) {}
}
