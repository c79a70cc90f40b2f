package dev.countersign.shop.admin.rest;

import dev.countersign.shop.customer.Address;
import dev.countersign.shop.customer.AddressField;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.CustomerJson;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Reply;
import tools.jackson.databind.JsonNode;

/** {@code /customers/{id}/addresses}. */
final class AddressesResource {
    private static final String ANSWER = "customer_address";

    private final Customers customers;

    AddressesResource(Customers customers) {
        this.customers = customers;
    }

    static Address fresh(Customers customers) {
        return Address.empty().withId(customers.newId());
    }

    static Address applied(Address address, JsonNode json) {
        var changed = address;
        for (var field : AddressField.values()) {
            if (json.has(field.rest())) {
                changed = changed.with(field, CustomerBody.text(json.get(field.rest())));
            }
        }
        return changed;
    }

    Reply answer(RestCall call, Customer customer) {
        if (call.isAtEnd()) {
            return switch (call.method()) {
                case "GET" -> Reply.json(200, CustomersResource.wrapped("addresses", CustomerJson.addresses(customer)));
                case "POST" -> create(call, customer);
                default -> throw RestRefusal.notFound();
            };
        }
        var address = customer.addressBook().find(call.id()).orElseThrow(RestRefusal::notFound);
        return one(call.deeper(), customer, address);
    }

    private Reply one(RestCall call, Customer customer, Address address) {
        if (!call.isAtEnd()) {
            return makeDefault(call, customer, address);
        }
        return switch (call.method()) {
            case "GET" -> reply(200, customer, address.id());
            case "PUT" -> put(200, customer, applied(address, call.body("address")), false);
            case "DELETE" -> delete(customer, address);
            default -> throw RestRefusal.notFound();
        };
    }

    private Reply create(RestCall call, Customer customer) {
        var address = applied(fresh(customers), call.body("address"));
        if (customer.addressBook().addresses().stream().anyMatch(address::isSamePlaceAs)) {
            throw RestRefusal.of(Invalid.of("signature", "has already been taken"));
        }
        return put(201, customer, address, false);
    }

    private Reply makeDefault(RestCall call, Customer customer, Address address) {
        if (!call.next().equals("default") || !call.method().equals("PUT")) {
            throw RestRefusal.notFound();
        }
        return put(200, customer, address, true);
    }

    private Reply put(int status, Customer customer, Address address, boolean asDefault) {
        var changed = customers.change(
                customer.id(), now -> now.with(now.addressBook().put(address, asDefault)));
        return reply(status, changed, address.id());
    }

    private Reply delete(Customer customer, Address address) {
        if (address.id() == customer.addressBook().defaultId()) {
            throw RestRefusal.of(Invalid.of("base", "Cannot delete the customer's default address"));
        }
        customers.change(customer.id(), now -> now.with(now.addressBook().remove(address.id())));
        return Reply.json(200, Json.object());
    }

    private static Reply reply(int status, Customer customer, long id) {
        var address = customer.addressBook().find(id).orElseThrow();
        return Reply.json(status, CustomersResource.wrapped(ANSWER, CustomerJson.address(customer, address)));
    }
}
