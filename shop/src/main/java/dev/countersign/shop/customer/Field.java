package dev.countersign.shop.customer;

import java.util.Arrays;
import java.util.Optional;

/** The texts of a customer record, with their names in REST and in GraphQL. */
public enum Field {
    EMAIL("email", "email"),
    PHONE("phone", "phone"),
    FIRST_NAME("first_name", "firstName"),
    LAST_NAME("last_name", "lastName"),
    NOTE("note", "note"),
    LOCALE("locale", "locale"),
    MULTIPASS_IDENTIFIER("multipass_identifier", "multipassIdentifier");

    private final String rest;
    private final String graphQl;

    Field(String rest, String graphQl) {
        this.rest = rest;
        this.graphQl = graphQl;
    }

    public String rest() {
        return rest;
    }

    public String graphQl() {
        return graphQl;
    }

    public static Optional<Field> ofRest(String name) {
        return Arrays.stream(values()).filter(field -> field.rest.equals(name)).findFirst();
    }

    public static Optional<Field> ofGraphQl(String name) {
        return Arrays.stream(values())
                .filter(field -> field.graphQl.equals(name))
                .findFirst();
    }
}
