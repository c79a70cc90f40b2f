package dev.countersign.storefront.http;

import dev.countersign.storefront.AdminFailed;
import dev.countersign.storefront.CustomerRecord;
import dev.countersign.storefront.Customers;
import dev.countersign.storefront.Shop;
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
    private static final String QUERY = """
            query($id: ID!) { customer(id: $id) {
              id firstName lastName email phone note locale tags state updatedAt
              defaultAddress { firstName lastName company address1 address2 city province zip country phone }
              metafields(first: 100) { nodes { namespace key type value } } } }""";

    private final AdminCalls calls;

    AdminCustomers(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<CustomerRecord> find(Shop shop, String id) {
        return switch (shop.style()) {
            case GRAPHQL -> byGraphql(shop, id);
            case REST -> byRest(shop, id);
        };
    }

    private Optional<CustomerRecord> byGraphql(Shop shop, String id) {
        var customer = calls.query(shop, QUERY, Map.of("id", "gid://shopify/Customer/" + id))
                .path("customer");
        return customer.isObject() ? Optional.of(record(id, customer, AdminCustomers::camel)) : Optional.empty();
    }

    private Optional<CustomerRecord> byRest(Shop shop, String id) {
        var answer = calls.get(shop, AdminCalls.path(shop, "/customers/" + id + ".json"));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        var customer = answer.required("a customer").path("customer");
        var known = record(id, customer, name -> name);
        var values = new LinkedHashMap<>(known.values());
        metafields(shop, id).forEach(field -> metafield(values, field));
        return Optional.of(new CustomerRecord(id, values, known.tags(), known.state()));
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
        customer.path("metafields").path("nodes").forEach(field -> metafield(values, field));
        var state = customer.path("state").asString("enabled").toLowerCase(Locale.ROOT);
        return new CustomerRecord(id, values, tags(customer.path("tags")), state);
    }

    private static void metafield(Map<String, String> values, JsonNode field) {
        var name =
                field.path("namespace").asString("") + "." + field.path("key").asString("");
        put(values, "metafields." + name, field.path("value"));
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

    private static String camel(String name) {
        var text = new StringBuilder();
        for (var word : name.split("_")) {
            text.append(text.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return text.toString();
    }
}
