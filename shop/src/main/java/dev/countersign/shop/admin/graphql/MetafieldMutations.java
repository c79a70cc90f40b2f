package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Metafield;
import dev.countersign.shop.customer.Metafields;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes metafields, up to 25 at once, all or none, and only over the value the caller has seen if he says so. */
final class MetafieldMutations {
    private static final int MOST = 25;

    private final Customers customers;
    private final NewMetafields newMetafields;
    private final Access access;

    MetafieldMutations(Customers customers, NewMetafields newMetafields, Access access) {
        this.customers = customers;
        this.newMetafields = newMetafields;
        this.access = access;
    }

    TypeRuntimeWiring.Builder wired(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("metafieldsSet", access.writing(this::set))
                .dataFetcher("metafieldsDelete", access.writing(this::delete));
    }

    private Object set(DataFetchingEnvironment call) {
        var inputs = CustomerInput.maps(call.getArgument("metafields"));
        if (inputs.size() > MOST) {
            return refused(List.of(error(
                    0, null, "LESS_THAN_OR_EQUAL_TO", "Exceeded the maximum metafields input limit of " + MOST + ".")));
        }
        return customers.undisturbed(_ -> setUndisturbed(inputs));
    }

    private Object setUndisturbed(List<Map<String, Object>> inputs) {
        var errors = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < inputs.size(); i++) {
            error(i, inputs.get(i)).ifPresent(errors::add);
        }
        return errors.isEmpty() ? written(inputs) : refused(errors);
    }

    private Object written(List<Map<String, Object>> inputs) {
        var changes = new LinkedHashMap<Long, UnaryOperator<Customer>>();
        var metafields = new ArrayList<Metafield>();
        for (var input : inputs) {
            var id = Gid.customer(input, "ownerId");
            var metafield = newMetafields.of(customers.get(id), input);
            metafields.add(metafield);
            changes.merge(
                    id,
                    customer -> Metafields.put(customer, metafield),
                    (first, then) -> customer -> then.apply(first.apply(customer)));
        }
        customers.changeAll(changes);
        return UserErrors.none("metafields", metafields);
    }

    private Optional<Map<String, Object>> error(int index, Map<String, Object> input) {
        var owner = customers.find(Gid.customer(input, "ownerId"));
        if (owner.isEmpty()) {
            return Optional.of(error(index, "ownerId", "INVALID", "Owner does not exist."));
        }
        var metafield = newMetafields.of(owner.get(), input);
        return NewMetafields.problem(metafield)
                .map(problem -> error(
                        index,
                        problem.field(),
                        problem.field().equals("type") ? "INVALID_TYPE" : "INVALID_VALUE",
                        problem.field() + " " + problem.text()))
                .or(() -> stale(index, owner.get(), metafield, input));
    }

    /** A digest that is null says: there must be none yet. One that is left out says nothing. */
    private static Optional<Map<String, Object>> stale(
            int index, Customer owner, Metafield metafield, Map<String, Object> input) {
        if (!input.containsKey("compareDigest")) {
            return Optional.empty();
        }
        var there = owner.metafield(metafield.namespace(), metafield.key()).map(Metafield::compareDigest);
        return there.equals(Optional.ofNullable(input.get("compareDigest")))
                ? Optional.empty()
                : Optional.of(
                        error(
                                index,
                                null,
                                "STALE_OBJECT",
                                "The resource has been updated since it was loaded. Try again with an updated `compareDigest` value."));
    }

    private Object delete(DataFetchingEnvironment call) {
        var deleted = new ArrayList<Map<String, Object>>();
        for (var named : CustomerInput.maps(call.getArgument("metafields"))) {
            var id = Gid.customer(named, "ownerId");
            customers
                    .find(id)
                    .flatMap(
                            owner -> owner.metafield(CustomerFields.namespace(named), String.valueOf(named.get("key"))))
                    .ifPresent(metafield -> {
                        customers.change(id, owner -> Metafields.remove(owner, metafield.id()));
                        deleted.add(named);
                    });
        }
        return UserErrors.none("deletedMetafields", deleted);
    }

    private static Map<String, Object> refused(List<Map<String, Object>> errors) {
        return UserErrors.payload("metafields", null, errors);
    }

    private static Map<String, Object> error(int index, @Nullable String member, String code, String message) {
        var field = new ArrayList<>(List.of("metafields", String.valueOf(index)));
        if (member != null) {
            field.add(member);
        }
        var error = new HashMap<>(UserErrors.error(field, message));
        error.put("code", code);
        error.put("elementIndex", index);
        return error;
    }
}
