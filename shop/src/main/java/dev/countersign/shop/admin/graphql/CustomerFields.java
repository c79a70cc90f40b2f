package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.customer.Consent;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Field;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a customer. */
final class CustomerFields {
    private static final Set<Field> PROTECTED = Set.of(Field.EMAIL, Field.PHONE, Field.FIRST_NAME, Field.LAST_NAME);

    private final Access access;

    CustomerFields(Access access) {
        this.access = access;
    }

    TypeRuntimeWiring.Builder customer(TypeRuntimeWiring.Builder type) {
        for (var field : Field.values()) {
            DataFetcher<?> text = of(customer -> customer.text(field).orElse(null));
            type.dataFetcher(field.graphQl(), PROTECTED.contains(field) ? access.protectedField(text) : text);
        }
        return addresses(consents(standing(type)))
                .dataFetcher("id", of(Customer::graphQlId))
                .dataFetcher("legacyResourceId", of(Customer::id))
                .dataFetcher("displayName", access.protectedField(of(Customer::displayName)))
                .dataFetcher("createdAt", of(Customer::createdAt))
                .dataFetcher("updatedAt", of(Customer::updatedAt))
                .dataFetcher("metafield", CustomerFields::metafield)
                .dataFetcher("metafields", CustomerFields::metafields);
    }

    private static TypeRuntimeWiring.Builder standing(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("tags", of(customer -> customer.standing().tags()))
                .dataFetcher("state", of(customer -> customer.standing().state().name()))
                .dataFetcher("taxExempt", of(customer -> customer.standing().isTaxExempt()))
                .dataFetcher("taxExemptions", of(customer -> customer.standing().taxExemptions()))
                .dataFetcher("verifiedEmail", of(customer -> customer.standing().hasVerifiedEmail()))
                .dataFetcher(
                        "numberOfOrders",
                        of(customer -> customer.standing().orders().count()))
                .dataFetcher(
                        "amountSpent",
                        of(customer ->
                                Map.of("amount", customer.standing().orders().totalSpent(), "currencyCode", "USD")));
    }

    private TypeRuntimeWiring.Builder addresses(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "addresses",
                        access.protectedField(environment -> customer(environment).addressBook().addresses().stream()
                                .limit(limit(environment))
                                .toList()))
                .dataFetcher(
                        "defaultAddress",
                        access.protectedField(of(
                                customer -> customer.addressBook().byDefault().orElse(null))));
    }

    private TypeRuntimeWiring.Builder consents(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("emailMarketingConsent", of(customer -> consent(customer.emailConsent())))
                .dataFetcher("smsMarketingConsent", of(customer -> consent(customer.smsConsent())))
                .dataFetcher(
                        "defaultEmailAddress",
                        access.protectedField(
                                of(customer -> reach(customer, Field.EMAIL, "emailAddress", customer.emailConsent()))))
                .dataFetcher(
                        "defaultPhoneNumber",
                        access.protectedField(
                                of(customer -> reach(customer, Field.PHONE, "phoneNumber", customer.smsConsent()))));
    }

    private static @Nullable Object metafield(DataFetchingEnvironment environment) {
        String key = environment.getArgument("key");
        return customer(environment)
                .metafield(namespace(environment.getArguments()), String.valueOf(key))
                .orElse(null);
    }

    private static Object metafields(DataFetchingEnvironment environment) {
        String namespace = environment.getArgument("namespace");
        List<String> keys = environment.getArgument("keys");
        var wanted = customer(environment).metafields().stream()
                .filter(metafield -> namespace == null || metafield.namespace().equals(namespace))
                .filter(metafield -> keys == null
                        || keys.contains(metafield.namespace() + "." + metafield.key())
                        || keys.contains(metafield.key()))
                .toList();
        return Connection.of(wanted, 0, limit(environment));
    }

    /** Without a namespace the app's own is meant. */
    static String namespace(Map<String, ?> arguments) {
        return Optional.ofNullable(arguments.get("namespace"))
                .map(Object::toString)
                .map(name -> name.replaceFirst("^\\$app(:|$)", "app--1$1").replace(':', '-'))
                .orElse("app--1");
    }

    static int limit(DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        return first == null ? 50 : Math.clamp(first, 1, 250);
    }

    private static Map<String, Object> consent(Consent consent) {
        var fields = new HashMap<String, Object>();
        fields.put("marketingState", consent.state().name());
        fields.put("marketingOptInLevel", consent.optIn().name());
        fields.put("consentUpdatedAt", consent.since());
        return fields;
    }

    private static @Nullable Object reach(Customer customer, Field field, String name, Consent consent) {
        return customer.text(field)
                .map(text ->
                        Map.of(name, text, "marketingState", consent.state().name()))
                .orElse(null);
    }

    private static DataFetcher<?> of(Function<Customer, @Nullable Object> field) {
        return environment -> field.apply(customer(environment));
    }

    private static Customer customer(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Customer>getSource());
    }
}
