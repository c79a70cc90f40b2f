package dev.countersign.api.connectors;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.api.wire.WireJson;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.file.GivenUploads;
import dev.countersign.storefront.news.WebhookTopic;
import dev.countersign.storefront.store.GivenNews;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked about kept data, as a merchant's programs see it. */
class PrivacyControllerTest {
    private static final String SHOP = "bobs-boots.myshopify.com";

    @TempDir
    Path folder;

    private final Caller admin = caller(ACCOUNT, true);
    private GivenNews news;
    private PrivacyController privacy;

    @BeforeEach
    void open() {
        news = GivenNews.on(TestDatabases.sqlite(folder));
        privacy = new PrivacyController(news.privacy);
    }

    @AfterEach
    void close() {
        news.outbox.database.close();
    }

    @Test
    void aRequestComesWithTheData() {
        var made = news.outbox.submit(Map.of("first_name", "Robert"));
        news.outbox.attach(made, "proof", "my proof.pdf", GivenUploads.pdf());
        news.told(WebhookTopic.CUSTOMERS_DATA_REQUEST, BOB);

        var listed = list(admin).getFirst();
        assertThat(listed)
                .containsEntry("kind", "data_request")
                .containsEntry("customer", BOB)
                .containsEntry("reference", "9001")
                .containsEntry("submissions", 1)
                .doesNotContainKey("data");
        assertThat(text(get(listed)))
                .contains("\"submitted\":{\"first_name\":\"Robert\"}")
                .contains("192.0.2.1")
                .contains("\"name\":\"my proof.pdf\"")
                .contains("/files/proof\"");

        news.told(WebhookTopic.CUSTOMERS_REDACT, BOB);
        assertThat(text(get(listed)))
                .doesNotContain("Robert")
                .doesNotContain("192.0.2.1")
                .doesNotContain("proof");
    }

    @Test
    void aShopThatIsGoneStillHasItsRecord() {
        news.told(WebhookTopic.SHOP_REDACT, "");

        assertThat(list(admin)).singleElement().satisfies(request -> {
            assertThat(request).containsEntry("kind", "shop_redacted").doesNotContainKey("customer");
            assertThat(request.get("note")).asString().contains("as long as the law requires");
        });
    }

    @Test
    void itIsForAdministratorsOfTheAccount() {
        news.told(WebhookTopic.CUSTOMERS_DATA_REQUEST, BOB);
        var listed = list(admin).getFirst();
        var stranger = caller(new AccountId(UUID.randomUUID()), true);

        assertThat(refusal(() -> list(caller(ACCOUNT, false)))).isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
        assertThat(list(stranger)).isEmpty();
        assertThat(refusal(() -> privacy.get(stranger, SHOP, String.valueOf(listed.get("requestId")))))
                .isEqualTo(ErrorCode.SHOP_PRIVACY_REQUEST_DOES_NOT_EXIST);
        assertThat(refusal(() -> privacy.get(admin, SHOP, "1"))).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    }

    private Map<String, Object> get(Map<String, Object> listed) {
        return privacy.get(admin, SHOP, String.valueOf(listed.get("requestId")));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(Caller caller) {
        return (List<Map<String, Object>>) privacy.list(caller, SHOP).getOrDefault("privacyRequests", List.of());
    }

    private static String text(Map<String, Object> answer) {
        return new String(WireJson.write(answer), UTF_8);
    }

    private static ErrorCode refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }

    private static Caller caller(AccountId account, boolean admin) {
        return new Caller(
                new UserId(UUID.randomUUID()), "Sam", "sam@example.com", admin, account, "key", Set.of("signature"));
    }
}
