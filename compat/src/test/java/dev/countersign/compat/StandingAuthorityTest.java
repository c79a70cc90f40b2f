package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.UserSignature;
import com.docusign.esign.model.UserSignaturesInformation;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import dev.countersign.compat.Wire.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Standing authority on its page, in a browser, and through the API. */
@AgainstServer
class StandingAuthorityTest {
    private static final String GIVE = "Give standing authority";

    private final Quickstart quickstart;
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;
    private final Authorities given;
    private final String authorities;

    StandingAuthorityTest(RunningServer server, Sdk sdk, Wire wire, Chromium chromium) {
        this.quickstart = server.quickstart();
        this.sdk = sdk;
        this.wire = wire;
        this.chromium = chromium;
        this.given = new Authorities(quickstart, sdk, wire);
        this.authorities = given.path();
    }

    @AfterEach
    void nothingIsLeft() throws ApiException {
        given.takeBack();
    }

    @Test
    void aUserWithoutASignatureTypesOneAndGivesAuthorityWithoutScripts() throws ApiException {
        try (var page = open(url())) {
            page.expectHeading("Sign in").shot("sign-in").signIn(quickstart);
            page.expectHeading("Let Quickstart sign for you")
                    .expectPicture("Handwriting 4")
                    .shot("ask");
            page.fill("Full name", "Ada M. Admin").fill("Initials", "AMA").choose("Handwriting 2");
            page.press(GIVE)
                    .expectHeading("Quickstart may sign for you")
                    .expectNo(GIVE)
                    .shot("given");
        }

        assertThat(latest().at("/status").asText()).isEqualTo("given");
        assertThat(latest().at("/givenThrough").asText()).isEqualTo("page");
        assertThat(latest().at("/givenBy").asText()).isEqualTo(quickstart.userId());
        assertThat(latest().at("/givenFromIp").asText()).isNotBlank();
        var kept = sdk.users()
                .listSignatures(sdk.accountId(), quickstart.userId())
                .getUserSignatures()
                .getFirst();
        assertThat(kept.getSignatureName()).isEqualTo("Ada M. Admin");
        assertThat(kept.getSignatureInitials()).isEqualTo("AMA");
        assertThat(kept.getSignatureFont()).isEqualTo("2_DocuSign");
    }

    @Test
    void theSignatureThatWillBeUsedIsShownAndWhatWasGivenIsRevoked() throws ApiException {
        keepSignature("Ada Admin");
        try (var page = open(url())) {
            page.signIn(quickstart).expectPicture("The signature of Ada Admin").shot("ask-kept");
            page.press(GIVE).expectHeading("Quickstart may sign for you");
            page.press("Revoke").expectHeading("Let Quickstart sign for you");
            page.expectText("None at the moment.").expectText("Earlier ones").shot("revoked");
        }

        assertThat(latest().at("/status").asText()).isEqualTo("revoked");
        assertThat(latest().at("/revokedThrough").asText()).isEqualTo("page");
        assertThat(wire.get(authorities).json().at("/standingAuthorities")).isNotEmpty();
    }

    @Test
    void aNameThatIsNoneIsAskedForAgain() {
        try (var page = open(url())) {
            page.signIn(quickstart)
                    .expectPicture("Handwriting 4")
                    .fill("Full name", "   ")
                    .fill("Initials", "XY")
                    .choose("Handwriting 3");
            page.press(GIVE).expectAlert("Enter the name");
            page.expectTyped("Initials", "XY").expectChosen("Handwriting 3").shot("problem");
        }
        assertThat(inForce()).isZero();
    }

    @Test
    void aLinkForAnotherAccountOrApplicationSaysSo() {
        try (var page = open(
                given.address(quickstart.integrationKey(), UUID.randomUUID().toString()))) {
            page.signIn(quickstart)
                    .expectHeading("This link is for another account")
                    .shot("other-account");
            page.follow("Sign in as someone else").expectHeading("Sign in");
            page.signIn(quickstart.email(), "wrong").expectAlert("wrong");
        }
        try (var page = open(given.address(UUID.randomUUID().toString(), quickstart.accountId()))) {
            page.signIn(quickstart).expectHeading("The application is not known here");
        }
    }

