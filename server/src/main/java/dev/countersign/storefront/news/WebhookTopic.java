package dev.countersign.storefront.news;

import java.util.Arrays;
import java.util.Optional;

/** What a shop may tell us that we act on. */
public enum WebhookTopic {
    CUSTOMERS_UPDATE("customers/update"),
    CUSTOMERS_DELETE("customers/delete"),
    CUSTOMERS_MERGE("customers/merge"),
    CUSTOMERS_DATA_REQUEST("customers/data_request"),
    CUSTOMERS_REDACT("customers/redact"),
    SHOP_REDACT("shop/redact"),
    APP_UNINSTALLED("app/uninstalled");

    private final String wire;

    WebhookTopic(String wire) {
        this.wire = wire;
    }

    /** As it stands in the header {@code X-Shopify-Topic}. */
    public String wire() {
        return wire;
    }

    public static Optional<WebhookTopic> of(String wire) {
        return Arrays.stream(values()).filter(topic -> topic.wire.equals(wire)).findFirst();
    }

    /** Whether the body said what cannot be done without. */
    boolean isComplete(Webhook.Told told) {
        return switch (this) {
            case SHOP_REDACT, APP_UNINSTALLED -> true;
            case CUSTOMERS_UPDATE, CUSTOMERS_DELETE, CUSTOMERS_DATA_REQUEST, CUSTOMERS_REDACT ->
                !told.customer().isEmpty();
            case CUSTOMERS_MERGE ->
                !told.customer().isEmpty()
                        && !told.keptCustomer().isEmpty()
                        && !told.customer().equals(told.keptCustomer());
        };
    }
}
