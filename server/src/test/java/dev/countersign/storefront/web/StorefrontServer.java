package dev.countersign.storefront.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.countersign.TestDoor;
import dev.countersign.TestRooms;
import dev.countersign.account.Accounts;
import dev.countersign.ceremony.AccountRules;
import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Drafts;
import dev.countersign.ceremony.Entrance;
import dev.countersign.ceremony.Sessions;
import dev.countersign.ceremony.Tokens;
import dev.countersign.envelope.Envelopes;
import dev.countersign.history.History;
import dev.countersign.job.FakeJobs;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.PublicAddress;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.AdminStyle;
import dev.countersign.storefront.FakeStorefront;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopAccess;
import dev.countersign.storefront.ShopCredentials;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.Signer;
import dev.countersign.storefront.confirm.FakeAddressMails;
import dev.countersign.storefront.file.FileScan;
import dev.countersign.storefront.file.FileScan.Verdict;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.LifecycleException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The room's pages behind a real door, and before it a small shop that signs, forwards and drops cookies. */
final class StorefrontServer implements AutoCloseable {
    private static final Set<String> FORWARDED = Set.of("content-type", "accept", "accept-language", "origin");

    private final TestDoor door;
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer shop;

    /** Who is logged in at the shop; empty is nobody. */
    volatile String customer = GivenShop.BOB;

    StorefrontServer(Path folder) throws LifecycleException, IOException {
        door = new TestDoor(
                folder,
                StandIns.class,
                "dev.countersign.store",
                "dev.countersign.history.store",
                "dev.countersign.document.store",
                "dev.countersign.envelope.store",
                "dev.countersign.ceremony.store",
                "dev.countersign.storefront.store",
                "dev.countersign.storefront.http",
                "dev.countersign.storefront.web");
        door.servlet().setMultipartConfigElement(new MultipartConfigElement(""));
        door.open();
        shop = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        shop.createContext("/apps/sign", this::proxy);
        shop.start();
        register();
    }

    private void register() {
        var known = GivenShop.shop(ShopAccess.TOKEN, AdminStyle.REST);
        bean(Shops.class)
                .add(
                        new Shop(
                                known.domain(),
                                known.account(),
                                "client",
                                known.access(),
                                known.style(),
                                "2026-10",
                                List.of("127.0.0.1:" + shop.getAddress().getPort()),
                                90,
                                null,
                                Instant.EPOCH),
                        "hush",
                        ShopCredentials.token("shpat_1"));
        forms().know(GivenShop.BOBS);
    }

    /** The shop's own address. */
    String shopUrl() {
        return "http://127.0.0.1:" + shop.getAddress().getPort() + "/apps/sign";
    }

    String url() {
        return "http://127.0.0.1:" + door.port();
    }

    FakeStorefront forms() {
        return bean(FakeStorefront.class);
    }

    <T> T bean(Class<T> type) {
        return door.bean(type);
    }

    String signed(String customer, String more) {
        return Signer.sign(
                more + "shop=" + GivenShop.DOMAIN + "&logged_in_customer_id=" + customer
                        + "&path_prefix=%2Fapps%2Fsign&timestamp="
                        + Instant.now().getEpochSecond(),
                "hush");
    }

    private void proxy(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring("/apps/sign".length());
            var query = exchange.getRequestURI().getRawQuery();
            var request = HttpRequest.newBuilder(URI.create(
                            url() + "/shopify/proxy" + path + "?" + signed(customer, query == null ? "" : query + "&")))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                    .header("X-Forwarded-For", "203.0.113.7");
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                    request.header(name, values.getFirst());
                }
            });
            answer(exchange, http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Liquid goes into a theme; the rest as it is. */
    private static void answer(HttpExchange exchange, HttpResponse<String> answer) throws IOException {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var isLiquid = type.startsWith("application/liquid");
        var page = isLiquid
                ? "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><meta name=viewport content='width=device-width'>"
                        + "<link rel=icon href=data:,><title>Bob's Boots</title><style>body{margin:0;font-family:Georgia,serif;background:#faf7f2}"
                        + "header{padding:16px;background:#3b2a1a;color:#fff}</style></head><body><header>Bob's Boots</header><main>"
                        + answer.body() + "</main></body></html>"
                : answer.body();
        exchange.getResponseHeaders().add("Content-Type", isLiquid ? "text/html;charset=utf-8" : type);
        for (var name : List.of("Content-Security-Policy", "Referrer-Policy", "Cache-Control")) {
            answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().add(name, value));
        }
        var bytes = page.getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.statusCode(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() throws LifecycleException {
        shop.stop(0);
        door.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @Import({TestDoor.Common.class, TestRooms.class})
    static class StandIns {
        @Bean
        Jobs jobs() {
            return new FakeJobs();
        }

        @Bean
        BusinessClock businessClock() {
            return Instant::now;
        }

        @Bean
        WallClock clock() {
            return WallClock.system();
        }

        @Bean
        AccountRules accountRules(Accounts accounts) {
            return new AccountRules(id -> accounts.find(id).settings());
        }

        @Bean
        Entrance entrance(Tokens tokens, Sessions sessions, Envelopes envelopes, Ids ids, BusinessClock clock) {
            return new Entrance(tokens, sessions, envelopes, ids, clock);
        }

        @Bean
        Ceremony ceremony(
                Sessions sessions,
                Drafts drafts,
                Envelopes envelopes,
                History history,
                AccountRules rules,
                Secrets secrets,
                Transactions transactions,
                BusinessClock clock) {
            return new Ceremony(sessions, drafts, envelopes, history, rules, secrets, transactions, clock);
        }

        @Bean
        @Primary
        FakeStorefront storefront() {
            return new FakeStorefront();
        }

        /** Finds what says of itself that it is harmful. */
        @Bean
        FileScan fileScan() {
            return file -> new String(file, ISO_8859_1).endsWith("harmful") ? Verdict.HARMFUL : Verdict.CLEAN;
        }

        @Bean
        FakeAddressMails addressMails() {
            return new FakeAddressMails();
        }

        @Bean
        Addresses addresses() {
            return new PublicAddress();
        }
    }
}
