package dev.countersign.api.v21.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.account.Account;
import dev.countersign.account.AccountSettings;
import dev.countersign.api.Call;
import dev.countersign.ceremony.FakeCodeSender;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountIdentityVerificationTest {
    private final FakeCodeSender sender = new FakeCodeSender();
    private final AccountIdentityVerificationController controller = new AccountIdentityVerificationController(sender);

    @Test
    void theWorkflowsAreFoundByTheNamesApplicationsLookFor() {
        assertThat(workflows())
                .extracting(workflow -> workflow.get("defaultName"))
                .containsExactly("Phone Authentication", "SMS for access & signatures", "Email Authentication");
        assertThat(workflows().getFirst()).containsKeys("workflowId", "defaultDescription", "inputOptions");
    }

    @Test
    void whatThisServerCannotSendIsNotListed() {
        sender.without(Way.SMS);

        assertThat(workflows())
                .extracting(workflow -> workflow.get("defaultName"))
                .containsExactly("Email Authentication");
    }

    @SuppressWarnings("unchecked") // answers are built of lists and maps
    private List<Map<String, Object>> workflows() {
        return (List<Map<String, Object>>)
                controller.getAccountIdentityVerification(call()).get("identityVerification");
    }

    private static Call call() {
        var account =
                new Account(new AccountId(new UUID(1, 1)), "1000", "Acme", Instant.EPOCH, AccountSettings.DEFAULT);
        var caller = new Caller(
                new UserId(new UUID(2, 2)), "Sam", "sam@example.com", true, account.id(), "key", Set.of("signature"));
        return new Call(caller, account, "v2.1", "http://localhost", "192.0.2.1", null);
    }
}
