package dev.countersign.shop.admin.rest;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.customer.Metafield;
import dev.countersign.shop.customer.Metafields;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Makes metafields of what a body says; one of the same name keeps its id and, if none is named, its type. */
final class NewMetafields {
    private final Customers customers;
    private final InstantSource clock;

    NewMetafields(Customers customers, InstantSource clock) {
        this.customers = customers;
        this.clock = clock;
    }

    Metafield read(Customer owner, JsonNode json) {
        var namespace = json.path("namespace").asString("");
        var key = json.path("key").asString("");
        var now = clock.instant();
        return owner.metafield(namespace, key)
                .map(known -> checked(changed(known, json)))
                .orElseGet(() -> checked(new Metafield(
                        customers.newId(), namespace, key, json.path("type").asString(""), value(json), now, now)));
    }

    Metafield changed(Metafield known, JsonNode json) {
        return checked(new Metafield(
                known.id(),
                known.namespace(),
                known.key(),
                json.path("type").asString(known.type()),
                json.has("value") ? value(json) : known.value(),
                known.createdAt(),
                clock.instant()));
    }

    private static Metafield checked(Metafield metafield) {
        Metafields.problem(metafield.namespace(), metafield.key(), metafield.type(), metafield.value())
                .ifPresent(problem -> {
                    throw new Invalid(List.of(problem));
                });
        return metafield;
    }

    private static String value(JsonNode json) {
        var value = json.path("value");
        return value.isContainer() ? value.toString() : value.asString("");
    }
}
