package dev.countersign.shop.admin.rest;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.CustomerSearch;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.customer.Standing.AccountState;
import dev.countersign.shop.fault.Faults;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Reply;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** {@code /customers}: the list, one record, and what hangs below it. */
final class CustomersResource {
    private final InstalledApp app;
    private final Customers customers;
    private final VisibleCustomer visible;
    private final CustomerBody bodies;
    private final AddressesResource addresses;
    private final MetafieldsResource metafields;

    CustomersResource(
            InstalledApp app, Customers customers, Faults faults, CustomerBody bodies, NewMetafields newMetafields) {
        this.app = app;
        this.customers = customers;
        this.visible = new VisibleCustomer(faults);
        this.bodies = bodies;
        this.addresses = new AddressesResource(customers);
        this.metafields = new MetafieldsResource(customers, newMetafields);
    }

    Reply answer(RestCall call) {
        if (call.isAtEnd()) {
            return switch (call.method()) {
                case "GET" -> list(call, _ -> true);
                case "POST" -> create(call);
                default -> throw RestRefusal.notFound();
            };
        }
        return switch (call.next()) {
            case "count" ->
                Reply.json(200, Json.object().put("count", customers.all().size()));
            case "search" ->
                list(call, CustomerSearch.of(call.query().first("query").orElse("")));
            default -> one(call.deeper(), customers.get(call.id()));
        };
    }

    private Reply one(RestCall call, Customer customer) {
        if (call.isAtEnd()) {
            return switch (call.method()) {
                case "GET" -> reply(200, customer, call);
                case "PUT" -> update(call, customer);
                case "DELETE" -> delete(customer);
                default -> throw RestRefusal.notFound();
            };
        }
        return switch (call.next()) {
            case "addresses" -> addresses.answer(call.deeper(), customer);
            case "metafields" -> metafields.answer(call.deeper(), customer);
            case "orders" -> Reply.json(200, wrapped("orders", Json.array()));
            case "send_invite" -> invite(customer);
            case "account_activation_url" -> activationUrl(customer);
            default -> throw RestRefusal.notFound();
        };
    }

    private Reply list(RestCall call, Predicate<Customer> wanted) {
        var page = CustomerPage.of(customers.all().stream().filter(wanted).toList(), call.query());
        var array = Json.array();
        page.customers().forEach(customer -> array.add(visible.json(customer, call.query())));
        var reply = Reply.json(200, wrapped("customers", array));
        var links = page.links(call.request());
        return links.isEmpty() ? reply : reply.with("Link", links);
    }

    private Reply create(RestCall call) {
        var body = call.body("customer");
        return reply(201, customers.add(customer -> bodies.applied(customer, body)), call);
    }

    private Reply update(RestCall call, Customer customer) {
        var body = call.body("customer");
        return reply(200, customers.change(customer.id(), now -> bodies.applied(now, body)), call);
    }

    private Reply delete(Customer customer) {
        if (customer.standing().orders().count() > 0) {
            throw RestRefusal.of(Invalid.of("base", "Customer can't be deleted because they have associated orders"));
        }
        customers.remove(customer.id());
        return Reply.json(200, Json.object());
    }

    private Reply invite(Customer customer) {
        customers.change(customer.id(), now -> now.with(now.standing().withState(AccountState.INVITED)));
        var invite = Json.object()
                .put("to", customer.text(Field.EMAIL).orElse(null))
                .put("from", "owner@sandbox-shop.example")
                .put("subject", "Customer account activation");
        return Reply.json(201, wrapped("customer_invite", invite));
    }

    private Reply activationUrl(Customer customer) {
        return Reply.json(
                200,
                Json.object()
                        .put("account_activation_url", "https://" + app.shop() + "/account/activate/" + customer.id()));
    }

    private Reply reply(int status, Customer customer, RestCall call) {
        return Reply.json(status, wrapped("customer", visible.json(customer, call.query())));
    }

    static JsonNode wrapped(String name, JsonNode node) {
        var body = Json.object();
        body.set(name, node);
        return body;
    }
}
