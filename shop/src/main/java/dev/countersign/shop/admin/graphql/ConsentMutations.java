package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.customer.Consent;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes whether customers agreed to marketing; it cannot be done with the record. */
final class ConsentMutations {
    private final Customers customers;
    private final Access access;
    private final InstantSource clock;

    /** One of the two channels: what has to be known to use it, and where the consent is kept. */
    private record Channel(String member, Field reach, BiFunction<Customer, Consent, Customer> keep) {}

    private static final Channel EMAIL = new Channel("emailMarketingConsent", Field.EMAIL, Customer::withEmailConsent);
    private static final Channel SMS = new Channel("smsMarketingConsent", Field.PHONE, Customer::withSmsConsent);

    ConsentMutations(Customers customers, Access access, InstantSource clock) {
        this.customers = customers;
        this.access = access;
        this.clock = clock;
    }

    TypeRuntimeWiring.Builder wired(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("customerEmailMarketingConsentUpdate", access.writing(call -> update(call, EMAIL)))
                .dataFetcher("customerSmsMarketingConsentUpdate", access.writing(call -> update(call, SMS)));
    }

    private Object update(DataFetchingEnvironment call, Channel channel) {
        var input = CustomerMutations.argument(call, "input");
        try {
            return update(input, channel, consent(input.get(channel.member())));
        } catch (DateTimeParseException _) {
            return refused(channel, "Consent updated at is not a valid time");
        }
    }

    private Object update(Map<String, Object> input, Channel channel, Consent consent) {
        if (!consent.state().isForApps()) {
            return refused(channel, "Cannot specify " + consent.state() + " as a marketing state input");
        }
        var id = Gid.customer(input, "customerId");
        if (customers
                .find(id)
                .filter(customer -> customer.text(channel.reach()).isEmpty())
                .isPresent()) {
            return refused(channel, "The customer has no " + channel.reach().graphQl());
        }
        return CustomerMutations.changed(
                customers,
                "customer",
                id,
                "customerId",
                customer -> channel.keep().apply(customer, consent));
    }

    private Consent consent(@Nullable Object member) {
        var input = (Map<?, ?>) Objects.requireNonNull(member);
        var optIn = input.get("marketingOptInLevel");
        var since = input.get("consentUpdatedAt");
        return new Consent(
                Consent.State.valueOf(String.valueOf(input.get("marketingState"))),
                optIn == null ? Consent.OptIn.UNKNOWN : Consent.OptIn.valueOf(optIn.toString()),
                since == null
                        ? clock.instant()
                        : OffsetDateTime.parse(since.toString()).toInstant());
    }

    private static Map<String, Object> refused(Channel channel, String message) {
        return UserErrors.of("customer", List.of("input", channel.member()), message);
    }
}
