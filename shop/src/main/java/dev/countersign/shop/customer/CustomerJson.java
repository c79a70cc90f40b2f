package dev.countersign.shop.customer;

import dev.countersign.shop.http.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A customer as REST answers and webhooks write him. */
public final class CustomerJson {
    private static final String CURRENCY = "USD";
    private static final int NEWEST_ADDRESSES = 10;

    private CustomerJson() {}

    /** As {@code GET /admin/api/…/customers/{id}.json} has it. */
    public static ObjectNode full(Customer customer) {
        var json = record(customer);
        var orders = customer.standing().orders();
        json.put("tags", String.join(", ", customer.standing().tags()));
        json.put("orders_count", orders.count());
        json.put("total_spent", orders.totalSpent());
        if (orders.count() == 0) {
            json.putNull("last_order_id").putNull("last_order_name");
        } else {
            json.put("last_order_id", orders.lastId()).put("last_order_name", orders.lastName());
        }
        json.set("email_marketing_consent", consent(customer.emailConsent()));
        if (customer.text(Field.PHONE).isPresent()) {
            json.set("sms_marketing_consent", consent(customer.smsConsent()).put("consent_collected_from", "OTHER"));
        } else {
            json.putNull("sms_marketing_consent");
        }
        return json;
    }

    /** As webhooks carry it since 2025-01: without tags, consent and totals, which have topics of their own. */
    public static ObjectNode record(Customer customer) {
        var json = Json.object();
        json.put("id", customer.id());
        put(json, customer, Field.EMAIL);
        json.put("created_at", time(customer.createdAt())).put("updated_at", time(customer.updatedAt()));
        put(json, customer, Field.FIRST_NAME);
        put(json, customer, Field.LAST_NAME);
        json.put("state", customer.standing().stateInRest());
        put(json, customer, Field.NOTE);
        json.put("verified_email", customer.standing().hasVerifiedEmail());
        put(json, customer, Field.MULTIPASS_IDENTIFIER);
        json.put("tax_exempt", customer.standing().isTaxExempt());
        put(json, customer, Field.PHONE);
        json.put("currency", CURRENCY);
        json.set("addresses", addresses(customer));
        json.set("tax_exemptions", Json.valueToTree(customer.standing().taxExemptions()));
        json.put("admin_graphql_api_id", customer.graphQlId());
        customer.addressBook()
                .byDefault()
                .ifPresent(address -> json.set("default_address", address(customer, address)));
        return json;
    }

    public static ArrayNode addresses(Customer customer) {
        var all = customer.addressBook().addresses();
        var json = Json.array();
        all.subList(Math.max(0, all.size() - NEWEST_ADDRESSES), all.size())
                .forEach(address -> json.add(address(customer, address)));
        return json;
    }

    public static ObjectNode address(Customer customer, Address address) {
        var json = Json.object();
        json.put("id", address.id()).put("customer_id", customer.id());
        for (var field : AddressField.values()) {
            json.put(field.rest(), address.line(field).orElse(null));
        }
        json.put("name", name(customer, address));
        json.put("country_name", address.line(AddressField.COUNTRY).orElse(null));
        json.put("default", address.id() == customer.addressBook().defaultId());
        return json;
    }

    public static ObjectNode metafield(Customer owner, Metafield metafield) {
        return Json.object()
                .put("id", metafield.id())
                .put("namespace", metafield.namespace())
                .put("key", metafield.key())
                .put("value", metafield.value())
                .put("type", metafield.type())
                .putNull("description")
                .put("owner_id", owner.id())
                .put("owner_resource", "customer")
                .put("created_at", time(metafield.createdAt()))
                .put("updated_at", time(metafield.updatedAt()))
                .put("admin_graphql_api_id", "gid://shopify/Metafield/" + metafield.id());
    }

    public static ObjectNode consent(Consent consent) {
        return Json.object()
                .put("state", consent.stateInRest())
                .put("opt_in_level", consent.optInInRest())
                .put("consent_updated_at", time(consent.since()));
    }

    public static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String name(Customer customer, Address address) {
        var named = customer.with(
                        Field.FIRST_NAME, address.line(AddressField.FIRST_NAME).orElse(null))
                .with(Field.LAST_NAME, address.line(AddressField.LAST_NAME).orElse(null))
                .with(Field.EMAIL, null)
                .with(Field.PHONE, null);
        return named.displayName();
    }

    private static void put(ObjectNode json, Customer customer, Field field) {
        json.put(field.rest(), customer.text(field).orElse(null));
    }
}
