package dev.countersign.storefront.http;

import dev.countersign.storefront.Shop;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.Customers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Customer records in either language of the Admin API, brought to one shape. */
final class AdminCustomers implements Customers {
    private static final List<String> OWN = List.of("first_name", "last_name", "email", "phone", "note", "locale");
    private static final List<String> CONSENTS = List.of("email_marketing_consent", "sms_marketing_consent");
    private static final List<String> ADDRESS = List.of(
            "first_name",
            "last_name",
            "company",
            "address1",
            "address2",
            "city",
            "province",
            "zip",
            "country",
            "phone");
    private static final String FIELDS = """
              id firstName lastName email phone note locale tags state updatedAt
              defaultAddress { id firstName lastName company address1 address2 city province zip country phone }
              emailMarketingConsent { marketingState } smsMarketingConsent { marketingState }""";

    /** A shop holds back what a query might cost until it has run: these make it ten times as much. */
    private static final String METAFIELDS =
            " metafields(first: 100) { nodes { namespace key type value compareDigest } }";

    private final AdminCalls calls;

    AdminCustomers(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<CustomerRecord> find(Shop shop, String id) {
        return switch (shop.style()) {
            case GRAPHQL -> byGraphql(shop, id, FIELDS + METAFIELDS);
            case REST -> byRest(shop, id);
        };
    }

    @Override
    public Optional<CustomerRecord> findWithoutMetafields(Shop shop, String id) {
        return switch (shop.style()) {
            case GRAPHQL -> byGraphql(shop, id, FIELDS);
            case REST -> ownByRest(shop, id);
        };
    }

    private Optional<CustomerRecord> byGraphql(Shop shop, String id, String fields) {
        var query = "query($id: ID!) { customer(id: $id) { " + fields + " } }";
        var customer = calls.query(shop, query, Map.of("id", "gid://shopify/Customer/" + id))
                .path("customer");
        return customer.isObject() ? Optional.of(record(id, customer, AdminCustomers::camel)) : Optional.empty();
    }

    private Optional<CustomerRecord> byRest(Shop shop, String id) {
        return ownByRest(shop, id).map(own -> {
            var values = new LinkedHashMap<>(own.values());
            var marks = new LinkedHashMap<>(own.marks());
            metafields(shop, id).forEach(field -> metafield(values, marks, field));
            return new CustomerRecord(id, values, own.tags(), own.state(), marks);
        });
    }

    private Optional<CustomerRecord> ownByRest(Shop shop, String id) {
        var answer = calls.get(shop, AdminCalls.path(shop, "/customers/" + id + ".json"));
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(record(id, answer.required("a customer").path("customer"), name -> name));
    }

    private JsonNode metafields(Shop shop, String id) {
        return calls.get(shop, AdminCalls.path(shop, "/customers/" + id + "/metafields.json"))
                .required("the metafields of a customer")
                .path("metafields");
    }

    private interface Naming {
        String of(String name);
    }

    private static CustomerRecord record(String id, JsonNode customer, Naming naming) {
        if (!customer.isObject()) {
            throw new AdminFailed(200, "The shop answered without a customer.");
        }
        var values = new LinkedHashMap<String, String>();
        OWN.forEach(name -> put(values, name, customer.path(naming.of(name))));
        var address = customer.path(naming.of("default_address"));
        ADDRESS.forEach(name -> put(values, "default_address." + name, address.path(naming.of(name))));
        CONSENTS.forEach(name -> consent(values, name, customer.path(naming.of(name))));
        var marks = new LinkedHashMap<String, String>();
        put(marks, "default_address", address.path("id"));
        customer.path("metafields").path("nodes").forEach(field -> metafield(values, marks, field));
        var state = customer.path("state").asString("enabled").toLowerCase(Locale.ROOT);
        return new CustomerRecord(id, values, tags(customer.path("tags")), state, marks);
    }

    private static void metafield(Map<String, String> values, Map<String, String> marks, JsonNode field) {
        var name = "metafields." + field.path("namespace").asString("") + "."
                + field.path("key").asString("");
        put(values, name, field.path("value"));
        put(marks, name, field.has("compareDigest") ? field.path("compareDigest") : field.path("id"));
    }

    private static void consent(Map<String, String> values, String name, JsonNode consent) {
        var state = consent.has("marketingState") ? consent.path("marketingState") : consent.path("state");
        if (state.isString()) {
            values.put(name, state.asString().toLowerCase(Locale.ROOT));
        }
    }

    private static void put(Map<String, String> values, String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            values.put(name, value.asString());
        }
    }

    /** A list in the one language, a text with commas in the other. */
    private static List<String> tags(JsonNode tags) {
        var all = new ArrayList<String>();
        if (tags.isArray()) {
            tags.forEach(tag -> all.add(tag.asString()));
        } else {
            Arrays.stream(tags.asString("").split(","))
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .forEach(all::add);
        }
        return all;
    }

    static String camel(String name) {
        var text = new StringBuilder();
        for (var word : name.split("_")) {
            text.append(text.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return text.toString();
    }
}
