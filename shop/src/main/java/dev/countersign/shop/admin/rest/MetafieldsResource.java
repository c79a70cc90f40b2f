package dev.countersign.shop.admin.rest;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.CustomerJson;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Metafield;
import dev.countersign.shop.customer.Metafields;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Query;
import dev.countersign.shop.http.Reply;

/** {@code /customers/{id}/metafields}. */
final class MetafieldsResource {
    private final Customers customers;
    private final NewMetafields newMetafields;

    MetafieldsResource(Customers customers, NewMetafields newMetafields) {
        this.customers = customers;
        this.newMetafields = newMetafields;
    }

    Reply answer(RestCall call, Customer owner) {
        if (call.isAtEnd()) {
            return switch (call.method()) {
                case "GET" -> list(call.query(), owner);
                case "POST" -> put(201, owner, newMetafields.read(owner, call.body("metafield")));
                default -> throw RestRefusal.notFound();
            };
        }
        return one(call, owner, find(owner, call.id()));
    }

    private Reply one(RestCall call, Customer owner, Metafield metafield) {
        return switch (call.method()) {
            case "GET" -> reply(200, owner, metafield);
            case "PUT" -> put(200, owner, newMetafields.changed(metafield, call.body("metafield")));
            case "DELETE" -> {
                customers.change(owner.id(), now -> Metafields.remove(now, metafield.id()));
                yield Reply.json(200, Json.object());
            }
            default -> throw RestRefusal.notFound();
        };
    }

    private static Reply list(Query query, Customer owner) {
        var array = Json.array();
        owner.metafields().stream()
                .filter(metafield -> query.first("namespace")
                        .map(metafield.namespace()::equals)
                        .orElse(true))
                .filter(metafield ->
                        query.first("key").map(metafield.key()::equals).orElse(true))
                .forEach(metafield -> array.add(CustomerJson.metafield(owner, metafield)));
        return Reply.json(200, CustomersResource.wrapped("metafields", array));
    }

    private Reply put(int status, Customer owner, Metafield metafield) {
        var changed = customers.change(owner.id(), now -> Metafields.put(now, metafield));
        return reply(status, changed, metafield);
    }

    private static Reply reply(int status, Customer owner, Metafield metafield) {
        return Reply.json(status, CustomersResource.wrapped("metafield", CustomerJson.metafield(owner, metafield)));
    }

    private static Metafield find(Customer owner, long id) {
        return owner.metafields().stream()
                .filter(metafield -> metafield.id() == id)
                .findFirst()
                .orElseThrow(RestRefusal::notFound);
    }
}
