package dev.countersign.shop.admin.rest;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.CustomerJson;
import dev.countersign.shop.fault.Faults;
import dev.countersign.shop.fault.ProtectedData;
import dev.countersign.shop.http.Query;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A record with the fields that were asked for and may be seen. */
final class VisibleCustomer {
    private static final List<String> PROTECTED =
            List.of("email", "phone", "first_name", "last_name", "addresses", "default_address");

    private final Faults faults;

    VisibleCustomer(Faults faults) {
        this.faults = faults;
    }

    ObjectNode json(Customer customer, Query query) {
        var json = CustomerJson.full(customer);
        if (faults.standing().protectedData() != ProtectedData.GRANTED) {
            json.remove(PROTECTED);
        }
        query.first("fields").ifPresent(fields -> json.retain(Arrays.asList(fields.split("\\s*,\\s*"))));
        return json;
    }
}
