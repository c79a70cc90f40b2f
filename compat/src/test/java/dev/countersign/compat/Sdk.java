package dev.countersign.compat;

import com.docusign.esign.api.AccountsApi;
import com.docusign.esign.api.AuthenticationApi;
import com.docusign.esign.api.DiagnosticsApi;
import com.docusign.esign.api.EnvelopesApi;
import com.docusign.esign.api.UsersApi;
import com.docusign.esign.client.ApiClient;
import com.docusign.esign.client.ApiException;
import java.io.IOException;
import java.util.List;

/** The official Java SDK, logged in with a JWT grant the way its documentation tells. */
record Sdk(ApiClient client, String accountId) {
    static Sdk of(Quickstart quickstart) {
        try {
            var client = client(quickstart);
            var token = client.requestJWTUserToken(
                    quickstart.integrationKey(),
                    quickstart.userId(),
                    List.of("signature", "impersonation"),
                    quickstart.privateKey(),
                    3600);
            client.setAccessToken(token.getAccessToken(), token.getExpiresIn());
            return new Sdk(client, quickstart.accountId());
        } catch (ApiException | IOException e) {
            throw new AssertionError("no JWT grant", e);
        }
    }

    /** Not logged in. The OAuth address comes last: setting the base path sets it back to the vendor's. */
    static ApiClient client(Quickstart quickstart) {
        var client = new ApiClient(quickstart.restBasePath());
        client.setBasePath(quickstart.restBasePath());
        client.setOAuthBasePath(quickstart.oAuthBasePath());
        return client;
    }

    EnvelopesApi envelopes() {
        return new EnvelopesApi(client);
    }

    AccountsApi accounts() {
        return new AccountsApi(client);
    }

    UsersApi users() {
        return new UsersApi(client);
    }

    AuthenticationApi authentication() {
        return new AuthenticationApi(client);
    }

    DiagnosticsApi diagnostics() {
        return new DiagnosticsApi(client);
    }

    String token() {
        return client.getAccessToken();
    }
}
