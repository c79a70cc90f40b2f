package dev.countersign.shop.inspector;

import dev.countersign.shop.fault.Faults.Calls;
import dev.countersign.shop.fault.Faults.Failing;
import dev.countersign.shop.fault.ProtectedData;
import dev.countersign.shop.http.BadRequest;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.proxy.ProxyPath;
import dev.countersign.shop.webhook.Topic;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The switches: each makes one thing go wrong, or happen, or puts it right again. */
final class Switchboard {
    private final Controls controls;
    private final Map<String, Consumer<Arguments>> switches = new TreeMap<>();

    Switchboard(Controls controls) {
        this.controls = controls;
        adminApi();
        access();
        customers();
        clockAndProxy();
        webhooks();
        switches.put("paste", told -> controls.theme().paste(told.text("liquid")));
        switches.put("reset", _ -> reset());
    }

    /** Empty if there is no such switch. */
    Optional<ObjectNode> turn(String name, Arguments arguments) {
        return Optional.ofNullable(switches.get(name)).map(it -> {
            it.accept(arguments);
            return state();
        });
    }

    private void adminApi() {
        var faults = controls.faults();
        switches.put("throttle", told -> faults.throttle((int) told.number("calls", 1)));
        switches.put("fail", this::fail);
        switches.put("lose-answers", told -> faults.loseAnswers((int) told.number("calls", 1)));
        switches.put("late-answers", told -> faults.delayAnswers((int) told.number("calls", 1), milliseconds(told)));
        switches.put("latency", told -> faults.delay(milliseconds(told)));
        switches.put("lock", told -> faults.lock(told.flag("locked")));
        switches.put("protected-data", told -> faults.protect(told.choice("access", ProtectedData.class)));
        switches.put("limits", told -> {
            controls.limits().rest().resize(told.number("calls", 40), told.number("callsPerSecond", 2));
            controls.limits().graphQl().resize(told.number("points", 2000), told.number("pointsPerSecond", 100));
        });
    }

    private static Duration milliseconds(Arguments told) {
        return Duration.ofMillis(Math.clamp(told.number("milliseconds"), 0, 60_000));
    }

    private void fail(Arguments told) {
        var status = (int) told.number("status");
        if (status < 400 || status > 799) {
            throw new BadRequest("\"status\" must be between 400 and 799.");
        }
        var calls = told.json().has("on") ? told.choice("on", Calls.class) : Calls.ANY;
        controls.faults().fail(new Failing(status, calls), (int) told.number("calls", 1));
    }

    private void access() {
        var app = controls.app();
        switches.put("revoke-token", _ -> app.revokeTokens());
        switches.put("install", _ -> app.install());
        switches.put("uninstall", _ -> {
            app.uninstall();
            controls.farewells().uninstalled();
        });
        switches.put("scopes", told -> app.limitScopes(told.text("scopes")));
        switches.put("rotate-secret", told -> app.rotateSecret(told.text("newSecret")));
    }

    private void customers() {
        var customers = controls.customers();
        switches.put("edit-customer", told -> {
            var fields = told.json().deepCopy();
            fields.remove("customer");
            customers.change(told.number("customer"), controls.rest().change(fields));
        });
        switches.put("delete-customer", told -> customers.remove(told.number("customer")));
        switches.put("merge", told -> {
            if (told.number("keep") == told.number("remove")) {
                throw new BadRequest("\"keep\" and \"remove\" must be two customers.");
            }
            customers.merge(told.number("keep"), told.number("remove"));
        });
    }

    private void clockAndProxy() {
        switches.put(
                "skew-clock",
                told -> controls.clock()
                        .skewBy(Duration.ofSeconds(Math.clamp(told.number("seconds"), -315_360_000, 315_360_000))));
        switches.put("move-proxy", told -> {
            try {
                controls.proxy().move(ProxyPath.parse(told.text("path")));
            } catch (IllegalArgumentException refused) {
                throw new BadRequest(String.valueOf(refused.getMessage()));
            }
        });
    }

    private void webhooks() {
        switches.put("webhook-copies", told -> controls.webhooks().sendCopies((int) told.number("copies")));
        switches.put("webhook", told -> {
            var topic = Topic.ofWire(told.text("topic"))
                    .orElseThrow(() -> new BadRequest("\"topic\" is none of this shop."));
            send(topic, told);
        });
    }

    private void send(Topic topic, Arguments told) {
        var farewells = controls.farewells();
        switch (topic) {
            case CUSTOMERS_DATA_REQUEST ->
                farewells.requestData(controls.customers().get(told.number("customer")));
            case CUSTOMERS_REDACT -> farewells.redact(controls.customers().get(told.number("customer")));
            case SHOP_REDACT -> farewells.redactShop();
            case APP_UNINSTALLED -> farewells.uninstalled();
            case CUSTOMERS_CREATE,
                    CUSTOMERS_UPDATE,
                    CUSTOMERS_DELETE,
                    CUSTOMERS_MERGE,
                    CUSTOMER_TAGS_ADDED,
                    CUSTOMER_TAGS_REMOVED,
                    CUSTOMERS_EMAIL_MARKETING_CONSENT_UPDATE ->
                throw new BadRequest("This topic follows from what happens to a customer: edit, merge or delete one.");
        }
    }

    private void reset() {
        controls.faults().clear();
        controls.clock().skewBy(Duration.ZERO);
        controls.app().reset();
        controls.customers().refill();
        controls.limits().reset();
        controls.webhooks().sendCopies(1);
        controls.theme().paste("");
        controls.journal().clear();
    }

    /** How everything is set. */
    ObjectNode state() {
        var faults = controls.faults();
        var standing = faults.standing();
        var state = Json.object()
                .put("throttle", faults.left().throttled())
                .put("loseAnswers", faults.left().lost())
                .put("lateAnswers", faults.left().late())
                .put("latencyMilliseconds", standing.latency().toMillis())
                .put("locked", standing.isLocked())
                .put("protectedData", name(standing.protectedData()))
                .put("clockSkewSeconds", controls.clock().skew().toSeconds())
                .put("proxyPath", controls.proxy().path().toString())
                .put("installed", controls.app().isInstalled())
                .put("scopes", String.join(",", controls.app().scopes()))
                .put("webhookCopies", controls.webhooks().copies());
        state.putObject("fail")
                .put("calls", faults.left().failing())
                .put("status", faults.failing().status())
                .put("on", name(faults.failing().calls()));
        return state;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
