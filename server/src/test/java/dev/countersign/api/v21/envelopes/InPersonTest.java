package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.ErrorCode;
import org.junit.jupiter.api.Test;

/** In-person signers as the wire asks for them; Sam, who calls, is the host. */
class InPersonTest {
    private static final String IN_PERSON = """
            "recipients": {"inPersonSigners": [{"recipientId": "1", "hostName": "Sam Sender", "hostEmail": "%s",
              "signerName": "Ina Person" %s}]}""";

    private final GivenApi given = new GivenApi();

    @Test
    void theHostIsAUserOfTheAccountAndTheRecipientCountsAsHis() {
        var id = given.sent(IN_PERSON.formatted("SAM@example.com", ""));

        var ina = given.envelope(id).recipient("1");
        assertThat(ina.name()).isEqualTo("Ina Person");
        assertThat(ina.userId()).isEqualTo(given.sam.id().value());
        assertThat(list(given.recipients.listRecipients(given.call, id, "false"), "inPersonSigners")
                        .getFirst())
                .containsEntry("hostName", "Sam Sender")
                .containsEntry("hostEmail", "SAM@example.com")
                .containsEntry("signerName", "Ina Person")
                .containsEntry("userId", given.sam.id().toString());
    }

    @Test
    void aHostWhoIsNoUserIsRefused() {
        var refusal = refusal(() -> given.sent(IN_PERSON.formatted("eve@example.org", "")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
        assertThat(refusal.details().getFirst().path()).isEqualTo("recipients.inPersonSigners[0].hostEmail");
        assertThat(refusal.details().getFirst().received()).isEqualTo("eve@example.org");
        assertThat(refusal.details().getFirst().fix()).contains("/users");
    }

    @Test
    void aNotaryIsNotOffered() {
        var refusal = refusal(
                () -> given.sent(IN_PERSON.formatted("sam@example.com", ", \"inPersonSigningType\": \"notary\"")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_LACKS_PERMISSIONS);
        assertThat(refusal.details().getFirst().path()).isEqualTo("recipients.inPersonSigners[0].inPersonSigningType");
    }

    @Test
    void aCodeByMailNeedsTheSignersOwnAddress() {
        var check = ", \"requireIdLookup\": \"true\", \"idCheckConfigurationName\": \"Email Auth $\"";

        assertThat(refusal(() -> given.sent(IN_PERSON.formatted("sam@example.com", check)))
                        .details()
                        .getFirst()
                        .path())
                .isEqualTo("recipients.inPersonSigners[0].signerEmail");
        var id = given.sent(IN_PERSON.formatted("sam@example.com", check + ", \"signerEmail\": \"ina@example.com\""));
        assertThat(given.envelope(id).recipient("1").arrangement().idCheck()).isNotNull();
    }
}
