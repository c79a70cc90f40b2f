package dev.countersign.shop.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/** The app in this shop: whether it is installed, what it may do, and by what the two know each other. */
public final class InstalledApp {
    private static final Set<String> ALL_SCOPES =
            Set.of("read_customers", "write_customers", "read_customer_merge", "write_app_proxy");
    private static final Duration OF_A_DAY = Duration.ofSeconds(86_399);
    private static final Duration OF_AN_HOUR = Duration.ofSeconds(3_600);
    private static final Duration OF_A_REFRESH = Duration.ofDays(90);
    private static final Duration WEBHOOKS_KEEP_THE_OLD_SECRET = Duration.ofHours(1);

    private final Credentials credentials;
    private final InstantSource shopClock;
    private final Tokens tokens;
    private final AtomicReference<Secret> secret;
    private final AtomicReference<Set<String>> scopes = new AtomicReference<>(ALL_SCOPES);
    private volatile boolean isInstalled = true;

    /** The client secret of now, the one before, and until when webhooks still use that. */
    private record Secret(String current, String before, Instant webhooksTurnAt) {}

    /** Tokens as the token endpoint hands them out; a part that was not asked for is empty. */
    public record Grant(String accessToken, String refreshToken, long expiresIn) {}

    public InstalledApp(Credentials credentials, InstantSource clock, InstantSource shopClock) {
        this.credentials = credentials;
        this.shopClock = shopClock;
        this.tokens = new Tokens(clock);
        this.secret = new AtomicReference<>(firstSecret());
        tokens.accept(credentials.accessToken(), null);
    }

    public Credentials credentials() {
        return credentials;
    }

    public String shop() {
        return credentials.shop();
    }

    public boolean isInstalled() {
        return isInstalled;
    }

    /** What signs app-proxy requests and OAuth callbacks. */
    public String clientSecret() {
        return secret.get().current();
    }

    /** What signs webhooks: for an hour after a rotation still the old secret. */
    public String webhookSecret() {
        var now = secret.get();
        return shopClock.instant().isBefore(now.webhooksTurnAt()) ? now.before() : now.current();
    }

    public void rotateSecret(String newSecret) {
        secret.updateAndGet(
                old -> new Secret(newSecret, old.current(), shopClock.instant().plus(WEBHOOKS_KEEP_THE_OLD_SECRET)));
    }

    public boolean isClient(String id, String itsSecret) {
        // both are compared, whatever the first says
        return Secrets.equal(id, credentials.clientId()) & Secrets.equal(itsSecret, clientSecret());
    }

    public boolean accepts(String token) {
        return isInstalled && tokens.isGood(token);
    }

    /** The private app of old: its key with the access token for a password. */
    public boolean acceptsBasic(String key, String password) {
        return Secrets.equal(key, credentials.clientId()) && accepts(password);
    }

    public Set<String> scopes() {
        return scopes.get();
    }

    public boolean may(String scope) {
        return scopes.get().contains(scope) || scopes.get().contains(scope.replace("read_", "write_"));
    }

    public void limitScopes(String commaSeparated) {
        var named = new TreeSet<>(Arrays.asList(commaSeparated.strip().split("\\s*,\\s*")));
        named.retainAll(ALL_SCOPES);
        scopes.set(Set.copyOf(named));
    }

    public Grant grantForADay() {
        return new Grant(tokens.issue(OF_A_DAY), "", OF_A_DAY.toSeconds());
    }

    public Grant grantForEver() {
        return new Grant(tokens.issue(null), "", 0);
    }

    /** @param shown the refresh token that was shown for it, empty for none */
    public Grant grantForAnHour(String shown) {
        var refresh = tokens.issueRefresh(OF_A_REFRESH, shown.isEmpty() ? null : shown);
        return new Grant(tokens.issue(OF_AN_HOUR), refresh, OF_AN_HOUR.toSeconds());
    }

    public String issueCode() {
        return tokens.issueCode();
    }

    public boolean spendCode(String code) {
        return tokens.spendCode(code);
    }

    public boolean useRefresh(String token) {
        return tokens.useRefresh(token);
    }

    /** No token is good any more; the app may ask for new ones, but the one it was born with is dead. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    public void uninstall() {
        isInstalled = false;
        tokens.revokeAll();
    }

    /** Installed anew, with the token it was born with. */
    public void install() {
        isInstalled = true;
        tokens.accept(credentials.accessToken(), null);
    }

    /** As on the first day. */
    public void reset() {
        tokens.revokeAll();
        scopes.set(ALL_SCOPES);
        secret.set(firstSecret());
        install();
    }

    private Secret firstSecret() {
        return new Secret(credentials.clientSecret(), credentials.clientSecret(), Instant.MIN);
    }
}
