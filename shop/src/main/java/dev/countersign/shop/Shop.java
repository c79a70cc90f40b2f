package dev.countersign.shop;

import dev.countersign.shop.admin.AdminApi;
import dev.countersign.shop.admin.ApiVersions;
import dev.countersign.shop.admin.OAuth;
import dev.countersign.shop.admin.Recorded;
import dev.countersign.shop.admin.graphql.GraphQlApi;
import dev.countersign.shop.admin.rest.RestApi;
import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.fault.Faults;
import dev.countersign.shop.fault.SkewedClock;
import dev.countersign.shop.http.Door;
import dev.countersign.shop.http.Handler;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import dev.countersign.shop.inspector.Controls;
import dev.countersign.shop.inspector.Inspector;
import dev.countersign.shop.journal.Journal;
import dev.countersign.shop.limit.Limits;
import dev.countersign.shop.proxy.AppProxy;
import dev.countersign.shop.storefront.Storefront;
import dev.countersign.shop.theme.Theme;
import dev.countersign.shop.webhook.Delivery;
import dev.countersign.shop.webhook.Farewells;
import dev.countersign.shop.webhook.RetryPlan;
import dev.countersign.shop.webhook.TellTheApp;
import dev.countersign.shop.webhook.Webhooks;
import java.io.IOException;
import java.time.InstantSource;

/** The whole shop, put together and open. */
final class Shop implements AutoCloseable {
    private final Controls controls;
    private final Door door;

    /** @param clock of the machine; the shop's own can be set wrong beside it */
    static Shop open(Options options, InstantSource clock, RetryPlan retries) throws IOException {
        return new Shop(options, clock, retries);
    }

    private Shop(Options options, InstantSource clock, RetryPlan retries) throws IOException {
        var shopClock = new SkewedClock(clock);
        var versions = new ApiVersions(shopClock);
        var journal = new Journal();
        var app = new InstalledApp(options.credentials(), clock, shopClock);
        var customers = new Customers(shopClock);
        var faults = new Faults();
        var limits = Limits.standard(clock);
        var rest = new RestApi(app, customers, faults, shopClock);
        var proxy = new AppProxy(options.proxyTarget(), options.proxyPath(), app, shopClock, journal);
        var delivery = new Delivery(shopClock, journal, versions::current);
        var webhooks = new Webhooks(options.webhookTarget(), app, shopClock, delivery, retries);
        customers.listen(new TellTheApp(webhooks));
        var theme = new Theme(app.shop(), () -> proxy.path().toString());
        controls = new Controls(
                customers,
                journal,
                app,
                faults,
                shopClock,
                limits,
                rest,
                proxy,
                webhooks,
                new Farewells(webhooks, app),
                theme);
        var storefront = new Storefront(customers, proxy, theme);
        var inspector = new Inspector(controls, theme, storefront::visit);
        var admin = new AdminApi(
                versions,
                app,
                faults,
                limits,
                new OAuth(app, shopClock, inspector::consentPage),
                rest,
                new GraphQlApi(app, customers, faults, limits.graphQl(), shopClock));
        door = Door.open(options.port(), new Rooms(new Recorded(admin, journal, shopClock), inspector, storefront));
    }

    /** Which room answers which path. */
    private record Rooms(Handler admin, Handler inspector, Handler storefront) implements Handler {
        @Override
        public Reply answer(Request request) {
            if (request.path().equals("/admin") || request.path().startsWith("/admin/")) {
                return admin.answer(request);
            }
            return (Inspector.isMeant(request.path()) ? inspector : storefront).answer(request);
        }
    }

    String url() {
        return "http://localhost:" + door.port() + "/";
    }

    Controls controls() {
        return controls;
    }

    @Override
    public void close() {
        door.close();
        controls.webhooks().close();
        controls.proxy().close();
    }
}
