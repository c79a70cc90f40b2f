package dev.countersign.api.v21.envelopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.wire.WireObject;
import dev.countersign.identity.Application;
import dev.countersign.identity.InMemory.MemoryApplications;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnAddressesTest {
    private static final String KEY = "7c2b8d7e-5f83-4f34-9b43-0d2f6a3f6f10";

    private final MemoryApplications applications = new MemoryApplications();
    private final ReturnAddresses addresses = new ReturnAddresses(applications);

    ReturnAddressesTest() {
        register(KEY, "http://localhost:3000/callback", "MyApp://signed", "com.example.app:/done", "file:///old");
    }

    @Test
    void pagesOfTheWebAndTheApplicationsOwnSchemesAreFollowed() {
        for (var url : List.of(
                "http://localhost:8080/ds-return?state=123",
                "HTTPS://app.example/done#part",
                "https://app.example/{event}",
                "https://bücher.example/größe",
                "myapp://done/{event}",
                "com.example.app:/elsewhere")) {
            assertThat(read(url)).isEqualTo(url);
        }
    }

    @Test
    void whatIsNoAbsoluteUrlIsRefusedBeforeAnybodySigns() {
        for (var url :
                List.of("https://app.example/all done", "/done", "app.example/done", "https:///done", "myapp:")) {
            assertThat(refused(url).received()).isEqualTo(url);
        }
    }

    @Test
    void aSchemeNobodyRegisteredIsRefusedWithTheWayToRegisterIt() {
        var detail = refused("otherapp://done");

        assertThat(detail.received()).isEqualTo("otherapp:");
        assertThat(detail.expected()).contains("http:, https:, com.example.app:, myapp:");
        assertThat(detail.fix())
                .contains("app allow --integration-key " + KEY + " --redirect-uri otherapp://signed")
                .contains("POST /dev/apps/" + KEY);
    }

    @Test
    void theSchemeOfAnotherApplicationIsNotMine() {
        register("00000000-0000-4000-8000-000000000001", "otherapp://signed");

        assertThat(refused("otherapp://done").received()).isEqualTo("otherapp:");
    }

    @Test
    void whatABrowserActsOnItselfIsNobodysScheme() {
        for (var url : List.of(
                "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:https://a/b")) {
            var detail = refused(url);
            assertThat(url).startsWith(detail.received());
            assertThat(detail.fix()).contains("no application may register");
        }
    }

    @Test
    void theRefusalNamesTheEntryOfTheClientUrls() {
        var entry = new WireObject("clientURLs", Map.of("onDecline", "otherapp://no"));
        var refusal = GivenApi.refusal(() -> addresses.read(KEY, entry, "onDecline", "otherapp://no"));

        assertThat(refusal.details().getFirst().path()).isEqualTo("clientURLs.onDecline");
    }

    private String read(String url) {
        return addresses.read(KEY, WireObject.empty(), "returnUrl", url);
    }

    private Refusal.Detail refused(String url) {
        var refusal = GivenApi.refusal(() -> read(url));
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
        assertThat(refusal.details().getFirst().path()).isEqualTo("returnUrl");
        return refusal.details().getFirst();
    }

    private void register(String key, String... redirectUris) {
        var account = new AccountId(UUID.randomUUID());
        applications.add(Application.publicClient(key, "App", account, List.of(redirectUris), Instant.EPOCH));
    }
}
