package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.SIGNERS;
import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.object;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static dev.countersign.api.v21.envelopes.GivenApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.ErrorCode;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CorrectViewsTest {
    private static final String BACK = "{\"returnUrl\": \"https://app.example/back\"}";

    private final GivenApi given = new GivenApi();

    @Test
    void theViewHoldsTheEnvelopeForItsApplication() {
        var id = given.sent(SIGNERS);
        var view = given.correctViews.createCorrectView(given.call, id, json(BACK));

        assertThat(text(view, "url")).startsWith("http://localhost/signing/correct/");
        assertThat(object(given.get(id), "lockInformation"))
                .containsEntry("lockedByApp", "key")
                .containsEntry("lockDurationInSeconds", "300");
        var token = text(lockOf(id), "lockToken");
        given.customFields.createCustomFields(given.editing(token), id, json("{}"));
        assertThat(refusal(() -> given.customFields.createCustomFields(given.call, id, json("{}")))
                        .code())
                .isEqualTo(ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER);
    }

    @Test
    void whoHoldsTheLockAlreadyGoesOnUnderIt() {
        var id = given.sent(SIGNERS);
        given.locks.createLock(given.call, id, json("{\"lockedByApp\": \"Till\"}"));
        var token = text(lockOf(id), "lockToken");

        given.correctViews.createCorrectView(given.editing(token), id, json(BACK));
        assertThat(lockOf(id)).containsEntry("lockedByApp", "Till").containsEntry("lockToken", token);
        assertThat(refusal(() -> given.correctViews.createCorrectView(given.call, id, json(BACK)))
                        .code())
                .isEqualTo(ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER);
    }

    @Test
    void revokingTheViewLetsGo() {
        var id = given.sent(SIGNERS);
        given.correctViews.createCorrectView(given.call, id, json(BACK));
        given.correctViews.deleteEnvelopeCorrectView(given.call, id);

        assertThat(given.get(id)).doesNotContainKey("lockInformation");
        given.correctViews.deleteEnvelopeCorrectView(given.call, id);
    }

    @Test
    void onlyWhatIsInProcessIsCorrected() {
        var draft = given.draft(SIGNERS);
        var refusal = refusal(() -> given.correctViews.createCorrectView(given.call, draft, json(BACK)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ENVELOPE_INVALID_STATUS);
        assertThat(given.get(draft)).doesNotContainKey("lockInformation");
    }

    @Test
    void theWayBackIsRequired() {
        var id = given.sent(SIGNERS);
        assertThat(refusal(() -> given.correctViews.createCorrectView(given.call, id, json("{}")))
                        .details()
                        .getFirst()
                        .path())
                .isEqualTo("returnUrl");
    }

    private Map<String, Object> lockOf(String id) {
        return Objects.requireNonNull(given.locks.getLock(given.call, id).getBody());
    }
}
