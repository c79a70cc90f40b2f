package dev.countersign.storefront.web;

import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.news.Webhook.Told;
import dev.countersign.storefront.news.WebhookTopic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The body of a webhook, of which we take what its topic needs and drop the rest. */
record WebhookBody(JsonNode json) {
    private static final Pattern CUSTOMER = Pattern.compile("(?:gid://shopify/Customer/)?([0-9]{1,20})");
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Za-z-]{1,40}");
    private static final List<String> OWN = List.of("first_name", "last_name", "email", "phone", "note");
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

    /** What is no JSON says nothing. */
    static WebhookBody read(byte[] bytes) {
        try {
            return new WebhookBody(JsonMapper.shared().readTree(bytes));
        } catch (JacksonException e) {
            return new WebhookBody(MissingNode.getInstance());
        }
    }

    /** Where it names its shop, whether it names this one. */
    boolean names(ShopDomain shop) {
        return List.of("shop_domain", "myshopify_domain").stream()
                .map(json::path)
                .filter(JsonNode::isString)
                .allMatch(name -> name.asString().equals(shop.name()));
    }

    Told told(String topic) {
        return WebhookTopic.of(topic).map(this::told).orElse(Told.NOTHING);
    }

    private Told told(WebhookTopic topic) {
        return switch (topic) {
            case CUSTOMERS_UPDATE -> new Told(customer("id", "admin_graphql_api_id"), "", values(), "");
            case CUSTOMERS_DELETE -> new Told(customer("id", "admin_graphql_api_id"), "", Map.of(), "");
            case CUSTOMERS_MERGE -> merged();
            case CUSTOMERS_DATA_REQUEST, CUSTOMERS_REDACT ->
                new Told(new WebhookBody(json.path("customer")).customer("id"), "", Map.of(), reference());
            case SHOP_REDACT, APP_UNINSTALLED -> Told.NOTHING;
        };
    }

    /** The shop tells of merges that failed, too. */
    private Told merged() {
        if (!json.path("status").asString("completed").equals("completed")) {
            return Told.NOTHING;
        }
        return new Told(
                customer("admin_graphql_api_customer_deleted_id", "customer_deleted_id"),
                customer("admin_graphql_api_customer_kept_id", "customer_kept_id"),
                Map.of(),
                "");
    }

    /** The first of these members that is the id of a customer: a number, its digits, or a global id. */
    private String customer(String... members) {
        for (var member : members) {
            var id = CUSTOMER.matcher(json.path(member).asString(""));
            if (id.matches()) {
                return id.group(1);
            }
        }
        return "";
    }

    private String reference() {
        var number = json.path("data_request").path("id").asString("");
        return REFERENCE.matcher(number).matches() ? number : "";
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        OWN.forEach(name -> put(values, name, json, name));
        var address = json.path("default_address");
        ADDRESS.forEach(name -> put(values, "default_address." + name, address, name));
        return values;
    }

    private static void put(Map<String, String> values, String path, JsonNode parent, String name) {
        var value = parent.path(name);
        if (value.isValueNode()) {
            values.put(path, value.isNull() ? "" : value.asString(""));
        }
    }
}
