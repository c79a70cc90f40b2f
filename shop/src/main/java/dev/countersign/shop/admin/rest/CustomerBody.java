package dev.countersign.shop.admin.rest;

import dev.countersign.shop.customer.Consent;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.customer.Metafields;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a customer: what it names is changed, all else stays; what nobody may set is passed over. */
final class CustomerBody {
    private final Customers customers;
    private final NewMetafields newMetafields;

    CustomerBody(Customers customers, NewMetafields newMetafields) {
        this.customers = customers;
        this.newMetafields = newMetafields;
    }

    Customer applied(Customer customer, ObjectNode body) {
        var changed = customer;
        for (var member : body.properties()) {
            changed = applied(changed, member);
        }
        return changed;
    }

    private Customer applied(Customer customer, Map.Entry<String, JsonNode> member) {
        var value = member.getValue();
        var standing = customer.standing();
        return switch (member.getKey()) {
            case "tags" -> customer.with(standing.withTags(list(value)));
            case "verified_email" -> customer.with(standing.withVerifiedEmail(value.asBoolean(false)));
            case "tax_exempt" -> customer.with(standing.withTaxExempt(value.asBoolean(false)));
            case "tax_exemptions" -> customer.with(standing.withTaxExemptions(list(value)));
            case "addresses" -> withAddresses(customer, value);
            case "metafields" -> withMetafields(customer, value);
            case "email_marketing_consent" ->
                customer.withEmailConsent(consent(value, customer.emailConsent(), "email_marketing_consent"));
            case "sms_marketing_consent" ->
                customer.withSmsConsent(consent(value, customer.smsConsent(), "sms_marketing_consent"));
            default ->
                Field.ofRest(member.getKey())
                        .map(field -> customer.with(field, text(value)))
                        .orElse(customer);
        };
    }

    private Customer withAddresses(Customer customer, JsonNode addresses) {
        var book = customer.addressBook();
        for (var node : addresses) {
            var known = book.find(node.path("id").asLong(0));
            var address = AddressesResource.applied(known.orElseGet(() -> AddressesResource.fresh(customers)), node);
            book = book.put(address, node.path("default").asBoolean(false));
        }
        return customer.with(book);
    }

    private Customer withMetafields(Customer customer, JsonNode metafields) {
        var changed = customer;
        for (var node : metafields) {
            changed = Metafields.put(changed, newMetafields.read(customer, node));
        }
        return changed;
    }

    private static Consent consent(JsonNode json, Consent before, String member) {
        try {
            var state = Consent.State.valueOf(upper(json.path("state").asString(before.stateInRest())));
            var optIn = Consent.OptIn.valueOf(upper(json.path("opt_in_level").asString(before.optInInRest())));
            return new Consent(
                    state, optIn, time(json.path("consent_updated_at").asString(null)));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            throw Invalid.of(member, "is invalid");
        }
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static List<String> list(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).toList()
                : Arrays.asList(value.asString("").split(","));
    }

    static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asString("");
    }
}
