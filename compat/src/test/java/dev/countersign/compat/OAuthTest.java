package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.docusign.esign.client.ApiException;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.countersign.compat.Wire.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every way to a token, through the real pages where a person takes part. */
@AgainstServer
class OAuthTest {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    private final Quickstart quickstart;
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;

    OAuthTest(RunningServer server, Sdk sdk, Wire wire, Chromium chromium) {
        this.quickstart = server.quickstart();
        this.sdk = sdk;
        this.wire = wire.anonymous();
        this.chromium = chromium;
    }

    @Test
    void anAuthorizationCodeBecomesATokenThatWorks() throws ApiException, IOException {
        var back = authorize(Map.of("state", "st-4711"));
        assertThat(back.get("state")).isEqualTo("st-4711");
        var token = Sdk.client(quickstart)
                .generateAccessToken(quickstart.integrationKey(), quickstart.clientSecret(), back.get("code"));
        assertThat(token.getTokenType()).isEqualTo("Bearer");
        assertThat(token.getRefreshToken()).isNotBlank();
        assertThat(token.getExpiresIn()).isEqualTo(28_800L);
        assertThat(works(token.getAccessToken())).isTrue();
    }

    @Test
    void aCodeWorksOnce() {
        var code = authorize(Map.of()).get("code");
        assertThat(exchange(code, Map.of()).status()).isEqualTo(200);
        oauthError(exchange(code, Map.of()), "invalid_grant");
    }

    @Test
    void aCodeBoundToAChallengeNeedsItsVerifier() {
        var challenged = Map.of("code_challenge", challenge(), "code_challenge_method", "S256");
        oauthError(
                exchange(
                        authorize(challenged).get("code"),
                        Map.of("code_verifier", "another-verifier-that-is-long-enough-0123456789")),
                "invalid_grant");
        oauthError(exchange(authorize(challenged).get("code"), Map.of()), "invalid_grant");
        var good = exchange(authorize(challenged).get("code"), Map.of("code_verifier", VERIFIER));
        assertThat(good.status()).as(good.text()).isEqualTo(200);
        assertThat(works(good.at("/access_token"))).isTrue();
    }

