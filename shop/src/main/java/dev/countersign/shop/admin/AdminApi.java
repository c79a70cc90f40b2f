package dev.countersign.shop.admin;

import dev.countersign.shop.admin.ApiVersions.Answering;
import dev.countersign.shop.admin.graphql.GraphQlApi;
import dev.countersign.shop.admin.rest.RestApi;
import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.fault.Faults;
import dev.countersign.shop.fault.ProtectedData;
import dev.countersign.shop.http.Handler;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import dev.countersign.shop.limit.Limits;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The door of the Admin API: which version answers, what goes wrong today, who calls, how often, and what he may. */
public final class AdminApi implements Handler {
    /** What leads to resources of customers; all of it is protected data. */
    private static final String CUSTOMERS = "customers";

    private final ApiVersions versions;
    private final InstalledApp app;
    private final Faults faults;
    private final Limits limits;
    private final OAuth oauth;
    private final RestApi rest;
    private final GraphQlApi graphQl;

    public AdminApi(
            ApiVersions versions,
            InstalledApp app,
            Faults faults,
            Limits limits,
            OAuth oauth,
            RestApi rest,
            GraphQlApi graphQl) {
        this.versions = versions;
        this.app = app;
        this.faults = faults;
        this.limits = limits;
        this.oauth = oauth;
        this.rest = rest;
        this.graphQl = graphQl;
    }

    @Override
    public Reply answer(Request request) {
        var path = AdminPath.parse(request.path());
        if (path.isOAuth()) {
            return oauth.answer(path.segments().getLast(), request);
        }
        return versions.answering(path.version())
                .map(version -> stamped(answer(request, path), version))
                .orElseGet(() -> Errors.of(404));
    }

    private Reply answer(Request request, AdminPath path) {
        var isWrite = path.isGraphQl() ? GraphQlApi.isMutation(request) : !request.isRead();
        pause(faults.standing().latency());
        var failure = faults.failure(isWrite);
        if (failure.isPresent()) {
            return failure.get() == 429 ? Errors.tooMany() : Errors.of(failure.get());
        }
        if (faults.standing().isLocked()) {
            return Errors.of(423);
        }
        if (!Caller.isTheApp(request, app)) {
            return Errors.notAuthorized();
        }
        var reply = path.isGraphQl() ? graphQl.answer(request) : answerInRest(request, path.segments(), isWrite);
        if (reply.status() >= 300) {
            return reply;
        }
        pause(faults.holdsAnswer(isWrite));
        return faults.losesAnswer(isWrite) ? reply.asLost() : reply;
    }

    private Reply answerInRest(Request request, List<String> segments, boolean isWrite) {
        var reply = faults.throttles() || !limits.rest().takes(1)
                ? Errors.tooMany()
                : answerAllowed(request, segments, isWrite);
        return reply.with("X-Shopify-Shop-Api-Call-Limit", limits.rest().now().asCalls());
    }

    private Reply answerAllowed(Request request, List<String> segments, boolean isWrite) {
        if (!segments.isEmpty() && segments.getFirst().equals(CUSTOMERS)) {
            var scope = isWrite ? "write_customers" : "read_customers";
            if (!app.may(scope)) {
                return Errors.withoutScope(scope);
            }
            if (faults.standing().protectedData() == ProtectedData.REFUSED) {
                return Errors.withoutProtectedData();
            }
        }
        return rest.answer(request, segments);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply stamped(Reply reply, Answering version) {
        var stamped = reply.with("X-Shopify-API-Version", version.version())
                .with("X-Request-Id", UUID.randomUUID().toString());
        return version.fellForward()
                ? stamped.with(
                        "X-Shopify-API-Deprecated-Reason",
                        "https://shopify.dev/api/usage/versioning#deprecation-practices")
                : stamped;
    }
}
