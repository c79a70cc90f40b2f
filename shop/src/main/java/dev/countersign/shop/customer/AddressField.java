package dev.countersign.shop.customer;

import java.util.Arrays;
import java.util.Optional;

/** The lines of an address, with their names in REST and in GraphQL. */
public enum AddressField {
    FIRST_NAME("first_name", "firstName"),
    LAST_NAME("last_name", "lastName"),
    COMPANY("company", "company"),
    ADDRESS1("address1", "address1"),
    ADDRESS2("address2", "address2"),
    CITY("city", "city"),
    PROVINCE("province", "province"),
    COUNTRY("country", "country"),
    ZIP("zip", "zip"),
    PHONE("phone", "phone"),
    PROVINCE_CODE("province_code", "provinceCode"),
    COUNTRY_CODE("country_code", "countryCode");

    private final String rest;
    private final String graphQl;

    AddressField(String rest, String graphQl) {
        this.rest = rest;
        this.graphQl = graphQl;
    }

    public String rest() {
        return rest;
    }

    public String graphQl() {
        return graphQl;
    }

    public static Optional<AddressField> ofRest(String name) {
        return Arrays.stream(values()).filter(field -> field.rest.equals(name)).findFirst();
    }

    public static Optional<AddressField> ofGraphQl(String name) {
        return Arrays.stream(values())
                .filter(field -> field.graphQl.equals(name))
                .findFirst();
    }
}