    @Test
    void refreshingGivesANewPairAndTheOldRefreshTokenIsSpent() {
        var first = exchange(authorize(Map.of()).get("code"), Map.of());
        var second = refresh(first.at("/refresh_token"));
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.at("/refresh_token")).isNotBlank().isNotEqualTo(first.at("/refresh_token"));
        assertThat(works(second.at("/access_token"))).isTrue();
        oauthError(refresh(first.at("/refresh_token")), "invalid_grant");
    }

    @Test
    void aWrongSecretIsRefused() {
        var answer = wire.with("Authorization", basic(quickstart.integrationKey(), "not-the-secret"))
                .postForm("/oauth/token", Map.of("grant_type", "authorization_code", "code", "any"));
        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.at("/error")).isEqualTo("invalid_client");
    }

    @Test
    void aRedirectUriNobodyRegisteredIsNeverFollowed() {
        var answer = wire.get(authorizationUrl(Map.of("redirect_uri", "https://evil.example/steal")));
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil.example");
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.text()).doesNotContain("code=");
    }

    @Test
    void jwtOfAnotherApplicationNeedsConsentFirst() {
        var app = wire.post(
                "/dev/apps", Map.of("name", "Another", "redirectUris", List.of("http://localhost:3000/callback")));
        assertThat(app.status()).as(app.text()).isBetween(200, 201);
        assertThatThrownBy(() -> Sdk.client(quickstart)
                        .requestJWTUserToken(
                                app.at("/integrationKey"),
                                quickstart.userId(),
                                List.of("signature", "impersonation"),
                                app.at("/privateKey").getBytes(StandardCharsets.US_ASCII),
                                3600))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("consent_required");
    }

    @Test
    void jwtForAnUnknownUserOrKeyIsRefused() {
        assertThatThrownBy(() -> jwt(
                        quickstart.integrationKey(), java.util.UUID.randomUUID().toString()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("user_not_found");
        assertThatThrownBy(() -> jwt(java.util.UUID.randomUUID().toString(), quickstart.userId()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("issuer_not_found");
    }

    @Test
    void anAssertionThatIsNoneIsRefused() {
        var grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
        oauthError(wire.postForm("/oauth/token", Map.of("grant_type", grant, "assertion", "a.b.c")), "invalid_grant");
        oauthError(wire.postForm("/oauth/token", Map.of("grant_type", "telepathy")), "unsupported_grant_type");
    }

    @Test
    void userInfoNamesTheUserAndWhereTheAccountLives() throws ApiException {
        var user = Sdk.client(quickstart).getUserInfo(sdk.token());
        assertThat(user.getSub()).isEqualTo(quickstart.userId());
        assertThat(user.getEmail()).isEqualTo(quickstart.email());
        assertThat(user.getAccounts().getFirst().getAccountId()).isEqualTo(quickstart.accountId());
        assertThat(quickstart.restBasePath())
                .isEqualTo(user.getAccounts().getFirst().getBaseUri() + "/restapi");
    }

    @Test
    void userInfoWithoutATokenIsRefused() {
        assertThat(wire.get("/oauth/userinfo").status()).isEqualTo(401);
        assertThat(wire.withToken("garbage").get("/oauth/userinfo").status()).isEqualTo(401);
    }

    @Test
    void loggingOutAsksForThePasswordAgain() {
        try (var context = chromium.visit()) {
            logIn(context.newPage(), Map.of());
            // a new page, for the old one is still on its way to an application that is not there
            var page = context.newPage();
            page.navigate(quickstart.httpsUrl() + "/oauth/logout");
            page.navigate(quickstart.httpsUrl() + authorizationUrl(Map.of()));
            assertThat(password(page).isVisible()).isTrue();
        }
    }

    @Test
    void thePagesHaveTheirStyleSheet() {
        for (var address : List.of(authorizationUrl(Map.of()), "/", "/dev/outbox", "/nothing/of/this/name")) {
            var page = wire.anonymous().with("Accept", "text/html").get(address).text();
            var sheet = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"").matcher(page);
            assertThat(sheet.find()).as("%s: %s", address, page).isTrue();
            var style = wire.anonymous().get(sheet.group(1));
            assertThat(style.status()).isEqualTo(200);
            assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        }
    }

    @Test
    void aWrongPasswordIsRefusedOnThePage() {
        try (var context = chromium.visit()) {
            var page = context.newPage();
            page.navigate(quickstart.httpsUrl() + authorizationUrl(Map.of()));
            fillIn(page, quickstart.email(), "not the password");
            page.getByRole(AriaRole.ALERT).first().waitFor();
            assertThat(page.url()).startsWith(quickstart.httpsUrl());
        }
    }

    /** Logs in and consents in the browser; answers what came back to the redirect URI. */
    private Map<String, String> authorize(Map<String, String> more) {
        try (var context = chromium.visit()) {
            return logIn(context.newPage(), more);
        }
    }

    private Map<String, String> logIn(Page page, Map<String, String> more) {
        var back = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().startsWith(quickstart.redirectUri())) {
                back.add(request.url());
            }
        });
        page.navigate(quickstart.httpsUrl() + authorizationUrl(more));
        fillIn(page, quickstart.email(), quickstart.password());
        page.waitForCondition(() -> !back.isEmpty() || consent(page).isVisible());
        if (back.isEmpty()) {
            consent(page).click();
            page.waitForCondition(() -> !back.isEmpty());
        }
        return query(back.getFirst());
    }

    private static void fillIn(Page page, String email, String password) {
        page.getByLabel(Pattern.compile("^e-?mail", Pattern.CASE_INSENSITIVE)).fill(email);
        password(page).fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^(log|sign) in$|^continue$", Pattern.CASE_INSENSITIVE)))
                .click();
    }

    private static com.microsoft.playwright.Locator password(Page page) {
        return page.locator("input[type=password]");
    }

    private static com.microsoft.playwright.Locator consent(Page page) {
        var name = Pattern.compile("^(allow|accept|agree)", Pattern.CASE_INSENSITIVE);
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String authorizationUrl(Map<String, String> more) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("scope", "signature impersonation");
        query.put("client_id", quickstart.integrationKey());
        query.put("redirect_uri", quickstart.redirectUri());
        query.putAll(more);
        return "/oauth/auth?"
                + query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private Answer exchange(String code, Map<String, String> more) {
        var form = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", code));
        form.putAll(more);
        return wire.with("Authorization", basic(quickstart.integrationKey(), quickstart.clientSecret()))
                .postForm("/oauth/token", form);
    }

    private Answer refresh(String token) {
        return wire.with("Authorization", basic(quickstart.integrationKey(), quickstart.clientSecret()))
                .postForm("/oauth/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private void jwt(String integrationKey, String userId) throws Exception {
        Sdk.client(quickstart)
                .requestJWTUserToken(integrationKey, userId, List.of("signature"), quickstart.privateKey(), 3600);
    }

    private boolean works(String token) {
        return wire.withToken(token).get(wire.account("")).status() == 200;
    }

    private static void oauthError(Answer answer, String error) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/error")).as(answer.text()).isIn(error, "invalid_grant");
    }

    private static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> query(String url) {
        return Arrays.stream(URI.create(url).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }
}
