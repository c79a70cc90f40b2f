package dev.countersign.shop.inspector;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.CustomerJson;
import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.customer.NoSuchCustomer;
import dev.countersign.shop.http.BadRequest;
import dev.countersign.shop.http.Handler;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Query;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import dev.countersign.shop.theme.Theme;
import dev.countersign.shop.theme.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the developer sees and sets: pages for him, JSON for his tests. */
public final class Inspector implements Handler {
    private static final Pattern ONE_CALL = Pattern.compile("/inspector/calls/(\\d{1,18})");
    private static final Pattern ONE_CUSTOMER = Pattern.compile("/inspector/customers/(\\d{1,18})");
    private static final String SWITCHES = "/faults/";

    private final Controls controls;
    private final Switchboard switchboard;
    private final Theme theme;
    private final Function<Request, Visit> visits;

    public Inspector(Controls controls, Theme theme, Function<Request, Visit> visits) {
        this.controls = controls;
        this.switchboard = new Switchboard(controls);
        this.theme = theme;
        this.visits = visits;
    }

    public static boolean isMeant(String path) {
        return path.equals("/inspector")
                || path.startsWith("/inspector/")
                || path.startsWith("/inspector.")
                || path.equals("/faults")
                || path.startsWith(SWITCHES);
    }

    @Override
    public Reply answer(Request request) {
        if (request.isRead()) {
            return read(visits.apply(request));
        }
        return isFromElsewhere(request)
                ? Reply.text(403, "The switches are set from the shop's own pages or by programs, not by other sites.")
                : turn(request);
    }

    /** Asks the merchant whether the app may come in. */
    public Reply consentPage(Request request, Query asked) {
        var fields = new HashMap<String, Object>();
        fields.put("fields", asked.parameters());
        fields.put("scopes", asked.first("scope").orElse("").split("\\s*,\\s*"));
        return page(visits.apply(request), 200, "consent", fields);
    }

    private Reply read(Visit visit) {
        var path = visit.request().path();
        return switch (path) {
            case "/inspector", "/inspector/" ->
                page(visit, 200, "inspector", CallList.of(controls, visit).objects());
            case "/inspector/faults" ->
                page(visit, 200, "faults", Map.of("state", map(switchboard.state()), "customers", customers()));
            case "/inspector/calls.json" ->
                Reply.json(200, CallList.of(controls, visit).json());
            case "/inspector/customers.json" -> Reply.json(200, customersJson());
            case "/inspector/inspector.css" -> Theme.styleSheet("inspector.css");
            case "/faults" -> Reply.json(200, switchboard.state());
            default -> one(visit, path);
        };
    }

    private Reply one(Visit visit, String path) {
        var call = ONE_CALL.matcher(path);
        if (call.matches()) {
            return controls.journal()
                    .find(Long.parseLong(call.group(1)))
                    .map(found -> page(visit, 200, "call", Map.of("call", CallObject.full(found, visit))))
                    .orElseGet(() -> notFound(visit));
        }
        var customer = ONE_CUSTOMER.matcher(path);
        return customer.matches()
                ? controls.customers()
                        .find(Long.parseLong(customer.group(1)))
                        .map(found -> page(visit, 200, "record", Map.of("record", record(found))))
                        .orElseGet(() -> notFound(visit))
                : notFound(visit);
    }

    private Reply turn(Request request) {
        try {
            var name = request.path().startsWith(SWITCHES) ? request.path().substring(SWITCHES.length()) : "";
            return switchboard
                    .turn(name, Arguments.of(request))
                    .map(state -> isForm(request) ? Reply.redirect("/inspector/faults") : Reply.json(200, state))
                    .orElseGet(() -> refused(404, "There is no switch \"" + name + "\"."));
        } catch (NoSuchCustomer unknown) {
            return refused(404, String.valueOf(unknown.getMessage()));
        } catch (Invalid invalid) {
            return refused(422, String.valueOf(invalid.getMessage()));
        } catch (BadRequest unreadable) {
            return refused(400, String.valueOf(unreadable.getMessage()));
        }
    }

    private Map<String, Object> record(Customer customer) {
        var json = CustomerJson.full(customer);
        var metafields = json.putArray("metafields");
        customer.metafields().forEach(metafield -> metafields.add(CustomerJson.metafield(customer, metafield)));
        return Map.of("name", customer.displayName(), "id", customer.id(), "json", Json.pretty(json));
    }

    private Object customers() {
        return controls.customers().all().stream()
                .map(customer -> Map.of("id", customer.id(), "name", customer.displayName()))
                .toList();
    }

    private JsonNode customersJson() {
        var body = Json.object();
        var array = body.putArray("customers");
        for (var customer : controls.customers().all()) {
            var json = CustomerJson.full(customer);
            var metafields = json.putArray("metafields");
            customer.metafields().forEach(metafield -> metafields.add(CustomerJson.metafield(customer, metafield)));
            array.add(json);
        }
        return body;
    }

    private Reply page(Visit visit, int status, String template, Map<String, Object> objects) {
        return theme.page(visit, status, "inspector-layout", template, objects);
    }

    private Reply notFound(Visit visit) {
        return page(visit, 404, "not-found", Map.of());
    }

    private static Reply refused(int status, String message) {
        return Reply.json(status, Json.object().put("error", message));
    }

    private static Map<?, ?> map(JsonNode json) {
        return Json.treeToValue(json, Map.class);
    }

    private static boolean isForm(Request request) {
        return request.hasType("application/x-www-form-urlencoded");
    }

    /** A page of another origin may point a form at this machine; browsers say so. */
    private static boolean isFromElsewhere(Request request) {
        var own = "http://" + request.header("Host").orElse("");
        return request.header("Origin").filter(origin -> !origin.equals(own)).isPresent();
    }
}
