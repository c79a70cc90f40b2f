package dev.countersign.shop.admin.rest;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.http.Query;
import dev.countersign.shop.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One page of a list, and the links to the pages before and after it. */
record CustomerPage(List<Customer> customers, int limit, Optional<String> previous, Optional<String> next) {
    private static final int USUAL = 50;
    private static final int MOST = 250;

    static CustomerPage of(List<Customer> all, Query query) {
        var limit = limit(query);
        var chosen = all.stream()
                .filter(customer -> customer.id() > number(query, "since_id"))
                .filter(customer -> isNamed(customer, query))
                .toList();
        var from = Math.min(query.first("page_info").map(CustomerPage::position).orElse(0), chosen.size());
        var to = Math.min(from + limit, chosen.size());
        return new CustomerPage(
                chosen.subList(from, to),
                limit,
                from > 0 ? Optional.of(cursor(Math.max(0, from - limit))) : Optional.empty(),
                to < chosen.size() ? Optional.of(cursor(to)) : Optional.empty());
    }

    /** The header {@code Link}, empty for a list of one page. */
    String links(Request request) {
        var at = "<http://" + request.header("Host").orElse("") + request.path() + "?limit=" + limit + "&page_info=";
        var links = new ArrayList<String>();
        previous.ifPresent(cursor -> links.add(at + cursor + ">; rel=\"previous\""));
        next.ifPresent(cursor -> links.add(at + cursor + ">; rel=\"next\""));
        return String.join(", ", links);
    }

    private static boolean isNamed(Customer customer, Query query) {
        return query.first("ids")
                .map(ids -> List.of(ids.split("\\s*,\\s*")).contains(String.valueOf(customer.id())))
                .orElse(true);
    }

    private static int limit(Query query) {
        var limit = query.first("limit").isEmpty() ? USUAL : number(query, "limit");
        if (limit < 1 || limit > MOST) {
            throw RestRefusal.badRequest("limit", "must be between 1 and " + MOST);
        }
        return (int) limit;
    }

    private static long number(Query query, String name) {
        var text = query.first(name).orElse("0");
        if (!text.matches("\\d{1,18}")) {
            throw RestRefusal.badRequest(name, "must be a number");
        }
        return Long.parseLong(text);
    }

    private static String cursor(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("at:" + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseUnsignedInt(text.substring("at:".length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw RestRefusal.badRequest("page_info", "Invalid value.");
        }
    }
}
