package dev.countersign.api.connectors;

import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireDates;
import dev.countersign.api.wire.WireObject;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.ShopTrial;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.record.WriteBacks;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers shops. Secrets go in and never come out: answers say that they are set. */
@RestController
@RequestMapping("/connectors/shopify/v1/shops")
class ShopsController {
    private static final Duration USUAL_OVERLAP = Duration.ofHours(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private final ShopAdmin admin;
    private final Shops shops;
    private final WriteBacks rows;
    private final ShopTrial trial;
    private final WallClock clock;

    ShopsController(ShopAdmin admin, Shops shops, WriteBacks rows, ShopTrial trial, WallClock clock) {
        this.admin = admin;
        this.shops = shops;
        this.rows = rows;
        this.trial = trial;
        this.clock = clock;
    }

    @PutMapping("/{shop}")
    ResponseEntity<Map<String, Object>> register(Caller caller, @PathVariable("shop") String name, WireObject body) {
        ShopAdmin.require(caller);
        var domain = ShopAdmin.domain(name);
        var before = shops.find(caller.account(), domain);
        var shop = ShopReader.shop(body, domain, caller, before, clock.instant());
        var credentials = ShopReader.credentials(body, shop, before);
        if (before.isEmpty()) {
            shops.add(shop, body.required("clientSecret"), credentials.orElseThrow());
        } else if (body.has("clientSecret")) {
            throw body.invalid("clientSecret", "a secret", "POST …/rotate-secret for a shop that has one");
        } else {
            shops.change(shop, credentials);
            if (body.has("auth")) {
                rows.resume(shop.account(), shop.domain());
            }
        }
        return ResponseEntity.status(before.isPresent() ? 200 : 201)
                .body(write(shop).map());
    }

    @GetMapping
    Map<String, Object> list(Caller caller) {
        ShopAdmin.require(caller);
        return Body.with(
                        "shops",
                        shops.all(caller.account()).stream()
                                .map(shop -> write(shop).map())
                                .toList())
                .map();
    }

    @GetMapping("/{shop}")
    Map<String, Object> get(Caller caller, @PathVariable("shop") String name) {
        var shop = admin.find(caller, name);
        var stop = rows.stop(shop.account(), shop.domain());
        return write(shop)
                .and("stopped", stop.map(SubmissionWriter::stop).orElse(null))
                .map();
    }

    @DeleteMapping("/{shop}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable("shop") String name) {
        shops.remove(caller.account(), admin.find(caller, name).domain());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{shop}/rotate-secret")
    Map<String, Object> rotate(Caller caller, @PathVariable("shop") String name, WireObject body) {
        var shop = admin.find(caller, name);
        var now = clock.instant();
        var until = body.text("oldAcceptedUntil")
                .map(text -> WireDates.read(text, ZoneOffset.UTC)
                        .filter(at -> !at.isAfter(now.plus(LONGEST_OVERLAP)))
                        .orElseThrow(() -> body.invalid("oldAcceptedUntil", text, "a time within seven days")))
                .orElse(now.plus(USUAL_OVERLAP));
        shops.rotate(shop.account(), shop.domain(), body.required("clientSecret"), until);
        return get(caller, name);
    }

    @PostMapping("/{shop}/test")
    Map<String, Object> test(Caller caller, @PathVariable("shop") String name) {
        var findings = trial.run(admin.find(caller, name));
        return new Body()
                .typed("ok", findings.stream().allMatch(ShopTrial.Finding::isWell))
                .and("findings", findings.stream().map(ShopsController::write).toList())
                .map();
    }

    private static Map<String, Object> write(ShopTrial.Finding finding) {
        return Body.with("check", finding.check())
                .typed("ok", finding.isWell())
                .and("text", finding.text())
                .map();
    }

    private Body write(Shop shop) {
        var kept = shops.credentials(shop.account(), shop.domain());
        var set = Map.<String, Object>of("set", !kept.equals(ShopCredentials.NONE));
        var auth = Body.with("mode", shop.access().wire());
        switch (shop.access()) {
            case TOKEN -> auth.and("accessToken", set);
            case BASIC -> auth.and("apiKey", set).and("password", set);
            case OAUTH, CLIENT_CREDENTIALS -> {}
        }
        return Body.with("shop", shop.domain().name())
                .and("accountId", shop.account().toString())
                .and("clientId", shop.clientId())
                .and("clientSecret", Map.<String, Object>of("set", true))
                .and("previousSecretUntil", shop.previousSecretUntil())
                .and("auth", auth)
                .and("apiStyle", shop.style().wire())
                .and("apiVersion", shop.apiVersion())
                .and("storefrontHosts", List.copyOf(shop.storefrontHosts()))
                .typed("clockSkewSeconds", shop.clockSkewSeconds())
                .and("registeredAt", shop.registeredAt());
    }
}
