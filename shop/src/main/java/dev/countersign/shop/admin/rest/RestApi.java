package dev.countersign.shop.admin.rest;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.customer.NoSuchCustomer;
import dev.countersign.shop.fault.Faults;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resources of REST this shop has: itself, the scopes of the app, and customers with all that is theirs. */
public final class RestApi {
    private final InstalledApp app;
    private final CustomerBody bodies;
    private final CustomersResource customers;

    public RestApi(InstalledApp app, Customers customers, Faults faults, InstantSource clock) {
        this.app = app;
        var newMetafields = new NewMetafields(customers, clock);
        this.bodies = new CustomerBody(customers, newMetafields);
        this.customers = new CustomersResource(app, customers, faults, bodies, newMetafields);
    }

    /** What a PUT with this body would change. */
    public UnaryOperator<Customer> change(ObjectNode body) {
        return customer -> bodies.applied(customer, body);
    }

    /** @param segments the path below the version */
    public Reply answer(Request request, List<String> segments) {
        try {
            return route(new RestCall(request, segments));
        } catch (RestRefusal refusal) {
            return refusal.reply();
        } catch (Invalid invalid) {
            return RestRefusal.of(invalid).reply();
        } catch (NoSuchCustomer _) {
            return RestRefusal.notFound().reply();
        }
    }

    private Reply route(RestCall call) {
        if (call.isAtEnd()) {
            throw RestRefusal.notFound();
        }
        return switch (String.join("/", call.segments())) {
            case "shop" -> Reply.json(200, shop());
            case "oauth/access_scopes" -> Reply.json(200, scopes());
            default -> {
                if (!call.next().equals("customers")) {
                    throw RestRefusal.notFound();
                }
                yield customers.answer(call.deeper());
            }
        };
    }

    private JsonNode shop() {
        var shop = Json.object()
                .put("id", 548380009L)
                .put("name", "Sandbox shop")
                .put("email", "owner@sandbox-shop.example")
                .put("domain", app.shop())
                .put("myshopify_domain", app.shop())
                .put("country", "US")
                .put("country_code", "US")
                .put("currency", "USD")
                .put("timezone", "(GMT+00:00) UTC")
                .put("iana_timezone", "Etc/UTC")
                .put("primary_locale", "en")
                .put("plan_name", "partner_test")
                .put("plan_display_name", "Developer Preview")
                .put("created_at", "2026-01-01T00:00:00Z")
                .put("updated_at", "2026-01-01T00:00:00Z");
        var body = Json.object();
        body.set("shop", shop);
        return body;
    }

    private JsonNode scopes() {
        var body = Json.object();
        var scopes = body.putArray("access_scopes");
        app.scopes().stream().sorted().forEach(scope -> scopes.addObject().put("handle", scope));
        return body;
    }
}
