package dev.countersign.shop.webhook;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.CustomerEvent;
import dev.countersign.shop.customer.CustomerEvent.Created;
import dev.countersign.shop.customer.CustomerEvent.Deleted;
import dev.countersign.shop.customer.CustomerEvent.Merged;
import dev.countersign.shop.customer.CustomerEvent.Updated;
import dev.countersign.shop.customer.CustomerJson;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.http.Json;
import java.util.List;
import java.util.function.Predicate;

/** Turns what happened to a customer record into webhooks. */
public final class TellTheApp implements CustomerEvent.Listener {
    private final Webhooks webhooks;

    public TellTheApp(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public void heard(CustomerEvent event) {
        switch (event) {
            case Created(var customer) -> webhooks.send(Topic.CUSTOMERS_CREATE, CustomerJson.record(customer));
            case Updated(var before, var after) -> updated(before, after);
            case Deleted(var customer) -> deleted(customer);
            case Merged(var kept, var removed) -> merged(kept, removed);
        }
    }

    private void updated(Customer before, Customer after) {
        tags(Topic.CUSTOMER_TAGS_ADDED, after, newIn(after, before));
        tags(Topic.CUSTOMER_TAGS_REMOVED, after, newIn(before, after));
        if (!after.emailConsent().equals(before.emailConsent())) {
            consent(after);
        }
        webhooks.send(Topic.CUSTOMERS_UPDATE, CustomerJson.record(after));
    }

    private void tags(Topic topic, Customer customer, List<String> tags) {
        if (!tags.isEmpty()) {
            var payload = Json.object().put("customerId", customer.graphQlId());
            payload.set("tags", Json.valueToTree(tags));
            webhooks.send(topic, payload.put("occurredAt", CustomerJson.time(customer.updatedAt())));
        }
    }

    private void consent(Customer customer) {
        var payload = Json.object()
                .put("customer_id", customer.id())
                .put("email_address", customer.text(Field.EMAIL).orElse(null));
        payload.set("email_marketing_consent", CustomerJson.consent(customer.emailConsent()));
        webhooks.send(Topic.CUSTOMERS_EMAIL_MARKETING_CONSENT_UPDATE, payload);
    }

    private void deleted(Customer customer) {
        webhooks.send(
                Topic.CUSTOMERS_DELETE,
                Json.object().put("id", customer.id()).put("admin_graphql_api_id", customer.graphQlId()));
    }

    private void merged(Customer kept, Customer removed) {
        var payload = Json.object()
                .put("admin_graphql_api_customer_kept_id", kept.graphQlId())
                .put("admin_graphql_api_customer_deleted_id", removed.graphQlId())
                .putNull("admin_graphql_api_job_id")
                .put("status", "completed");
        payload.set("errors", Json.array());
        webhooks.send(Topic.CUSTOMERS_MERGE, payload);
    }

    private static List<String> newIn(Customer one, Customer other) {
        return one.standing().tags().stream()
                .filter(Predicate.not(other.standing().tags()::contains))
                .toList();
    }
}
