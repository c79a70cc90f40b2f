package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.customer.Address;
import dev.countersign.shop.customer.AddressField;
import dev.countersign.shop.customer.Metafield;
import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of what belongs to a customer: addresses and metafields. */
final class PartFields {
    private PartFields() {}

    static TypeRuntimeWiring.Builder address(TypeRuntimeWiring.Builder type) {
        for (var field : AddressField.values()) {
            type.dataFetcher(
                    field.graphQl(),
                    PartFields.<Address>of(address -> address.line(field).orElse(null)));
        }
        return type.dataFetcher("id", PartFields.<Address>of(address -> Gid.of("MailingAddress", address.id())));
    }

    static TypeRuntimeWiring.Builder metafield(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("id", PartFields.<Metafield>of(metafield -> Gid.of("Metafield", metafield.id())))
                .dataFetcher("compareDigest", PartFields.<Metafield>of(Metafield::compareDigest));
    }

    private static <T> DataFetcher<?> of(Function<T, @Nullable Object> field) {
        return environment -> field.apply(Objects.requireNonNull(environment.<T>getSource()));
    }
}
