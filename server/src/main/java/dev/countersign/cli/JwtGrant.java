package dev.countersign.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;

/** Gets an access token the way a program does: by an assertion signed with the quickstart's private key. */
final class JwtGrant {
    private static final int SECONDS = 600;

    private final RunningServer server;
    private final Quickstart quickstart;

    JwtGrant(RunningServer server, Quickstart quickstart) {
        this.server = server;
        this.quickstart = quickstart;
    }

    String token() {
        var grant = Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion());
        return server.postForm("/oauth/token", grant).path("access_token").asString();
    }

    private String assertion() {
        try {
            var assertion = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims(Instant.now()));
            var pem = Files.readString(Path.of(quickstart.privateKeyFile()));
            assertion.sign(new RSASSASigner(JWK.parseFromPEMEncodedObjects(pem).toRSAKey()));
            return assertion.serialize();
        } catch (IOException | JOSEException e) {
            throw new Failure("The private key " + quickstart.privateKeyFile() + " cannot be used: " + e.getMessage());
        }
    }

    private JWTClaimsSet claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(quickstart.integrationKey())
                .subject(quickstart.userId())
                .audience(audience())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(SECONDS)))
                .claim("scope", "signature impersonation")
                .build();
    }

    private String audience() {
        return Objects.requireNonNullElseGet(
                quickstart.oAuthBasePath(),
                () -> URI.create(quickstart.restBasePath()).getAuthority());
    }
}
