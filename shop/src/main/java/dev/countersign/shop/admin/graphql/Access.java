package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.fault.Faults;
import dev.countersign.shop.fault.ProtectedData;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;

/** What the app may see and do: without the scope, or the approval for protected data, there is an error in place of the value. */
final class Access {
    private static final String MORE = "https://shopify.dev/docs/apps/launch/protected-customer-data";

    private final InstalledApp app;
    private final Faults faults;

    Access(InstalledApp app, Faults faults) {
        this.app = app;
        this.faults = faults;
    }

    DataFetcher<?> reading(DataFetcher<?> fetcher) {
        return guarded("read_customers", fetcher);
    }

    DataFetcher<?> writing(DataFetcher<?> fetcher) {
        return guarded("write_customers", fetcher);
    }

    /** A field of level 2: name, e-mail, phone, address. */
    DataFetcher<?> protectedField(DataFetcher<?> fetcher) {
        return environment -> faults.standing().protectedData() == ProtectedData.GRANTED
                ? fetcher.get(environment)
                : denied(
                        environment,
                        "This app is not approved to use the %s field. See %s for more details."
                                .formatted(environment.getField().getName(), MORE),
                        Map.of("code", "ACCESS_DENIED", "documentation", MORE));
    }

    private DataFetcher<?> guarded(String scope, DataFetcher<?> fetcher) {
        return environment -> {
            if (!app.may(scope)) {
                return withoutScope(environment, scope);
            }
            return faults.standing().protectedData() == ProtectedData.REFUSED
                    ? denied(
                            environment,
                            "This app is not approved to access the Customer object. See %s for more details."
                                    .formatted(MORE),
                            Map.of("code", "ACCESS_DENIED", "documentation", MORE))
                    : fetcher.get(environment);
        };
    }

    private static Object withoutScope(DataFetchingEnvironment environment, String scope) {
        var required = "`" + scope + "` access scope.";
        return denied(
                environment,
                "Access denied for %s field. Required access: %s"
                        .formatted(environment.getField().getName(), required),
                Map.of("code", "ACCESS_DENIED", "requiredAccess", required));
    }

    private static Object denied(DataFetchingEnvironment environment, String message, Map<String, Object> extensions) {
        return DataFetcherResult.newResult()
                .error(GraphqlErrorBuilder.newError(environment)
                        .message("%s", message)
                        .extensions(extensions)
                        .build())
                .build();
    }
}
