package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.object;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.account.User;
import dev.countersign.api.Call;
import dev.countersign.autosign.StandingAuthority;
import dev.countersign.envelope.recipient.Arrangement.AutoSign;
import dev.countersign.identity.Application;
import dev.countersign.identity.Caller;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Recipients who are to be signed for automatically, as the wire asks for them. */
class AutoSignTest {
    private static final String BY_PROVIDER =
            "\"recipientSignatureProviders\": [{\"signatureProviderName\": \"countersign.autosign\"}]";

    private final GivenApi given = new GivenApi();
    private final User bob = new User(
            new UserId(UUID.randomUUID()),
            given.sam.account(),
            "Bob Boss",
            "bob@example.com",
            false,
            "Active",
            Instant.EPOCH);

    AutoSignTest() {
        given.accounts.add(bob);
    }

    @Test
    void bothWaysToAskAreUnderstoodAndReadBack() {
        var authority = gives(given.sam, "key");

        for (var ask : List.of(BY_PROVIDER, "\"autoSign\": \"true\"", "\"clientUserId\": \"7\", \"autoSign\": true")) {
            var id = given.draft(sam(ask));
            assertThat(autoSign(id)).isEqualTo(new AutoSign(authority.id(), "key"));
            assertThat(signer(id))
                    .containsEntry("autoSign", "true")
                    .containsEntry(
                            "recipientSignatureProviders",
                            List.of(Map.of("signatureProviderName", "Countersign.AutoSign")));
        }
    }

