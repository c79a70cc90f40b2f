package dev.countersign.compat;

import static dev.countersign.compat.Given.ann;
import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.completed;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewOf;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.RecipientTokenClientURLs;
import com.docusign.esign.model.RecipientViewRequest;
import com.docusign.esign.model.Signer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why signers leave, each at an address of its own: {@code clientURLs} by event, with the event's name filled in. */
@AgainstServer
class ReturnEventsTest {
    private final RunningServer server;
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;

    ReturnEventsTest(RunningServer server, Sdk sdk, Wire wire, Chromium chromium) {
        this.server = server;
        this.sdk = sdk;
        this.wire = wire;
        this.chromium = chromium;
    }

    @Test
    void whoSignsIsDone() throws ApiException {
        try (var signing = enter(created(sdk, contract(annAlone())), annAlone())) {
            signing.agree().sign().finish();
            assertReturned(signing, "onSigningComplete", "signing_complete");
        }
    }

    @Test
    void whoSignedBeforeReadsAndCloses() throws ApiException {
        try (var reading = enter(completed(sdk, chromium), annAlone())) {
            reading.press("Close");
            assertReturned(reading, "onViewingComplete", "viewing_complete");
        }
    }

    @Test
    void whoFinishesLaterCancels() throws ApiException {
        try (var signing = enter(created(sdk, contract(ann())), ann())) {
            signing.agree().other("Finish later");
            assertReturned(signing, "onCancel", "cancel");
        }
    }

    @Test
    void whoDeclinesSaysSo() throws ApiException {
        try (var signing = enter(created(sdk, contract(ann())), ann())) {
            signing.agree().decline("Too expensive");
            assertReturned(signing, "onDecline", "decline");
        }
    }

    @Test
    void whoWasAwayTooLongTimesOut() throws ApiException {
        try (var signing = enter(created(sdk, contract(ann())), ann())) {
            signing.agree().fill("Town", "Lyon");
            advance("PT21M");
            signing.page().reload();
            assertReturned(signing, "onSessionTimeout", "session_timeout");
        }
    }

    @Test
    void aUrlThatIsTooOldOrUsedHasExpired() throws ApiException {
        var id = created(sdk, contract(ann()));
        var old = view(id, ann());
        advance("PT6M");
        try (var late = SigningPage.open(chromium, old)) {
            assertReturned(late, "onTTLExpired", "ttl_expired");
        }
        var used = view(id, ann());
        SigningPage.open(chromium, used).close();
        try (var second = SigningPage.open(chromium, used)) {
            assertReturned(second, "onTTLExpired", "ttl_expired");
        }
    }

    @Test
    void theLastWrongAccessCodeLeadsBack() throws ApiException {
        var signer = ann().accessCode("Blue7");
        try (var locked = enter(created(sdk, contract(signer)), signer)) {
            locked.enterCode("one").enterCode("two");
            assertThat(locked.isBack()).isFalse();
            locked.enterCode("three");
            assertReturned(locked, "onAccessCodeFailed", "access_code_failed");
        }
    }

    @Test
    void aDefectOfTheServerLeadsBackAndLosesNothing() throws ApiException {
        var id = created(sdk, contract(ann()));
        try (var signing = enter(id, ann())) {
            signing.agree().fill("Town", "Lyon").check("I read the terms").sign();
            failNext(id);
            signing.finish();
            assertReturned(signing, "onException", "exception");
        }
        assertThat(Then.statusOf(sdk, id)).isEqualTo("delivered");
        try (var again = enter(id, ann())) {
            again.finish();
            assertReturned(again, "onSigningComplete", "signing_complete");
        }
        Then.completes(sdk, id);
    }

    @Test
    void aPageThatFailsLeadsBackToo() throws ApiException {
        var id = created(sdk, contract(ann()));
        failNext(id);
        try (var signing = enter(id, ann())) {
            assertReturned(signing, "onException", "exception");
        }
    }

    @Test
    void anAppIsOpenedOnceItsSchemeIsRegistered() throws ApiException {
        assumeOurs();
        var id = created(sdk, contract(ann()));
        var asked = viewOf(ann()).returnUrl("compatapp://signed?state=123");
        refusedScheme(id, asked, "returnUrl");
        var entry = new RecipientTokenClientURLs();
        entry.setOnDecline("compatapp://no");
        refusedScheme(id, viewOf(ann()).clientURLs(entry), "clientURLs.onDecline");

        register("compatapp://signed");
        try (var signing = SigningPage.open(chromium, view(id, asked))) {
            signing.agree().decline("Not mine").expectHeading("One moment");
            assertThat(signing.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                            .getAttribute("href"))
                    .isEqualTo("compatapp://signed?state=123&event=decline");
        }
    }

    private void refusedScheme(String id, RecipientViewRequest asked, String path) {
        refused(() -> view(id, asked), "INVALID_REQUEST_PARAMETER")
                .at(path, "compatapp:")
                .fix("app allow --integration-key " + server.quickstart().integrationKey());
    }

    private void register(String redirectUri) {
        var key = server.quickstart().integrationKey();
        var registered = wire.anonymous().post("/dev/apps/" + key, Map.of("redirectUris", List.of(redirectUri)));
        assertThat(registered.status()).as(registered.text()).isEqualTo(200);
    }

    private SigningPage enter(String id, Signer signer) throws ApiException {
        return SigningPage.open(chromium, view(id, signer));
    }

    /** A view with an address for each event, so that none is mistaken for another. */
    private String view(String id, Signer signer) throws ApiException {
        var urls = new RecipientTokenClientURLs();
        urls.setOnSigningComplete(own("onSigningComplete"));
        urls.setOnViewingComplete(own("onViewingComplete"));
        urls.setOnCancel(own("onCancel"));
        urls.setOnDecline(own("onDecline"));
        urls.setOnSessionTimeout(own("onSessionTimeout"));
        urls.setOnTTLExpired(own("onTTLExpired"));
        urls.setOnAccessCodeFailed(own("onAccessCodeFailed"));
        urls.setOnIdCheckFailed(own("onIdCheckFailed"));
        urls.setOnException(own("onException"));
        urls.setOnFaxPending(own("onFaxPending"));
        return view(id, viewOf(signer).clientURLs(urls));
    }

    private String view(String id, RecipientViewRequest request) throws ApiException {
        return sdk.envelopes().createRecipientView(sdk.accountId(), id, request).getUrl();
    }

    private static String own(String member) {
        return "https://app.example/" + member + "/{event}?state=123";
    }

    private static void assertReturned(SigningPage signing, String member, String event) {
        assertThat(signing.returned())
                .isEqualTo("https://app.example/%s/%s?state=123&event=%s".formatted(member, event, event));
    }

    private void advance(String duration) {
        assumeOurs();
        var moved = wire.anonymous().put("/dev/clock", Map.of("advance", duration));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    private void failNext(String id) {
        assumeOurs();
        var on = wire.anonymous().put("/dev/faults/ceremony.exception", Map.of("envelopeId", id, "requests", 1));
        assertThat(on.status()).as(on.text()).isEqualTo(200);
    }

    private void assumeOurs() {
        assumeTrue(server.isOurs(), "needs the sandbox");
    }
}
