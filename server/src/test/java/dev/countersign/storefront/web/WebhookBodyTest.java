package dev.countersign.storefront.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.news.Webhook.Told;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of the bodies of webhooks. */
class WebhookBodyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"admin_graphql_api_customer_kept_id\":\"gid://shopify/Customer/1\","
                        + "\"admin_graphql_api_customer_deleted_id\":\"gid://shopify/Customer/2\",\"status\":\"completed\"}",
                "{\"admin_graphql_api_customer_kept_id\":\"gid://shopify/Customer/1\","
                        + "\"admin_graphql_api_customer_deleted_id\":\"gid://shopify/Customer/2\"}",
                "{\"admin_graphql_api_customer_kept_id\":1,\"admin_graphql_api_customer_deleted_id\":\"2\"}",
                "{\"customer_kept_id\":1,\"customer_deleted_id\":\"gid://shopify/Customer/2\"}"
            })
    void aMergeNamesBothInAnyForm(String body) {
        assertThat(told("customers/merge", body)).isEqualTo(new Told("2", "1", Map.of(), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"admin_graphql_api_customer_kept_id\":\"gid://shopify/Customer/1\","
                        + "\"admin_graphql_api_customer_deleted_id\":\"gid://shopify/Customer/2\",\"status\":\"failed\"}",
                "[]",
                "\"text\"",
                "{",
                ""
            })
    void whatIsNoMergeSaysNothing(String body) {
        assertThat(told("customers/merge", body)).isEqualTo(Told.NOTHING);
    }

    @Test
    void aChangeKeepsWhatAFormMayShow() {
        var told = told(
                "customers/update",
                "{\"id\":5570080145486,\"first_name\":\"Zoë\",\"phone\":null,\"tags\":\"a\",\"default_address\":{\"zip\":\"1\"}}");

        assertThat(told.customer()).isEqualTo("5570080145486");
        assertThat(told.values()).isEqualTo(Map.of("first_name", "Zoë", "phone", "", "default_address.zip", "1"));
        assertThat(told).asString().doesNotContain("Zoë");
    }

    @Test
    void aRequestAboutDataKeepsNoAddressOfAnybody() {
        var told = told(
                "customers/data_request",
                "{\"shop_domain\":\"bobs-boots.myshopify.com\",\"customer\":{\"id\":7,\"email\":\"a@example.com\"},"
                        + "\"data_request\":{\"id\":9999}}");

        assertThat(told).isEqualTo(new Told("7", "", Map.of(), "9999"));
    }

    @Test
    void anIdThatIsNoneIsNobody() {
        assertThat(told("customers/delete", "{\"id\":\"1 or 1=1\"}").customer()).isEmpty();
        assertThat(told("customers/delete", "{\"id\":-1}").customer()).isEmpty();
        assertThat(told("customers/delete", "{\"id\":{\"id\":1}}").customer()).isEmpty();
        assertThat(told("customers/delete", "{\"admin_graphql_api_id\":\"gid://shopify/Customer/3\"}")
                        .customer())
                .isEqualTo("3");
    }

    @Test
    void aBodyThatNamesAnotherShopIsNotForThisOne() {
        assertThat(body("{\"myshopify_domain\":\"bobs-boots.myshopify.com\",\"domain\":\"bobs-boots.example\"}")
                        .names(GivenShop.DOMAIN))
                .isTrue();
        assertThat(body("{\"myshopify_domain\":\"other.myshopify.com\"}").names(GivenShop.DOMAIN))
                .isFalse();
        assertThat(body("{}").names(GivenShop.DOMAIN)).isTrue();
    }

    private static Told told(String topic, String body) {
        return body(body).told(topic);
    }

    private static WebhookBody body(String text) {
        return WebhookBody.read(text.getBytes(UTF_8));
    }
}
