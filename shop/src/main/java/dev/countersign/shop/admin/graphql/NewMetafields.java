package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.customer.Metafield;
import dev.countersign.shop.customer.Metafields;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes metafields of input; one of the same name keeps its id and, if none is named, its type. */
final class NewMetafields {
    private final Customers customers;
    private final InstantSource clock;

    NewMetafields(Customers customers, InstantSource clock) {
        this.customers = customers;
        this.clock = clock;
    }

    Metafield of(Customer owner, Map<String, Object> input) {
        var namespace = CustomerFields.namespace(input);
        var key = text(input, "key");
        var known = owner.metafield(namespace, key);
        var now = clock.instant();
        return new Metafield(
                known.map(Metafield::id).orElseGet(customers::newId),
                namespace,
                key,
                Optional.ofNullable(input.get("type"))
                        .map(Object::toString)
                        .or(() -> known.map(Metafield::type))
                        .orElse(""),
                text(input, "value"),
                known.map(Metafield::createdAt).orElse(now),
                now);
    }

    Metafield checked(Customer owner, Map<String, Object> input) {
        var metafield = of(owner, input);
        problem(metafield).ifPresent(problem -> {
            throw new Invalid(List.of(problem));
        });
        return metafield;
    }

    static Optional<Invalid.Problem> problem(Metafield metafield) {
        return Metafields.problem(metafield.namespace(), metafield.key(), metafield.type(), metafield.value());
    }

    private static String text(Map<String, Object> input, String name) {
        return Optional.ofNullable(input.get(name)).map(Object::toString).orElse("");
    }
}
