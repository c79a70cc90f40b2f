package dev.countersign.shop.theme;

import dev.countersign.shop.customer.Address;
import dev.countersign.shop.customer.AddressField;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Metafield;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What templates can name: {@code shop}, {@code customer}, {@code request}, {@code routes} – as in a real theme. */
final class ThemeObjects {
    private final String shop;

    ThemeObjects(String shop) {
        this.shop = shop;
    }

    Map<String, Object> of(Visit visit) {
        var objects = new HashMap<String, Object>();
        objects.put("shop", shop(visit));
        objects.put("request", request(visit));
        objects.put("routes", routes());
        objects.put("languages", languages());
        visit.customer().ifPresent(customer -> objects.put("customer", customer(customer)));
        return objects;
    }

    private Map<String, Object> shop(Visit visit) {
        var host = visit.request().header("Host").orElse("");
        return Map.of(
                "name",
                visit.text("shop.name"),
                "domain",
                host,
                "permanent_domain",
                shop,
                "url",
                "http://" + host,
                "email",
                "owner@sandbox-shop.example",
                "currency",
                "USD");
    }

    private static Map<String, Object> request(Visit visit) {
        return Map.of(
                "path", visit.request().path(),
                "host", visit.request().header("Host").orElse(""),
                "locale",
                        Map.of(
                                "iso_code", visit.language().code(),
                                "direction", visit.language().direction()));
    }

    private static Map<String, Object> routes() {
        return Map.of(
                "root_url", "/",
                "account_url", "/account",
                "account_login_url", "/account/login",
                "account_logout_url", "/account/logout");
    }

    private static Object languages() {
        return Arrays.stream(Language.values())
                .map(language -> Map.of("code", language.code(), "name", language.ownName()))
                .toList();
    }

    private static Map<String, Object> customer(Customer customer) {
        var object = new HashMap<String, Object>();
        for (var field : Field.values()) {
            customer.text(field).ifPresent(text -> object.put(field.rest(), text));
        }
        object.put("id", customer.id());
        object.put("name", customer.displayName());
        object.put("tags", customer.standing().tags());
        object.put("orders_count", customer.standing().orders().count());
        object.put("tax_exempt", customer.standing().isTaxExempt());
        object.put("has_account", true);
        object.put("metafields", metafields(customer));
        object.put(
                "addresses",
                customer.addressBook().addresses().stream()
                        .map(ThemeObjects::address)
                        .toList());
        customer.addressBook().byDefault().ifPresent(address -> object.put("default_address", address(address)));
        return object;
    }

    private static Map<String, Object> address(Address address) {
        var object = new HashMap<String, Object>();
        for (var field : AddressField.values()) {
            address.line(field).ifPresent(line -> object.put(field.rest(), line));
        }
        object.put("id", address.id());
        return object;
    }

    private static Map<String, Object> metafields(Customer customer) {
        var namespaces = new HashMap<String, Object>();
        for (var metafield : customer.metafields()) {
            namespaces.merge(metafield.namespace(), values(metafield), ThemeObjects::joined);
        }
        return namespaces;
    }

    private static Map<String, Object> values(Metafield metafield) {
        return Map.of(metafield.key(), Map.of("value", metafield.value(), "type", metafield.type()));
    }

    private static Map<Object, Object> joined(Object one, Object other) {
        var all = new HashMap<Object, Object>((Map<?, ?>) one);
        all.putAll((Map<?, ?>) other);
        return all;
    }
}
