package dev.countersign.shop.inspector;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.journal.Call;
import dev.countersign.shop.theme.Visit;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A page of calls, newest first, of one kind if one is named, with the customer records above it. */
record CallList(Controls controls, Visit visit, String kind, int page) {
    private static final int ROWS = 25;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

    static CallList of(Controls controls, Visit visit) {
        var query = visit.request().query();
        var page = query.first("page")
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .orElse("1");
        return new CallList(controls, visit, query.first("kind").orElse(""), Integer.parseInt(page));
    }

    Map<String, Object> objects() {
        var all = controls.journal().count(this::isWanted);
        var objects = new HashMap<String, Object>();
        objects.put("records", records());
        objects.put(
                "calls",
                rows().stream().map(call -> CallObject.row(call, visit)).toList());
        objects.put("kind", kind);
        objects.put("count", all);
        objects.put("page", page);
        objects.put("has_newer", page > 1);
        objects.put("has_older", all > (long) page * ROWS);
        objects.put("newer", page - 1);
        objects.put("older", page + 1);
        return objects;
    }

    ObjectNode json() {
        var body = Json.object();
        var array = body.putArray("calls");
        rows().forEach(call -> array.add(Json.valueToTree(CallObject.full(call, visit))));
        return body.put("count", controls.journal().count(this::isWanted));
    }

    private List<Call> rows() {
        return controls.journal().latest(this::isWanted, (page - 1) * ROWS, ROWS);
    }

    private boolean isWanted(Call call) {
        return kind.isEmpty() || CallObject.name(call).equals(kind);
    }

    private List<Map<String, Object>> records() {
        return controls.customers().all().stream().map(CallList::record).toList();
    }

    private static Map<String, Object> record(Customer customer) {
        var object = new HashMap<String, Object>();
        object.put("id", customer.id());
        object.put("name", customer.displayName());
        object.put("email", customer.text(Field.EMAIL).orElse(""));
        object.put("phone", customer.text(Field.PHONE).orElse(""));
        object.put("note", customer.text(Field.NOTE).orElse(""));
        object.put("tags", String.join(", ", customer.standing().tags()));
        object.put("updated", TIME.format(customer.updatedAt().atOffset(ZoneOffset.UTC)));
        return object;
    }
}
