package dev.countersign.storefront.http;

import dev.countersign.storefront.Shop;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.CustomerWriter;
import dev.countersign.storefront.record.RecordMoved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Changes customers in GraphQL, each part by the mutation that loses nothing of the others. */
final class GraphqlWriter implements CustomerWriter {
    private static final String ERRORS = " userErrors { field message } } }";
    private static final String CUSTOMER = """
            mutation($input: CustomerInput!) { customerUpdate(input: $input) { customer { id }""" + ERRORS;
    private static final String TAGS = """
            mutation($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { node { id }""" + ERRORS;
    private static final String METAFIELDS = """
            mutation($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
              metafields { id } userErrors { field message code } } }""";
    private static final String FEWER = """
            mutation($metafields: [MetafieldIdentifierInput!]!) { metafieldsDelete(metafields: $metafields) {
              deletedMetafields { key }""" + ERRORS;
    private static final String ADDRESS = """
            mutation($customerId: ID!, $addressId: ID!, $address: MailingAddressInput!) {
              customerAddressUpdate(customerId: $customerId, addressId: $addressId, address: $address) {
                address { id }""" + ERRORS;
    private static final String FIRST_ADDRESS = """
            mutation($customerId: ID!, $address: MailingAddressInput!) {
              customerAddressCreate(customerId: $customerId, address: $address, setAsDefault: true) {
                address { id }""" + ERRORS;
    private static final String EMAIL = """
            mutation($input: CustomerEmailMarketingConsentUpdateInput!) {
              customerEmailMarketingConsentUpdate(input: $input) { customer { id }""" + ERRORS;
    private static final String SMS = """
            mutation($input: CustomerSmsMarketingConsentUpdateInput!) {
              customerSmsMarketingConsentUpdate(input: $input) { customer { id }""" + ERRORS;

    private final AdminCalls calls;

    GraphqlWriter(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public String change(Shop shop, CustomerRecord seen, Map<String, String> members) {
        var input = new HashMap<String, @Nullable Object>();
        members.forEach((name, value) ->
                input.put(AdminCustomers.camel(name), value.isEmpty() && !name.equals("note") ? null : value));
        input.put("id", gid(seen));
        return mutate(shop, CUSTOMER, Map.of("input", input));
    }

    @Override
    public String addTags(Shop shop, CustomerRecord seen, List<String> tags) {
        return mutate(shop, TAGS, Map.of("id", gid(seen), "tags", tags));
    }

    @Override
    public String setMetafields(Shop shop, CustomerRecord seen, Map<Target, String> values) {
        var set = new ArrayList<Map<String, @Nullable Object>>();
        var ended = new ArrayList<Map<String, Object>>();
        values.forEach((target, value) -> {
            if (value.isEmpty()) {
                ended.add(Map.of("ownerId", gid(seen), "namespace", target.namespace(), "key", target.name()));
            } else {
                set.add(metafield(seen, target, value));
            }
        });
        var last = ended.isEmpty() ? "" : mutate(shop, FEWER, Map.of("metafields", ended));
        return set.isEmpty() ? last : mutate(shop, METAFIELDS, Map.of("metafields", set));
    }

    /** A digest of null says that there must be none yet. */
    private static Map<String, @Nullable Object> metafield(CustomerRecord seen, Target target, String value) {
        var digest = seen.mark("metafields." + target.namespace() + "." + target.name());
        var input = new HashMap<String, @Nullable Object>(Map.of(
                "ownerId", gid(seen), "namespace", target.namespace(), "key", target.name(), "type", target.type()));
        input.put("value", value);
        input.put("compareDigest", digest.isEmpty() ? null : digest);
        return input;
    }

    @Override
    public String changeAddress(Shop shop, CustomerRecord seen, Map<String, String> members) {
        var id = seen.mark("default_address");
        var address = new HashMap<String, Object>();
        members.forEach((name, value) -> address.put(addressMember(name, value), addressValue(name, value)));
        return id.isEmpty()
                ? mutate(shop, FIRST_ADDRESS, Map.of("customerId", gid(seen), "address", address))
                : mutate(shop, ADDRESS, Map.of("customerId", gid(seen), "addressId", id, "address", address));
    }

    private static String addressMember(String name, String value) {
        return switch (name) {
            case "country" -> country(value).isPresent() ? "countryCode" : "country";
            case "province" -> value.matches("[A-Z0-9]{1,3}") ? "provinceCode" : "province";
            default -> AdminCustomers.camel(name);
        };
    }

    private static String addressValue(String name, String value) {
        return name.equals("country") ? country(value).orElse(value) : value;
    }

    /** The code of a country by its code or its English name. */
    private static Optional<String> country(String text) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .filter(code -> code.equals(text)
                        || Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(text))
                .findFirst();
    }

    @Override
    public String consent(Shop shop, CustomerRecord seen, String channel) {
        var consent = Map.of("marketingState", "SUBSCRIBED", "marketingOptInLevel", "SINGLE_OPT_IN");
        var input = Map.of("customerId", gid(seen), channel + "MarketingConsent", consent);
        return mutate(shop, channel.equals("email") ? EMAIL : SMS, Map.of("input", input));
    }

    private String mutate(Shop shop, String mutation, Map<String, Object> variables) {
        var reply = calls.asked(shop, mutation, variables);
        reply.data().forEach(part -> refuse(part.path("userErrors"), reply.requestId()));
        return reply.requestId();
    }

    private static void refuse(JsonNode errors, String requestId) {
        if (errors.isEmpty()) {
            return;
        }
        var fields = AdminErrors.userErrors(errors);
        if (fields.containsKey("address_id")
                || StreamSupport.stream(errors.spliterator(), false).anyMatch(GraphqlWriter::isStale)) {
            throw new RecordMoved();
        }
        var gone = fields.containsKey("id") || fields.containsKey("customer_id");
        throw new AdminFailed(
                gone ? 404 : 422,
                "The shop refused a change.",
                new AdminFailed.Hints(Optional.empty(), fields, requestId));
    }

    private static boolean isStale(JsonNode error) {
        return error.path("code").asString("").equals("STALE_OBJECT");
    }

    private static String gid(CustomerRecord seen) {
        return "gid://shopify/Customer/" + seen.id();
    }
}
