package dev.countersign.storefront.http;

import dev.countersign.storefront.AdminStyle;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopTrial;
import dev.countersign.storefront.record.AdminFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Tries token, scopes, version, protected customer data and one customer, and words what it finds for a merchant. */
final class AdminTrial implements ShopTrial {
    private static final List<String> NEEDED = List.of("read_customers", "write_customers");
    private static final String QUERY = "{ customers(first: 1) { nodes { id firstName email phone } } }";

    private final AdminCalls calls;

    AdminTrial(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<Finding> run(Shop shop) {
        var findings = new ArrayList<Finding>();
        try {
            var scopes = calls.get(shop, "/admin/oauth/access_scopes.json");
            if (!scopes.isGood()) {
                return List.of(refused(scopes.status()));
            }
            findings.add(new Finding("token", true, "The shop accepts our token."));
            findings.add(scopes(scopes.json()));
            findings.addAll(customer(shop));
        } catch (AdminFailed e) {
            findings.add(new Finding(
                    findings.isEmpty() ? "token" : "customer", false, e.getMessage() + " " + cure(e.status())));
        }
        return findings;
    }

    private static Finding refused(int status) {
        return new Finding("token", false, "The shop does not let us in (status " + status + "). " + cure(status));
    }

    private static String cure(int status) {
        return switch (status) {
            case 0 -> "See that its permanent name is written right and that this server may reach the internet.";
            case 401 ->
                "The token is wrong, was revoked, or the app was uninstalled: install it again or enter a new token.";
            case 402 -> "The shop is frozen until its bill is paid.";
            case 403 ->
                "The app lacks a permission or the access to protected customer data: see its settings in the shop's admin.";
            case 404 -> "There is no shop of this name.";
            case 423 -> "The shop is locked; its owner must speak with the platform.";
            case 429 -> "The shop takes no more calls just now; try again in a minute.";
            default -> "Try again later.";
        };
    }

    private static Finding scopes(JsonNode answer) {
        var granted = new TreeSet<String>();
        answer.path("access_scopes")
                .forEach(scope -> granted.add(scope.path("handle").asString("")));
        var missing = NEEDED.stream().filter(scope -> !granted.contains(scope)).toList();
        return missing.isEmpty()
                ? new Finding("scopes", true, "The app may read and change customers.")
                : new Finding(
                        "scopes",
                        false,
                        "The app lacks " + String.join(" and ", missing)
                                + ": add it to the app's access scopes and install the app again.");
    }

    private List<Finding> customer(Shop shop) {
        var answer = shop.style() == AdminStyle.GRAPHQL
                ? calls.graphql(shop, QUERY, Map.of())
                : calls.get(shop, AdminCalls.path(shop, "/customers.json?limit=1"));
        if (!answer.isGood()) {
            return List.of(
                    version(shop, answer),
                    new Finding(
                            "customer",
                            false,
                            "A customer cannot be read (status " + answer.status() + "). " + cure(answer.status())));
        }
        var json = answer.json();
        var customers = shop.style() == AdminStyle.GRAPHQL
                ? json.path("data").path("customers").path("nodes")
                : json.path("customers");
        return List.of(version(shop, answer), protectedData(json, customers), read(customers));
    }

    private static Finding version(Shop shop, AdminAnswer answer) {
        var served = answer.header("X-Shopify-API-Version").orElse(shop.apiVersion());
        return served.equals(shop.apiVersion())
                ? new Finding("version", true, "The shop answers in version " + served + ".")
                : new Finding(
                        "version",
                        false,
                        "We ask for version " + shop.apiVersion() + " and the shop answers in " + served
                                + ": the one asked for has ended or does not exist. Register the shop with " + served
                                + ".");
    }

    /** Without the approval the fields are refused, or simply not there. */
    private static Finding protectedData(JsonNode answer, JsonNode customers) {
        var first = customers.path(0);
        var refused = answer.path("errors").toString().contains("protected");
        var hidden = first.isObject() && first.path("email").isMissingNode();
        return refused || hidden
                ? new Finding(
                        "protectedData",
                        false,
                        "Names, addresses, phones and mail addresses are kept from us: the app"
                                + " needs access to protected customer data (level 2), or the shop a plan that includes it.")
                : new Finding("protectedData", true, "Protected customer data is open to us.");
    }

    private static Finding read(JsonNode customers) {
        if (!customers.isArray()) {
            return new Finding("customer", false, "No customer could be read.");
        }
        return new Finding(
                "customer", true, customers.isEmpty() ? "The shop has no customers yet." : "A customer was read.");
    }
}
