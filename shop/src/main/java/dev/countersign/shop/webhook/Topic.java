package dev.countersign.shop.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What the app is told about. */
public enum Topic {
    CUSTOMERS_CREATE("customers/create"),
    CUSTOMERS_UPDATE("customers/update"),
    CUSTOMERS_DELETE("customers/delete"),
    CUSTOMERS_MERGE("customers/merge"),
    CUSTOMER_TAGS_ADDED("customer.tags_added"),
    CUSTOMER_TAGS_REMOVED("customer.tags_removed"),
    CUSTOMERS_EMAIL_MARKETING_CONSENT_UPDATE("customers_email_marketing_consent/update"),
    APP_UNINSTALLED("app/uninstalled"),
    CUSTOMERS_DATA_REQUEST("customers/data_request"),
    CUSTOMERS_REDACT("customers/redact"),
    SHOP_REDACT("shop/redact");

    private final String wire;

    Topic(String wire) {
        this.wire = wire;
    }

    /** As it stands in the header {@code X-Shopify-Topic}. */
    public String wire() {
        return wire;
    }

    public static Optional<Topic> ofWire(String name) {
        return Arrays.stream(values()).filter(topic -> topic.wire.equals(name)).findFirst();
    }
}
