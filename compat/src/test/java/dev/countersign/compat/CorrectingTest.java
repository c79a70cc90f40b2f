package dev.countersign.compat;

import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.draft;
import static dev.countersign.compat.Given.viewUrl;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.CorrectViewRequest;
import com.docusign.esign.model.Envelope;
import com.docusign.esign.model.EnvelopeViewRequest;
import com.docusign.esign.model.LockRequest;
import com.docusign.esign.model.Recipients;
import com.docusign.esign.model.Signer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sent envelope is corrected: while one application holds it, nobody else changes it and nobody signs. */
@AgainstServer
class CorrectingTest {
    private final RunningServer server;
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;

    CorrectingTest(RunningServer server, Sdk sdk, Wire wire, Chromium chromium) {
        this.server = server;
        this.sdk = sdk;
        this.wire = wire;
        this.chromium = chromium;
    }

    @Test
    void aLockedEnvelopeIsChangedByItsOwnerOnly() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var lock = sdk.envelopes().createLock(sdk.accountId(), id, tenMinutes());
        var before = Photograph.of(wire, id);

        refused(() -> rename(sdk, id, "By another"), "EDIT_LOCK_NOT_LOCK_OWNER").at("X-DocuSign-Edit");
        refused(
                () -> sdk.envelopes()
                        .updateRecipients(
                                sdk.accountId(),
                                id,
                                new Recipients()
                                        .signers(List.of(
                                                new Signer().recipientId("1").name("Other")))),
                "EDIT_LOCK_NOT_LOCK_OWNER");
        refused(() -> sdk.envelopes().listTabs(sdk.accountId(), id, "9"), "UNKNOWN_ENVELOPE_RECIPIENT");
        before.stillTrue(Photograph.of(wire, id));

        assertThat(sdk.envelopes().getLock(sdk.accountId(), id).getLockToken()).isEqualTo(lock.getLockToken());
        assertThat(sdk.envelopes()
                        .getEnvelope(sdk.accountId(), id)
                        .getLockInformation()
                        .getLockedByApp())
                .isEqualTo("Till");
        var owner = holding(lock.getLockToken());
        rename(owner, id, "By its owner");
        owner.envelopes().updateLock(sdk.accountId(), id, tenMinutes().lockDurationInSeconds("900"));
        assertThat(owner.envelopes().deleteLock(sdk.accountId(), id).getLockDurationInSeconds())
                .isEqualTo("900");
        assertThat(sdk.envelopes().getEnvelope(sdk.accountId(), id).getEmailSubject())
                .isEqualTo("By its owner");
    }

    @Test
    void theHeaderComesInEveryFormAndBothVersionsTakeIt() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var lock = wire.post(wire.accountV2("/envelopes/" + id + "/lock"), Map.of("lockDurationInSeconds", 60));
        var token = lock.at("/lockToken");
        assertThat(lock.status()).as(lock.text()).isEqualTo(201);
        assertThat(lock.headers().firstValue("X-DocuSign-Edit").orElse("")).contains(token);

        for (var header : List.of(
                token,
                "{\"LockToken\":\"" + token + "\",\"LockDurationInSeconds\":\"60\"}",
                "<DocuSignEdit><LockToken>" + token + "</LockToken></DocuSignEdit>")) {
            var holder = wire.with("X-DocuSign-Edit", header);
            assertThat(holder.put(holder.account("/envelopes/" + id), Map.of("emailBlurb", header))
                            .status())
                    .as(header)
                    .isEqualTo(200);
        }
        var dropped = wire.with("X-DocuSign-Edit", token)
                .delete(wire.accountV2("/envelopes/" + id + "/lock?save_changes=false"), Map.of());
        assertThat(dropped.status()).as(dropped.text()).isEqualTo(200);
        assertThat(wire.get(wire.account("/envelopes/" + id)).at("/emailBlurb")).isEmpty();
    }

    @Test
    void nobodySignsWhileTheEnvelopeIsHeldAndNothingTypedIsLost() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, annAlone()))) {
            signing.agree().sign();
            var lock = sdk.envelopes().createLock(sdk.accountId(), id, tenMinutes());
            signing.finish();
            assertThat(dialog(signing.page())).contains("The sender is correcting this envelope");
            try (var other = SigningPage.open(chromium, viewUrl(sdk, id, annAlone()))) {
                other.expectHeading("The sender is correcting this envelope");
                holding(lock.getLockToken()).envelopes().deleteLock(sdk.accountId(), id);
                press(other.page(), "Try again");
                other.page().getByText("Agreement").first().waitFor();
            }
            press(signing.page(), "Go back");
            signing.finish();
            assertThat(signing.event()).isEqualTo("signing_complete");
        }
    }

    @Test
    void theCorrectViewHoldsTheEnvelopeUntilItIsDone() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var url = correctView(id);
        try (var correcting = SigningPage.open(chromium, url)) {
            correcting.expectHeading("You are correcting this envelope");
            refused(() -> rename(sdk, id, "By another"), "EDIT_LOCK_NOT_LOCK_OWNER");
            var token = sdk.envelopes().getLock(sdk.accountId(), id).getLockToken();
            rename(holding(token), id, "Corrected");
            press(correcting.page(), "Done");
            assertThat(correcting.returned()).isEqualTo(SigningPage.RETURN_URL + "&event=save&envelopeId=" + id);
        }
        assertThat(sdk.envelopes().getEnvelope(sdk.accountId(), id).getEmailSubject())
                .isEqualTo("Corrected");
        rename(sdk, id, "Free again");
    }

    @Test
    void aRevokedCorrectViewOpensNothingAndHoldsNothing() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var url = correctView(id);
        sdk.envelopes().deleteEnvelopeCorrectView(sdk.accountId(), id, new CorrectViewRequest());

        rename(sdk, id, "Free again");
        var answer = wire.anonymous().get(url);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("event=error");
        var another = correctView(id);
        assertThat(wire.anonymous().send("DELETE", another, "", new byte[0]).status())
                .isEqualTo(204);
        rename(sdk, id, "Free once more");
    }

    @Test
    void aDraftHasNoCorrectView() throws ApiException {
        var id = created(sdk, draft(annAlone()));
        refused(() -> correctView(id), "ENVELOPE_INVALID_STATUS").at("status", "created");
    }

    private String correctView(String id) throws ApiException {
        return sdk.envelopes()
                .createCorrectView(sdk.accountId(), id, new EnvelopeViewRequest().returnUrl(SigningPage.RETURN_URL))
                .getUrl();
    }

    private static LockRequest tenMinutes() {
        return new LockRequest()
                .lockDurationInSeconds("600")
                .lockedByApp("Till")
                .lockType("edit");
    }

    /** The SDK with the token of a lock, the way its documentation tells. */
    private Sdk holding(String token) {
        var own = Sdk.of(server.quickstart());
        own.client()
                .addDefaultHeader(
                        "X-DocuSign-Edit", "{\"LockToken\":\"" + token + "\",\"LockDurationInSeconds\":\"600\"}");
        return own;
    }

    private static void rename(Sdk as, String id, String subject) throws ApiException {
        as.envelopes().update(as.accountId(), id, new Envelope().emailSubject(subject));
    }

    private static String dialog(Page page) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.waitFor();
        return dialog.innerText();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
