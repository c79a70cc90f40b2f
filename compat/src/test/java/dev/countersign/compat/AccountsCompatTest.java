package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.DiagnosticsSettingsInformation;
import org.junit.jupiter.api.Test;

/** Service, login, account, users and request logs through the SDK. */
@AgainstServer
class AccountsCompatTest {
    private final RunningServer server;
    private final Sdk sdk;
    private final Wire wire;

    AccountsCompatTest(RunningServer server, Sdk sdk, Wire wire) {
        this.server = server;
        this.sdk = sdk;
        this.wire = wire;
    }

    @Test
    void serviceInformationNeedsNoLoginAndNamesBothVersions() {
        var answer = wire.anonymous().get("/restapi/service_information");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/serviceVersions").findValuesAsText("version"))
                .contains("v2", "v2.1");
    }

    @Test
    void theSdkReadsServiceInformation() throws ApiException {
        assertThat(sdk.diagnostics().getService().getServiceVersions()).isNotEmpty();
    }

    @Test
    void loginInformationLeadsToTheAccount() throws ApiException {
        var login = sdk.authentication().login().getLoginAccounts().getFirst();
        assertThat(login.getAccountIdGuid()).isEqualTo(sdk.accountId());
        assertThat(login.getUserId()).isEqualTo(server.quickstart().userId());
        assertThat(login.getBaseUrl()).contains("/v2.1/accounts/");
    }

    @Test
    void accountInformationNamesTheAccount() throws ApiException {
        var account = sdk.accounts().getAccountInformation(sdk.accountId());
        assertThat(account.getAccountIdGuid()).isEqualTo(sdk.accountId());
        assertThat(account.getAccountName()).isNotBlank();
    }

    @Test
    void usersListHoldsTheFirstUser() throws ApiException {
        var users = sdk.users().callList(sdk.accountId());
        assertThat(users.getUsers()).anySatisfy(user -> {
            assertThat(user.getUserId()).isEqualTo(server.quickstart().userId());
            assertThat(user.getEmail()).isEqualTo(server.quickstart().email());
        });
        assertThat(users.getTotalSetSize()).isNotBlank();
    }

    @Test
    void requestLogsRememberCallsOnceSwitchedOn() throws ApiException {
        sdk.diagnostics().updateRequestLogSettings(new DiagnosticsSettingsInformation().apiRequestLogging("true"));
        try {
            sdk.diagnostics().deleteRequestLogs();
            sdk.accounts().getAccountInformation(sdk.accountId());
            var logs = sdk.diagnostics().listRequestLogs().getApiRequestLogs();
            assertThat(logs).isNotEmpty();
            var log = new String(sdk.diagnostics().getRequestLog(logs.getLast().getRequestLogId()));
            assertThat(log).contains("/accounts/").doesNotContain(sdk.token());
        } finally {
            sdk.diagnostics().updateRequestLogSettings(new DiagnosticsSettingsInformation().apiRequestLogging("false"));
        }
        assertThat(sdk.diagnostics().getRequestLogSettings().getApiRequestLogging())
                .isEqualTo("false");
    }

    @Test
    void theAccountMayBeNamedByItsNumberToo() throws ApiException {
        var number = sdk.authentication().login().getLoginAccounts().getFirst().getAccountId();
        assertThat(sdk.accounts().getAccountInformation(number).getAccountIdGuid())
                .isEqualTo(sdk.accountId());
    }
}
