package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.SIGNERS;
import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.object;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static dev.countersign.api.v21.envelopes.GivenApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.Call;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocksTest {
    private final GivenApi given = new GivenApi();

    @Test
    void aLockTellsWhoHoldsTheEnvelopeAndHowLong() {
        var id = given.sent(SIGNERS);
        var lock = locked(id, "{\"lockDurationInSeconds\": \"600\", \"lockedByApp\": \"Till\"}");

        assertThat(lock)
                .containsEntry("lockDurationInSeconds", "600")
                .containsEntry("lockedByApp", "Till")
                .containsEntry("lockedUntilDateTime", "2026-11-24T10:10:00.0000000Z")
                .containsEntry("lockType", "edit");
        assertThat(object(lock, "lockedByUser")).containsEntry("userName", "Sam Sender");
        assertThat(object(given.get(id), "lockInformation"))
                .containsEntry("lockedByApp", "Till")
                .doesNotContainKey("lockToken");
    }

    @Test
    void whileTheEnvelopeIsLockedNothingIsWrittenWithoutTheToken() {
        var id = given.sent(SIGNERS);
        locked(id, "{}");
        var before = given.envelope(id);

        assertThat(writes(given.call, id))
                .allSatisfy(write -> assertThat(refusal(write).code()).isEqualTo(ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER));
        assertThat(given.envelope(id)).isEqualTo(before);
    }

    @Test
    void theTokenIsAcceptedInEveryFormClientsWriteIt() {
        var id = given.sent(SIGNERS);
        var token = text(locked(id, "{}"), "lockToken");

        Stream.of(
                        token,
                        "{\"LockToken\":\"%s\",\"LockDurationInSeconds\":\"600\"}".formatted(token),
                        "<DocuSignEdit><LockToken>%s</LockToken></DocuSignEdit>".formatted(token))
                .forEach(subject(id));
    }

    private Consumer<String> subject(String id) {
        return edit -> {
            var subject = "As " + edit.charAt(0);
            given.envelopes.update(
                    given.editing(edit), id, json("{\"emailSubject\": \"" + subject + "\"}"), "false", "false");
            assertThat(given.get(id)).containsEntry("emailSubject", subject);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"LockToken\":", "{\"Token\":\"x\"}", "<DocuSignEdit></DocuSignEdit>"})
    void aHeaderThatCannotBeReadIsRefusedByName(String edit) {
        var id = given.sent(SIGNERS);
        var refusal = refusal(() -> given.customFields.createCustomFields(given.editing(edit), id, json("{}")));

        assertThat(refusal.details().getFirst().path()).isEqualTo("X-DocuSign-Edit");
    }

    @Test
    void whatIsLockedIsNotLockedAgain() {
        var id = given.sent(SIGNERS);
        locked(id, "{\"lockedByApp\": \"Till\"}");
        var refusal = refusal(() -> locked(id, "{}"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.EDIT_LOCK_ENVELOPE_ALREADY_LOCKED);
        assertThat(refusal.details().getFirst().fix()).contains("Till");
    }

    @Test
    void itsOwnerMayAskForTheLockAgainAndNobodyElse() {
        var id = given.sent(SIGNERS);
        var lock = locked(id, "{}");
        var answer = given.locks.getLock(given.call, id);

        assertThat(answer.getBody()).isEqualTo(lock);
        assertThat(answer.getHeaders().getFirst("X-DocuSign-Edit"))
                .isEqualTo("{\"LockToken\":\"" + text(lock, "lockToken") + "\",\"LockDurationInSeconds\":\"300\"}");
        assertThat(refusal(() -> given.locks.getLock(anotherAdministrator(), id))
                        .code())
                .isEqualTo(ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER);
    }

    @Test
    void aLockIsHeldLongerOnlyWithItsToken() {
        var id = given.sent(SIGNERS);
        var token = text(locked(id, "{}"), "lockToken");
        var longer = json("{\"lockDurationInSeconds\": 3600, \"lockedByApp\": \"Till\"}");

        assertThat(refusal(() -> given.locks.updateLock(given.call, id, longer)).code())
                .isEqualTo(ErrorCode.EDIT_LOCK_NOT_LOCK_OWNER);
        assertThat(given.locks.updateLock(given.editing(token), id, longer).getBody())
                .containsEntry("lockDurationInSeconds", "3600")
                .containsEntry("lockedByApp", "Till")
                .containsEntry("lockToken", token);
    }

    @Test
    void aLockThatHasRunOutHoldsNobodyUp() {
        var id = given.sent(SIGNERS);
        locked(id, "{\"lockDurationInSeconds\": \"30\"}");
        given.now = given.now.plusSeconds(31);

        given.customFields.createCustomFields(given.call, id, json("{}"));
        assertThat(given.get(id)).doesNotContainKey("lockInformation");
        assertThat(refusal(() -> given.locks.getLock(given.call, id)).code())
                .isEqualTo(ErrorCode.EDIT_LOCK_ENVELOPE_NOT_LOCKED);
    }

    @Test
    void whatWasChangedUnderTheLockIsSavedOrDropped() {
        var saved = changedUnderLock("true");
        var dropped = changedUnderLock("false");

        assertThat(given.get(saved)).containsEntry("emailSubject", "Changed").doesNotContainKey("lockInformation");
        assertThat(given.get(dropped)).containsEntry("emailSubject", "Sign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lockDurationInSeconds\": \"0\"}",
                "{\"lockDurationInSeconds\": \"86401\"}",
                "{\"lockType\": \"read\"}"
            })
    void whatIsNoLockIsRefused(String body) {
        var id = given.sent(SIGNERS);
        var refusal = refusal(() -> locked(id, body));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
        assertThat(refusal.details().getFirst().path()).startsWith("lock");
    }

    private String changedUnderLock(String save) {
        var id = given.sent(SIGNERS);
        var editing = given.editing(text(locked(id, "{}"), "lockToken"));
        given.envelopes.update(editing, id, json("{\"emailSubject\": \"Changed\"}"), "false", "false");
        given.locks.deleteLock(editing, id, save);
        return id;
    }

    private List<ThrowingCallable> writes(Call call, String id) {
        var someone = "{\"signers\": [{\"recipientId\": \"1\", \"name\": \"Other\"}]}";
        var tabs = json("{\"signHereTabs\": [{\"documentId\": \"1\", \"pageNumber\": \"1\"}]}");
        return List.of(
                () -> given.envelopes.update(call, id, json("{\"emailSubject\": \"Other\"}"), "false", "false"),
                () -> given.envelopes.update(call, id, json("{}"), "true", "false"),
                () -> given.envelopes.update(
                        call, id, json("{\"status\": \"voided\", \"voidedReason\": \"x\"}"), "false", "false"),
                () -> given.recipients.updateRecipients(call, id, json(someone), "true"),
                () -> given.recipients.deleteRecipient(call, id, "1"),
                () -> given.tabs.createTabs(call, id, "1", tabs),
                () -> given.documents.deleteDocuments(call, id, json("{\"documents\": [{\"documentId\": \"1\"}]}")),
                () -> given.customFields.createCustomFields(call, id, json("{}")));
    }

    private Call anotherAdministrator() {
        var other = new Caller(
                new UserId(UUID.randomUUID()),
                "Other",
                "other@example.com",
                true,
                given.sam.account(),
                "key",
                given.call.caller().scopes());
        return new Call(other, given.call.account(), "v2.1", "http://localhost", "192.0.2.1", null);
    }

    private Map<String, Object> locked(String id, String body) {
        return Objects.requireNonNull(
                given.locks.createLock(given.call, id, json(body)).getBody());
    }
}