    @Test
    void withoutAuthorityTheCallIsRefusedWithThePageWhereItIsGiven() {
        gives(given.sam, "other");
        gives(bob, "key");

        var refusal = refusal(() -> given.draft(sam(BY_PROVIDER)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
        assertThat(refusal.details().getFirst().path()).isEqualTo("recipients.signers[0].recipientSignatureProviders");
        assertThat(refusal.details().getFirst().fix())
                .isEqualTo("http://localhost/oauth/standing_authority?account=" + given.accounts.account.id()
                        + "&integration_key=key");
        assertThat(given.stored.search(given.sam.account(), null).items()).isEmpty();
    }

    @Test
    void theAuthorityOfTheSenderServesForNobodyElse() {
        gives(given.sam, "key");

        assertThat(at(refusal(() -> given.draft(signer("Bob Boss", "bob@example.com", BY_PROVIDER)))))
                .isEqualTo("recipients.signers[0].recipientSignatureProviders");
        assertThat(at(refusal(() -> given.draft(signer("Sam Sender", "stranger@example.com", BY_PROVIDER)))))
                .isEqualTo("recipients.signers[0].email");
        assertThat(at(refusal(() -> given.draft(sam("\"userId\": \"" + bob.id() + "\", " + BY_PROVIDER)))))
                .isEqualTo("recipients.signers[0].userId");
    }

    @Test
    void whoMerelyGivesTheKeyOfAnApplicationAsksForHimselfAlone() {
        gives(given.sam, "key");
        gives(bob, "key");
        var ofSam = given.draft(sam(BY_PROVIDER));
        var ofBob = given.draft(signer("Bob Boss", "bob@example.com", BY_PROVIDER));
        var sent = json("{\"status\": \"sent\"}");

        given.envelopes.update(unproven(), ofSam, sent, "false", "false");
        given.envelopes.update(unproven(), ofBob, sent, "false", "false");

        assertThat(autoSign(ofSam)).isNotNull();
        assertThat(autoSign(ofBob)).isNull();
        var added = json("{\"signers\": [{\"recipientId\": \"2\", \"name\": \"Bob Boss\", "
                + "\"email\": \"bob@example.com\", \"routingOrder\": \"2\", " + BY_PROVIDER + "}]}");
        assertThat(refusal(() -> given.recipients.createRecipient(unproven(), ofSam, added))
                        .code())
                .isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
    }

    @Test
    void onlySignersAreSignedForAndByNothingElseBesides() {
        gives(given.sam, "key");
        var copy = """
                "recipients": {"carbonCopies": [{"recipientId": "1", "name": "Sam", "email": "sam@example.com", %s}]}""".formatted(BY_PROVIDER);
        var two = "\"recipientSignatureProviders\": [{\"signatureProviderName\": \"Countersign.AutoSign\"}, {}]";

        assertThat(refusal(() -> given.draft(copy)).code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
        assertThat(refusal(() -> given.draft(sam(two))).code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    }

    @Test
    void aCorrectionToAnotherPersonEndsItUnlessHeGaveItToo() {
        gives(given.sam, "key");
        var id = given.sent(sam(BY_PROVIDER));

        assertThat(update(id, "\"name\": \"Bob Boss\", \"email\": \"bob@example.com\""))
                .isEqualTo("SUCCESS");
        assertThat(autoSign(id)).isNull();
        assertThat(signer(id)).doesNotContainKeys("autoSign", "recipientSignatureProviders");

        assertThat(update(id, BY_PROVIDER)).isEqualTo("USER_LACKS_PERMISSIONS");
        var ofBob = gives(bob, "key");
        assertThat(update(id, BY_PROVIDER)).isEqualTo("SUCCESS");
        assertThat(autoSign(id)).isEqualTo(new AutoSign(ofBob.id(), "key"));
    }

    @Test
    void whatDoesNotSpeakOfItKeepsItAndTheSenderMayTakeItBack() {
        var authority = gives(given.sam, "key");
        var id = given.draft(sam(BY_PROVIDER));

        update(id, "\"note\": \"soon\"");
        assertThat(autoSign(id)).isNotNull();
        given.authorities.revoke(given.sam.account(), given.sam.id(), authority.id(), by(given.sam));
        assertThat(update(id, BY_PROVIDER)).isEqualTo("SUCCESS"); // as it was read
        update(id, "\"autoSign\": \"false\"");
        assertThat(autoSign(id)).isNull();
    }

    @Test
    void anotherProviderTakesItsPlace() {
        gives(given.sam, "key");
        var id = given.draft(sam(BY_PROVIDER));
        var pen = "\"recipientSignatureProviders\": [{\"signatureProviderName\": \"universalsignaturepen_default\"}]";

        update(id, pen);

        assertThat(autoSign(id)).isNull();
        assertThat(signer(id).toString()).contains("universalsignaturepen_default");
    }

    /** Sam, with the key of an application and nothing that proves it. */
    private Call unproven() {
        var sam = given.sam;
        var scopes = Scopes.unproven(Set.of("signature"));
        var caller = new Caller(sam.id(), sam.name(), sam.email(), true, sam.account(), "key", scopes);
        return new Call(caller, given.accounts.account, "v2.1", "http://localhost", "192.0.2.1", null);
    }

    private StandingAuthority gives(User user, String key) {
        var application = Application.publicClient(key, "The shop", user.account(), List.of(), Instant.EPOCH);
        return given.authorities.give(user, application, by(user));
    }

    private static Actor by(User user) {
        return new Actor(Actor.Kind.CONSOLE, user.id().toString(), user.name(), user.email(), null);
    }

    private static String sam(String members) {
        return signer("Sam Sender", "SAM@example.com", members);
    }

    private static String signer(String name, String email, String members) {
        return """
                "recipients": {"signers": [{"recipientId": "1", "name": "%s", "email": "%s", %s}]}""".formatted(name, email, members);
    }

    private String update(String id, String members) {
        var body = json("{\"signers\": [{\"recipientId\": \"1\", " + members + "}]}");
        var result = list(given.recipients.updateRecipients(given.call, id, body, "false"), "recipientUpdateResults");
        return String.valueOf(object(result.getFirst(), "errorDetails").get("errorCode"));
    }

    private Map<String, Object> signer(String id) {
        return list(given.recipients.listRecipients(given.call, id, "false"), "signers")
                .getFirst();
    }

    private AutoSign autoSign(String id) {
        return given.envelope(id).recipient("1").arrangement().autoSign();
    }

    private static String at(Refusal refusal) {
        return refusal.details().getFirst().path();
    }
}
