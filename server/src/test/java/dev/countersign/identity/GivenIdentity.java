package dev.countersign.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.countersign.account.User;
import dev.countersign.identity.jose.JoseAssertion;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** An account with the user Ann, an application with two keys, a public one, and a clock to move. */
final class GivenIdentity {
    static final String KEY = "11111111-2222-3333-4444-555555555555";
    static final String SECRET = "the secret";
    static final String AUDIENCE = "localhost:8443";
    static final KeyPair FIRST = keyPair();
    static final KeyPair SECOND = keyPair();

    final InMemory.MemoryAccounts accounts = new InMemory.MemoryAccounts();
    final InMemory.MemoryApplications applications = new InMemory.MemoryApplications();
    final InMemory.MemoryConsents consents = new InMemory.MemoryConsents();
    final InMemory.MemoryPasswords passwords = new InMemory.MemoryPasswords();
    final User ann = new User(
            new UserId(new UUID(2, 2)),
            accounts.account.id(),
            "Ann Lee",
            "ann@example.com",
            true,
            "Active",
            Instant.EPOCH);
    final Application application = Application.confidential(
            KEY,
            "Shop",
            accounts.account.id(),
            SECRET,
            List.of(pem(FIRST), pem(SECOND)),
            List.of("http://a/cb"),
            Instant.EPOCH);
    final Application publicClient = Application.publicClient(
            "99999999-2222-3333-4444-555555555555", "Phone", accounts.account.id(), List.of("app:/cb"), Instant.EPOCH);
    Instant now = Instant.parse("2026-05-01T10:00:00Z");
    final WallClock clock = () -> now;
    final Tokens tokens = new Tokens(new InMemory.MemoryGrants(), Ids.random(), clock);
    final SignIn signIn = new SignIn(accounts, passwords, new InMemory.MemoryAttempts(), clock);
    final JwtBearer jwtBearer = new JwtBearer(JoseAssertion::parse, applications, accounts, consents, tokens, clock);

    GivenIdentity() {
        accounts.add(ann);
        applications.add(application);
        applications.add(publicClient);
        passwords.set(ann.id(), "correct");
    }

    void wait(Duration duration) {
        now = now.plus(duration);
    }

    void consentOfAnn() {
        consents.give(ann.id(), KEY, Scopes.ALL);
    }

    /** A good assertion, but for what {@code change} does to it. */
    String assertion(KeyPair signer, Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(KEY)
                .subject(ann.id().toString())
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("scope", "signature impersonation");
        change.accept(claims);
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
            jwt.sign(new RSASSASigner(signer.getPrivate()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(KeyPair pair) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }
}
