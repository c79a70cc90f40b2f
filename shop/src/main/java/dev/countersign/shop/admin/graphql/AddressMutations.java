package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.customer.Address;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes addresses of customers. */
final class AddressMutations {
    private final Customers customers;
    private final Access access;

    AddressMutations(Customers customers, Access access) {
        this.customers = customers;
        this.access = access;
    }

    TypeRuntimeWiring.Builder wired(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("customerAddressCreate", access.writing(this::create))
                .dataFetcher("customerAddressUpdate", access.writing(this::update))
                .dataFetcher("customerAddressDelete", access.writing(this::delete))
                .dataFetcher("customerUpdateDefaultAddress", access.writing(this::makeDefault));
    }

    private Object create(DataFetchingEnvironment call) {
        var address = CustomerInput.applied(
                Address.empty().withId(customers.newId()), CustomerMutations.argument(call, "address"));
        if (find(call).map(customer -> knows(customer, address)).orElse(false)) {
            return UserErrors.of("address", List.of("address"), "Address has already been taken");
        }
        return put(call, address);
    }

    private Object update(DataFetchingEnvironment call) {
        return address(call)
                .map(address -> put(call, CustomerInput.applied(address, CustomerMutations.argument(call, "address"))))
                .orElseGet(() -> unknown("address"));
    }

    private Object delete(DataFetchingEnvironment call) {
        return address(call)
                .map(address -> {
                    CustomerMutations.changed(
                            customers,
                            "customer",
                            customerId(call),
                            "customerId",
                            customer -> customer.with(customer.addressBook().remove(address.id())));
                    return UserErrors.none("deletedAddressId", Gid.of("MailingAddress", address.id()));
                })
                .orElseGet(() -> unknown("deletedAddressId"));
    }

    private Object makeDefault(DataFetchingEnvironment call) {
        return address(call)
                .map(address -> CustomerMutations.changed(
                        customers,
                        "customer",
                        customerId(call),
                        "customerId",
                        customer -> customer.with(customer.addressBook().withDefault(address.id()))))
                .orElseGet(() -> unknown("customer"));
    }

    /** Keeps the address; the payload has it in place of the customer. */
    private Map<String, Object> put(DataFetchingEnvironment call, Address address) {
        var asDefault = Boolean.TRUE.equals(call.<Boolean>getArgument("setAsDefault"));
        var payload = new HashMap<>(CustomerMutations.changed(
                customers,
                "customer",
                customerId(call),
                "customerId",
                customer -> customer.with(customer.addressBook().put(address, asDefault))));
        payload.put("address", payload.remove("customer") == null ? null : address);
        return payload;
    }

    private Optional<Address> address(DataFetchingEnvironment call) {
        return find(call)
                .flatMap(customer -> Gid.number(
                                "MailingAddress", call.getArguments().get("addressId"))
                        .flatMap(customer.addressBook()::find));
    }

    private Optional<Customer> find(DataFetchingEnvironment call) {
        return customers.find(customerId(call));
    }

    private static long customerId(DataFetchingEnvironment call) {
        return Gid.customer(call.getArguments(), "customerId");
    }

    private static boolean knows(Customer customer, Address address) {
        return customer.addressBook().addresses().stream().anyMatch(address::isSamePlaceAs);
    }

    private static Map<String, Object> unknown(String name) {
        return UserErrors.of(name, List.of("addressId"), "Address does not exist");
    }
}
