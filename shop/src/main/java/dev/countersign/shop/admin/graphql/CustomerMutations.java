package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.customer.NoSuchCustomer;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Writes customers: the record and its tags. */
final class CustomerMutations {
    private final Customers customers;
    private final CustomerInput input;
    private final Access access;

    CustomerMutations(Customers customers, CustomerInput input, Access access) {
        this.customers = customers;
        this.input = input;
        this.access = access;
    }

    TypeRuntimeWiring.Builder wired(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("customerCreate", access.writing(this::create))
                .dataFetcher("customerUpdate", access.writing(this::update))
                .dataFetcher("customerDelete", access.writing(this::delete))
                .dataFetcher("tagsAdd", access.writing(this::addTags))
                .dataFetcher("tagsRemove", access.writing(this::removeTags));
    }

    private Object create(DataFetchingEnvironment call) {
        try {
            return UserErrors.none(
                    "customer", customers.add(customer -> input.applied(customer, argument(call, "input"))));
        } catch (Invalid invalid) {
            return UserErrors.of("customer", invalid);
        }
    }

    private Object update(DataFetchingEnvironment call) {
        var changes = argument(call, "input");
        return changed(
                customers, "customer", Gid.customer(changes, "id"), "id", customer -> input.applied(customer, changes));
    }

    private Object delete(DataFetchingEnvironment call) {
        var id = Gid.customer(argument(call, "input"), "id");
        return customers.undisturbed(all -> {
            var found = all.find(id);
            if (found.isEmpty()) {
                return UserErrors.of("deletedCustomerId", List.of("id"), "Customer can't be found");
            }
            if (found.get().standing().orders().count() > 0) {
                return UserErrors.of(
                        "deletedCustomerId",
                        List.of("id"),
                        "Customer can’t be deleted because they have associated orders");
            }
            all.remove(id);
            return UserErrors.none("deletedCustomerId", found.get().graphQlId());
        });
    }

    private Object addTags(DataFetchingEnvironment call) {
        return tags(call, (there, named) -> {
            var more = new ArrayList<>(there);
            more.addAll(named);
            return more;
        });
    }

    private Object removeTags(DataFetchingEnvironment call) {
        return tags(call, (there, named) -> {
            var unwanted = named.stream().map(CustomerMutations::lower).toList();
            return there.stream().filter(tag -> !unwanted.contains(lower(tag))).toList();
        });
    }

    private Object tags(DataFetchingEnvironment call, BinaryOperator<List<String>> change) {
        List<String> named = Objects.requireNonNull(call.getArgument("tags"));
        return changed(customers, "node", Gid.customer(call.getArguments(), "id"), "id", customer -> {
            var standing = customer.standing();
            return customer.with(standing.withTags(change.apply(standing.tags(), named)));
        });
    }

    /** The changed customer as a payload, or why he is not. */
    static Map<String, Object> changed(
            Customers customers, String name, long id, String idField, UnaryOperator<Customer> change) {
        try {
            return UserErrors.none(name, customers.change(id, change));
        } catch (NoSuchCustomer _) {
            return UserErrors.of(name, List.of(idField), "Customer does not exist");
        } catch (Invalid invalid) {
            return UserErrors.of(name, invalid);
        }
    }

    static Map<String, Object> argument(DataFetchingEnvironment call, String name) {
        Map<String, Object> argument = call.getArgument(name);
        return Objects.requireNonNull(argument);
    }

    private static String lower(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT);
    }
}