    @Test
    void aFormOfAnotherPageGivesNothing() {
        var answer = wire.anonymous()
                .postForm("/oauth/standing_authority/give", Map.of("integration_key", quickstart.integrationKey()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(inForce()).isZero();
        assertThat(wire.anonymous().get("/oauth/standing_authority/signature").status())
                .isEqualTo(404);
    }

    @Test
    void thePageIsForEveryScreenLanguageAndReader() throws ApiException {
        keepSignature("Ada Admin");
        try (var phone = AuthorityPage.open(chromium.visit(options -> options.setViewportSize(360, 740)), url())) {
            phone.isForEveryone().signIn(quickstart).expectHeading("Let Quickstart sign for you");
            phone.isForEveryone().shot("phone").press(GIVE);
            phone.expectHeading("Quickstart may sign for you").isForEveryone().shot("phone-given");
        }
        try (var arabic = AuthorityPage.open(
                chromium.visit(options -> options.setLocale("ar").setViewportSize(360, 740)), url())) {
            arabic.signIn(quickstart)
                    .expectHeading("يمكن لتطبيق Quickstart التوقيع نيابة عنك")
                    .isForEveryone()
                    .shot("arabic")
                    .press("إلغاء");
            arabic.expectHeading("السماح لتطبيق Quickstart بالتوقيع نيابة عنك")
                    .isForEveryone()
                    .shot("arabic-ask");
        }
        try (var dark = AuthorityPage.open(
                chromium.visit(options -> options.setColorScheme(ColorScheme.DARK)), url() + "&ui_locales=en")) {
            dark.signIn(quickstart)
                    .expectHeading("Let Quickstart sign for you")
                    .isForEveryone()
                    .shot("dark");
        }
    }

    @Test
    void anApplicationThatActsForAUserIsSentToThePage() {
        var refused = wire.post(authorities, Map.of());

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errorCode")).isEqualTo("USER_LACKS_PERMISSIONS");
        assertThat(refused.at("/details/0/fix")).isEqualTo(url());
        assertThat(inForce()).isZero();
    }

    @Test
    void anApplicationMayAskForItWhenTheUserAllowsItByName() throws ApiException, IOException {
        assertThat(jwtFails()).contains("consent_required");
        consent();
        var allowed = wire.withToken(jwt());

        var given = allowed.post(authorities, Map.of());

        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.at("/givenThrough")).isEqualTo("api");
        assertThat(given.at("/applicationName")).isEqualTo("Quickstart");
        var revoked = allowed.delete(authorities + "/" + given.at("/authorityId"), Map.of());
        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        assertThat(revoked.at("/status")).isEqualTo("revoked");
        // once revoked, only the user can allow it again
        assertThat(allowed.post(authorities, Map.of()).status()).isEqualTo(400);
        assertThat(jwtFails()).contains("consent_required");
    }

    private AuthorityPage open(String url) {
        return AuthorityPage.open(chromium.visit(options -> options.setJavaScriptEnabled(false)), url);
    }

    private String url() {
        return given.url();
    }

    private void keepSignature(String name) throws ApiException {
        sdk.users()
                .createSignatures(
                        sdk.accountId(),
                        quickstart.userId(),
                        new UserSignaturesInformation()
                                .userSignatures(List.of(new UserSignature().signatureName(name))));
    }

    private void consent() {
        var query = Map.of(
                "response_type", "code",
                "scope", scopes(),
                "client_id", quickstart.integrationKey(),
                "redirect_uri", quickstart.redirectUri(),
                "prompt", "consent");
        var address = query.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .reduce("/oauth/auth?", (all, one) -> all + "&" + one);
        try (var page = open(quickstart.httpsUrl() + address)) {
            page.signIn(quickstart)
                    .expectText("Have documents signed in your name")
                    .shot("consent");
            page.press("Allow access");
        }
    }

    private String jwt() throws ApiException, IOException {
        return Sdk.client(quickstart)
                .requestJWTUserToken(
                        quickstart.integrationKey(),
                        quickstart.userId(),
                        List.of(scopes().split(" ")),
                        quickstart.privateKey(),
                        3600)
                .getAccessToken();
    }

    private String jwtFails() throws IOException {
        try {
            return jwt();
        } catch (ApiException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String scopes() {
        return "signature impersonation standing_authority";
    }

    private JsonNode latest() {
        return listed().json().at("/standingAuthorities/0");
    }

    private long inForce() {
        return listed().json().findValuesAsText("status").stream()
                .filter("given"::equals)
                .count();
    }

    private Answer listed() {
        return wire.get(authorities);
    }
}
