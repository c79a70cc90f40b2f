package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.CustomerSearch;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins the schema file with what answers each field. */
final class Schema {
    private final InstalledApp app;
    private final Customers customers;
    private final Access access;
    private final InstantSource clock;

    Schema(InstalledApp app, Customers customers, Access access, InstantSource clock) {
        this.app = app;
        this.customers = customers;
        this.access = access;
        this.clock = clock;
    }

    GraphQLSchema executable() {
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text()), wiring());
    }

    private RuntimeWiring wiring() {
        var fields = new CustomerFields(access);
        return RuntimeWiring.newRuntimeWiring()
                .scalar(TextScalar.named("CountryCode"))
                .scalar(TextScalar.named("DateTime"))
                .scalar(TextScalar.named("UnsignedInt64"))
                .type("QueryRoot", this::queries)
                .type("Mutation", this::mutations)
                .type("Customer", fields::customer)
                .type("MailingAddress", PartFields::address)
                .type("Metafield", PartFields::metafield)
                // the only nodes a payload names are customers
                .type("Node", type -> type.typeResolver(node -> node.getSchema().getObjectType("Customer")))
                .build();
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        var newMetafields = new NewMetafields(customers, clock);
        var input = new CustomerInput(newMetafields, customers::newId);
        new CustomerMutations(customers, input, access).wired(type);
        new AddressMutations(customers, access).wired(type);
        new ConsentMutations(customers, access, clock).wired(type);
        return new MetafieldMutations(customers, newMetafields, access).wired(type);
    }

    private TypeRuntimeWiring.Builder queries(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("customer", access.reading(this::customer))
                .dataFetcher("customerByIdentifier", access.reading(this::byIdentifier))
                .dataFetcher("customers", access.reading(this::list))
                .dataFetcher("currentAppInstallation", _ -> Map.of("accessScopes", scopes()))
                .dataFetcher(
                        "shop",
                        _ -> Map.of(
                                "id", Gid.of("Shop", 548380009L),
                                "name", "Sandbox shop",
                                "email", "owner@sandbox-shop.example",
                                "myshopifyDomain", app.shop(),
                                "currencyCode", "USD"));
    }

    private @Nullable Object customer(DataFetchingEnvironment call) {
        return customers.find(Gid.customer(call.getArguments(), "id")).orElse(null);
    }

    private @Nullable Object byIdentifier(DataFetchingEnvironment call) {
        var identifier = CustomerMutations.argument(call, "identifier");
        return customers.all().stream()
                .filter(customer -> customer.graphQlId().equals(identifier.get("id"))
                        || isThis(customer, Field.EMAIL, identifier.get("emailAddress"))
                        || isThis(customer, Field.PHONE, identifier.get("phoneNumber")))
                .findFirst()
                .orElse(null);
    }

    private Object list(DataFetchingEnvironment call) {
        String query = Objects.requireNonNullElse(call.getArgument("query"), "");
        var found = customers.all().stream().filter(CustomerSearch.of(query)).toList();
        return Connection.of(found, Connection.position(call.getArgument("after")), CustomerFields.limit(call));
    }

    private Object scopes() {
        return app.scopes().stream()
                .sorted()
                .map(scope -> Map.of("handle", scope))
                .toList();
    }

    private static boolean isThis(Customer customer, Field field, @Nullable Object wanted) {
        return wanted != null && customer.text(field).equals(Optional.of(wanted.toString()));
    }

    private static String text() {
        try (var file = Objects.requireNonNull(Schema.class.getResourceAsStream("schema.graphqls"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
