package dev.countersign.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.customer.AddressField;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Metafield;
import dev.countersign.shop.customer.Seed;
import dev.countersign.shop.http.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The GraphQL part of the Admin API. */
class GraphQlTest extends GivenShop {
    private static final String BOB = "gid://shopify/Customer/207119551";
    private static final String UPDATE =
            "mutation($input: CustomerInput!) { customerUpdate(input:$input) { customer { id email updatedAt } userErrors { field message } } }";

    private JsonNode run(String query, Map<String, Object> variables) {
        var body = Json.object().put("query", query);
        body.set("variables", Json.valueToTree(variables));
        var answer = admin("POST", "/admin/api/2026-10/graphql.json", body.toString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    @Test
    void aCustomerIsReadWithAllThatIsHis() {
        var customer = run(
                        "query($id: ID!) { customer(id: $id) { id legacyResourceId firstName displayName email tags state updatedAt"
                                + " defaultEmailAddress { emailAddress marketingState } defaultAddress { city countryCode }"
                                + " addresses(first: 3) { id zip } emailMarketingConsent { marketingState consentUpdatedAt }"
                                + " metafield(namespace: \"esign\", key: \"size\") { value compareDigest }"
                                + " metafields(first: 5) { nodes { key } pageInfo { hasNextPage } } } }",
                        Map.of("id", BOB))
                .required("data")
                .required("customer");
        assertThat(customer.required("legacyResourceId").asString()).isEqualTo("207119551");
        assertThat(customer.required("tags")).hasToString("[\"Léon\",\"Noël\"]");
        assertThat(customer.required("state").asString()).isEqualTo("ENABLED");
        assertThat(customer.required("updatedAt").asString()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(customer.required("defaultAddress").required("countryCode").asString())
                .isEqualTo("US");
        assertThat(customer.required("metafield").isNull()).isTrue();
    }

    @Test
    void anUpdateChangesWhatItNames() {
        var result = run(UPDATE, Map.of("input", Map.of("id", BOB, "phone", "+1 613 555 0100", "note", "hé")));
        assertThat(result.required("data").required("customerUpdate").required("userErrors"))
                .isEmpty();
        assertThat(customer(Seed.BOB).text(Field.PHONE)).contains("+16135550100");
        assertThat(customer(Seed.BOB).text(Field.EMAIL)).contains("bob.norman@mail.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "207119551, email, zoe@mail.example.com, email, Email has already been taken",
        "207119551, phone, +498912345678, phone, Phone has already been taken",
        "207119551, firstName, LONG, firstName, First name is too long (maximum is 255 characters)",
        "1, note, x, id, Customer does not exist"
    })
    void whatBreaksARuleIsAUserError(long id, String name, String value, String field, String message) {
        var input = Map.<String, Object>of(
                "id", "gid://shopify/Customer/" + id, name, value.replace("LONG", "x".repeat(256)));
        var payload = run(UPDATE, Map.of("input", input)).required("data").required("customerUpdate");
        assertThat(payload.required("customer").isNull()).isTrue();
        assertThat(payload.required("userErrors"))
                .hasToString("[{\"field\":[\"%s\"],\"message\":\"%s\"}]".formatted(field, message));
    }

    @Test
    void tagsComeAndGoWithoutLosingOthers() {
        var add =
                "mutation($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { node { id } userErrors { message } } }";
        var remove = add.replace("tagsAdd", "tagsRemove");
        assertThat(run(add, Map.of("id", BOB, "tags", List.of("signed", "noël")))
                        .at("/data/tagsAdd/node/id")
                        .asString())
                .isEqualTo(BOB);
        assertThat(customer(Seed.BOB).standing().tags()).containsExactly("Léon", "Noël", "signed");
        run(remove, Map.of("id", BOB, "tags", List.of("SIGNED")));
        assertThat(customer(Seed.BOB).standing().tags()).containsExactly("Léon", "Noël");
    }

    private JsonNode setMetafields(Object... metafields) {
        return run(
                        "mutation($m: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $m) { metafields { id value compareDigest } userErrors { field code elementIndex message } } }",
                        Map.of("m", List.of(metafields)))
                .required("data")
                .required("metafieldsSet");
    }

    private static Map<String, Object> metafield(String key, String value) {
        return new HashMap<>(Map.of(
                "ownerId", BOB, "namespace", "esign", "key", key, "type", "single_line_text_field", "value", value));
    }

    @Test
    void aMetafieldIsReplacedOnlyByWhoHasSeenIt() {
        var mustBeNew = metafield("size", "42");
        mustBeNew.put("compareDigest", null);
        var digest = setMetafields(mustBeNew).at("/metafields/0/compareDigest").asString();
        assertThat(setMetafields(mustBeNew).at("/userErrors/0/code").asString()).isEqualTo("STALE_OBJECT");

        var seen = metafield("size", "43");
        seen.put("compareDigest", digest);
        assertThat(setMetafields(seen).required("userErrors")).isEmpty();
        var refused = setMetafields(seen);
        assertThat(refused.required("metafields").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("STALE_OBJECT");
        assertThat(setMetafields(metafield("size", "44")).required("userErrors"))
                .isEmpty();
    }

    @Test
    void metafieldsAreSetTogetherOrNotAtAll() {
        var bad = metafield("height", "1");
        bad.put("type", "boolean");
        var refused = setMetafields(metafield("size", "42"), bad);
        assertThat(refused.at("/userErrors/0/field")).hasToString("[\"metafields\",\"1\",\"value\"]");
        assertThat(customer(Seed.BOB).metafields()).isEmpty();
        setMetafields(metafield("size", "42"), metafield("width", "7"));
        assertThat(customer(Seed.BOB).metafields()).extracting(Metafield::key).containsExactly("size", "width");
        var many = IntStream.range(0, 26)
                .mapToObj(i -> (Object) metafield("key" + i, "x"))
                .toArray();
        assertThat(setMetafields(many).at("/userErrors/0/code").asString()).isEqualTo("LESS_THAN_OR_EQUAL_TO");
    }

    @Test
    void addressesAreAddedAndChanged() {
        var added = run(
                        "mutation($id: ID!) { customerAddressCreate(customerId: $id, address: {city: \"Oslo\", countryCode: NO}, setAsDefault: true)"
                                + " { address { id country } userErrors { message } } }",
                        Map.of("id", BOB))
                .at("/data/customerAddressCreate/address");
        assertThat(added.required("country").asString()).isEqualTo("Norway");
        run(
                "mutation($id: ID!, $a: ID!, $in: MailingAddressInput!) { customerAddressUpdate(customerId: $id, addressId: $a, address: $in)"
                        + " { address { id } userErrors { message } } }",
                Map.of("id", BOB, "a", added.required("id").asString(), "in", Map.of("zip", "0150")));
        var home = customer(Seed.BOB).addressBook().byDefault().orElseThrow();
        assertThat(home.line(AddressField.CITY)).contains("Oslo");
        assertThat(home.line(AddressField.ZIP)).contains("0150");
        var unknown = run(
                "mutation($id: ID!) { customerUpdateDefaultAddress(customerId: $id, addressId: \"gid://shopify/MailingAddress/1\")"
                        + " { customer { id } userErrors { field message } } }",
                Map.of("id", BOB));
        assertThat(unknown.at("/data/customerUpdateDefaultAddress/userErrors/0/message")
                        .asString())
                .isEqualTo("Address does not exist");
    }

    @Test
    void consentIsSetOnItsOwnAndOnlyToSomeStates() {
        var set =
                "mutation($in: CustomerEmailMarketingConsentUpdateInput!) { customerEmailMarketingConsentUpdate(input: $in)"
                        + " { customer { emailMarketingConsent { marketingState consentUpdatedAt } } userErrors { field message } } }";
        var good = run(set, consent("SUBSCRIBED")).at("/data/customerEmailMarketingConsentUpdate");
        assertThat(good.at("/customer/emailMarketingConsent/marketingState").asString())
                .isEqualTo("SUBSCRIBED");
        var bad = run(set, consent("NOT_SUBSCRIBED")).at("/data/customerEmailMarketingConsentUpdate");
        assertThat(bad.at("/userErrors/0/message").asString()).contains("NOT_SUBSCRIBED");
    }

    private static Map<String, Object> consent(String state) {
        return Map.of("in", Map.of("customerId", BOB, "emailMarketingConsent", Map.of("marketingState", state)));
    }

    @Test
    void pointsAreCountedAndRunOut() {
        var cost = run(UPDATE, Map.of("input", Map.of("id", BOB, "note", "x"))).at("/extensions/cost");
        assertThat(cost.required("requestedQueryCost").asInt()).isEqualTo(10);
        assertThat(cost.at("/throttleStatus/currentlyAvailable").asInt()).isEqualTo(1990);
        turn("limits", "{\"points\":15,\"pointsPerSecond\":5}");
        run(UPDATE, Map.of("input", Map.of("id", BOB, "note", "y")));
        var refused = run(UPDATE, Map.of("input", Map.of("id", BOB, "note", "z")));
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("THROTTLED");
        assertThat(refused.at("/extensions/cost/throttleStatus/restoreRate").asInt())
                .isEqualTo(5);
        assertThat(customer(Seed.BOB).text(Field.NOTE)).contains("y");
        clock.tick(Duration.ofSeconds(1));
        assertThat(run(UPDATE, Map.of("input", Map.of("id", BOB, "note", "z"))).has("errors"))
                .isFalse();
    }

    @Test
    void pointsForWhatWasNotFoundAreGivenBack() {
        var cost = run(
                        "query($id: ID!) { customer(id: $id) { id metafields(first: 100) { nodes { key } } } }",
                        Map.of("id", BOB))
                .at("/extensions/cost");
        assertThat(cost.required("requestedQueryCost").asInt()).isEqualTo(103);
        assertThat(cost.required("actualQueryCost").asInt()).isEqualTo(2);
        assertThat(cost.at("/throttleStatus/currentlyAvailable").asInt()).isEqualTo(1998);
    }

    @Test
    void whatIsTooDearIsNotRun() {
        var dear = run("{ customers(first: 250) { nodes { id metafields(first: 10) { nodes { key } } } } }", Map.of());
        assertThat(dear.at("/errors/0/extensions/code").asString()).isEqualTo("MAX_COST_EXCEEDED");
    }

    @Test
    void customersAreSearchedInPages() {
        var page = run(
                "{ customers(first: 1, query: \"tag:vip\") { nodes { firstName } pageInfo { hasNextPage } } }",
                Map.of());
        assertThat(page.at("/data/customers/nodes/0/firstName").asString()).isEqualTo("Zoë");
        assertThat(page.at("/data/customers/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void mistakesInTheDocumentAreErrors() {
        assertThat(run("{ customer(id: 1) { shoeSize } }", Map.of())
                        .at("/errors/0/message")
                        .asString())
                .contains("shoeSize");
        assertThat(run("{ customer(", Map.of()).required("errors")).isNotEmpty();
    }

    @Test
    void withoutScopeOrApprovalAccessIsDenied() {
        var read = "query($id: ID!) { customer(id: $id) { id email note } }";
        turn("protected-data", "{\"access\":\"without-fields\"}");
        var partly = run(read, Map.of("id", BOB));
        assertThat(partly.at("/data/customer/id").asString()).isEqualTo(BOB);
        assertThat(partly.at("/data/customer/email").isNull()).isTrue();
        assertThat(partly.at("/errors/0/extensions/code").asString()).isEqualTo("ACCESS_DENIED");
        turn("protected-data", "{\"access\":\"refused\"}");
        assertThat(run(read, Map.of("id", BOB)).at("/errors/0/message").asString())
                .contains("not approved to access the Customer object");
        turn("protected-data", "{\"access\":\"granted\"}");
        turn("scopes", "{\"scopes\":\"read_customers\"}");
        var write = run(UPDATE, Map.of("input", Map.of("id", BOB, "note", "x")));
        assertThat(write.at("/errors/0/message").asString())
                .isEqualTo("Access denied for customerUpdate field. Required access: `write_customers` access scope.");
        assertThat(run(read, Map.of("id", BOB)).has("errors")).isFalse();
    }
}
