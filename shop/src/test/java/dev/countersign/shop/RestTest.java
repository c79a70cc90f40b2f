package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.customer.AddressField;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Seed;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The REST part of the Admin API, as old and new clients call it. */
class RestTest extends GivenShop {
    private static final String BOB = "/admin/api/2026-10/customers/207119551";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/api/2026-10/customers/207119551.json",
                "/admin/api/2026-10/customers/207119551",
                "/admin/customers/207119551.json",
                "/admin/customers/207119551",
                "/admin/api/2020-01/customers/207119551"
            })
    void aRecordIsReadUnderAllItsAddresses(String path) {
        var bob = json(admin("GET", path, "")).required("customer");
        assertThat(bob.required("id").asLong()).isEqualTo(207119551);
        assertThat(bob.required("tags").asString()).isEqualTo("Léon, Noël");
        assertThat(bob.required("admin_graphql_api_id").asString()).isEqualTo("gid://shopify/Customer/207119551");
        assertThat(bob.required("default_address").required("country_code").asString())
                .isEqualTo("US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"207119551", "\"207119551\"", "null"})
    void onlyWhatIsSentIsChanged(String id) {
        var answer = admin("PUT", BOB + ".json", "{\"customer\":{\"id\":%s,\"note\":\"hé\"}}".formatted(id));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).required("customer").required("note").asString())
                .isEqualTo("hé");
        var bob = customer(Seed.BOB);
        assertThat(bob.text(Field.NOTE)).contains("hé");
        assertThat(bob.text(Field.EMAIL)).contains("bob.norman@mail.example.com");
        assertThat(bob.standing().tags()).containsExactly("Léon", "Noël");
    }

    @Test
    void tagsAreReplacedAsAWholeAndNullClears() {
        admin("PUT", BOB, "{\"customer\":{\"tags\":\"vip, b2b , VIP\",\"last_name\":null}}");
        assertThat(customer(Seed.BOB).standing().tags()).containsExactly("vip", "b2b");
        assertThat(customer(Seed.BOB).text(Field.LAST_NAME)).isEmpty();
    }

    @Test
    void phonesAreKeptInOneForm() {
        admin("PUT", BOB, "{\"customer\":{\"phone\":\"+1 (613) 555-01 00\"}}");
        assertThat(customer(Seed.BOB).text(Field.PHONE)).contains("+16135550100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\":\"Zoe@mail.example.com\"} | {\"email\":[\"has already been taken\"]}",
                "{\"phone\":\"+49 89 12345678\"} | {\"phone\":[\"has already been taken\"]}",
                "{\"email\":\"nobody\"} | {\"email\":[\"is invalid\"]}",
                "{\"phone\":\"555\"} | {\"phone\":[\"is invalid\"]}"
            })
    void whatBreaksARuleIsRefusedByField(String fields, String errors) {
        var before = customer(Seed.BOB);
        var answer = admin("PUT", BOB, "{\"customer\":" + fields + "}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).required("errors")).hasToString(errors);
        assertThat(customer(Seed.BOB)).isEqualTo(before);
    }

    @Test
    void aNoteHasItsLength() {
        var answer = admin("PUT", BOB, "{\"customer\":{\"note\":\"" + "é".repeat(5001) + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is too long (maximum is 5000 characters)");
    }

    @Test
    void refusalsHaveTheirShapes() {
        var unknown = admin("GET", "/admin/api/2026-10/customers/1.json", "");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo("{\"errors\":\"Not Found\"}");
        var missing = admin("PUT", BOB, "{\"note\":\"x\"}");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).isEqualTo("{\"errors\":{\"customer\":\"Required parameter missing or invalid\"}}");
        assertThat(admin("PUT", BOB, "no json").statusCode()).isEqualTo(400);
        assertThat(admin("GET", "/admin/api/2026-10/orders.json", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCustomerIsAddedFoundCountedAndDeleted() {
        var added = admin(
                "POST",
                "/admin/api/2026-10/customers.json",
                "{\"customer\":{\"first_name\":\"Ann\",\"email\":\"ann@mail.example.com\",\"addresses\":[{\"city\":\"Oslo\",\"country\":\"Norway\"}],"
                        + "\"metafields\":[{\"namespace\":\"esign\",\"key\":\"size\",\"type\":\"number_integer\",\"value\":\"42\"}]}}");
        assertThat(added.statusCode()).isEqualTo(201);
        var id = json(added).required("customer").required("id").asLong();
        assertThat(customer(id).addressBook().byDefault().orElseThrow().line(AddressField.COUNTRY_CODE))
                .contains("NO");
        assertThat(customer(id).metafields()).hasSize(1);
        var found = json(admin("GET", "/admin/api/2026-10/customers/search.json?query=email:ann@mail.example.com", ""));
        assertThat(found.required("customers")).hasSize(1);
        assertThat(admin("GET", "/admin/api/2026-10/customers/count.json", "").body())
                .isEqualTo("{\"count\":4}");
        assertThat(admin("DELETE", "/admin/api/2026-10/customers/" + id + ".json", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(controls().customers().find(id)).isEmpty();
    }

    @Test
    void whoHasOrderedIsNotDeleted() {
        assertThat(admin("DELETE", BOB, "").statusCode()).isEqualTo(422);
        assertThat(controls().customers().find(Seed.BOB)).isPresent();
    }

    @Test
    void listsComeInPages() {
        var first = admin("GET", "/admin/api/2026-10/customers.json?limit=2&fields=id,email", "");
        assertThat(json(first).required("customers"))
                .hasSize(2)
                .first()
                .hasToString("{\"id\":207119551,\"email\":\"bob.norman@mail.example.com\"}");
        var link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).contains("rel=\"next\"").doesNotContain("previous");
        var cursor = link.replaceAll(".*page_info=([^>]+)>.*", "$1");
        var second = admin("GET", "/admin/api/2026-10/customers.json?limit=2&page_info=" + cursor, "");
        assertThat(json(second).required("customers")).hasSize(1);
        assertThat(second.headers().firstValue("Link").orElseThrow())
                .contains("rel=\"previous\"")
                .doesNotContain("next");
        assertThat(admin("GET", "/admin/customers.json?limit=251", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void addressesAreResourcesOfTheirOwn() {
        var added =
                admin("POST", BOB + "/addresses.json", "{\"address\":{\"city\":\"Berlin\",\"country_code\":\"DE\"}}");
        assertThat(added.statusCode()).isEqualTo(201);
        var address = json(added).required("customer_address");
        assertThat(address.required("country").asString()).isEqualTo("Germany");
        assertThat(address.required("default").asBoolean()).isFalse();
        var path = BOB + "/addresses/" + address.required("id").asLong();
        admin("PUT", path + ".json", "{\"address\":{\"zip\":\"10115\"}}");
        admin("PUT", path + "/default.json", "");
        var book = customer(Seed.BOB).addressBook();
        assertThat(book.byDefault().orElseThrow().line(AddressField.ZIP)).contains("10115");
        assertThat(book.byDefault().orElseThrow().line(AddressField.CITY)).contains("Berlin");
        assertThat(admin("DELETE", path + ".json", "").statusCode()).isEqualTo(422);
        assertThat(admin("DELETE", BOB + "/addresses/207119551.json", "").statusCode())
                .isEqualTo(200);
        assertThat(json(admin("GET", BOB + "/addresses.json", "")).required("addresses"))
                .hasSize(1);
    }

    @Test
    void metafieldsAreCheckedByTheirType() {
        var path = BOB + "/metafields.json";
        var good =
                "{\"metafield\":{\"namespace\":\"esign\",\"key\":\"born\",\"type\":\"date\",\"value\":\"1990-02-28\"}}";
        var added = json(admin("POST", path, good)).required("metafield");
        assertThat(added.required("owner_id").asLong()).isEqualTo(Seed.BOB);
        var bad = admin("POST", path, good.replace("02-28", "02-30"));
        assertThat(bad.statusCode()).isEqualTo(422);
        var one = BOB + "/metafields/" + added.required("id").asLong() + ".json";
        admin("PUT", one, "{\"metafield\":{\"value\":\"1991-01-01\"}}");
        assertThat(json(admin("GET", path + "?namespace=esign", ""))
                        .required("metafields")
                        .required(0)
                        .required("value")
                        .asString())
                .isEqualTo("1991-01-01");
        admin("DELETE", one, "");
        assertThat(customer(Seed.BOB).metafields()).isEmpty();
    }

    @Test
    void consentHasItsStates() {
        admin(
                "PUT",
                BOB,
                "{\"customer\":{\"email_marketing_consent\":{\"state\":\"subscribed\",\"opt_in_level\":\"confirmed_opt_in\",\"consent_updated_at\":\"2026-11-25T10:00:00+01:00\"}}}");
        assertThat(customer(Seed.BOB).emailConsent().since()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(admin("PUT", BOB, "{\"customer\":{\"email_marketing_consent\":{\"state\":\"eager\"}}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theShopAndTheScopesTellThemselves() {
        assertThat(json(admin("GET", "/admin/shop.json", ""))
                        .required("shop")
                        .required("myshopify_domain")
                        .asString())
                .isEqualTo(SHOP);
        assertThat(admin("GET", "/admin/oauth/access_scopes.json", "").body())
                .contains("{\"handle\":\"write_customers\"}");
    }

    @Test
    void aPasswordOfAPrivateAppWillDo() {
        var basic = Base64.getEncoder().encodeToString((CLIENT_ID + ":" + TOKEN).getBytes());
        assertThat(visitor.get(BOB, "Authorization", "Basic " + basic).statusCode())
                .isEqualTo(200);
        assertThat(visitor.get(BOB, "Authorization", "Basic !").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyElseIsLetIn() {
        var answer = visitor.get(BOB, "X-Shopify-Access-Token", "shpat_other");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"errors\":\"[API] Invalid API key or access token (unrecognized login or wrong password)\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/api/2026-10/shop.json, 2026-10, false",
        "/admin/api/2026-04/shop.json, 2026-04, false",
        "/admin/api/2027-01/shop.json, 2027-01, false",
        "/admin/api/unstable/shop.json, unstable, false",
        "/admin/api/2025-10/shop.json, 2026-01, true",
        "/admin/api/2020-01/shop.json, 2026-01, true",
        "/admin/shop.json, 2026-01, true"
    })
    void oldVersionsFallForward(String path, String answering, boolean warned) {
        var headers = admin("GET", path, "").headers();
        assertThat(headers.firstValue("X-Shopify-API-Version")).contains(answering);
        assertThat(headers.firstValue("X-Shopify-API-Deprecated-Reason").isPresent())
                .isEqualTo(warned);
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/api/2027-04/shop.json", "/admin/api/2026-09/shop.json", "/admin/api/x/shop.json"})
    void versionsThatNeverWereAreNotFound(String path) {
        assertThat(admin("GET", path, "").statusCode()).isEqualTo(404);
    }
}
