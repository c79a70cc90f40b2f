package dev.countersign.api;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.account.Accounts;
import dev.countersign.identity.Caller;
import dev.countersign.identity.Callers;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Finds out who calls, that his token is for this API, and that he belongs to the account in the path. */
final class CallResolver implements HandlerMethodArgumentResolver {
    private final Callers callers;
    private final Accounts accounts;
    private final Addresses addresses;

    CallResolver(Callers callers, Accounts accounts, Addresses addresses) {
        this.callers = callers;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class || parameter.getParameterType() == Caller.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            return null;
        }
        refuseNul(servlet);
        var caller = caller(servlet);
        caller.requireScope(Scopes.SIGNATURE);
        return parameter.getParameterType() == Caller.class ? caller : call(servlet, caller);
    }

    // as in the body: PostgreSQL compares no text with the character U+0000 in it
    private static void refuseNul(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            throw INVALID_REQUEST_PARAMETER
                    .because("The query holds the character U+0000.")
                    .with(Refusal.Detail.of("query", query, "values without %00"));
        }
    }

    Caller caller(HttpServletRequest request) {
        return callers.authenticate(request.getHeader("Authorization"), request.getHeader("X-DocuSign-Authentication"));
    }

    private Call call(HttpServletRequest request, Caller caller) {
        var account = accounts.find(caller.requireMembership(accounts, accountId(request)));
        var version = request.getRequestURI().regionMatches(true, 0, "/restapi/v2.1/", 0, 14) ? "v2.1" : "v2";
        var origin = addresses.forCaller(request.getScheme(), request.getHeader("Host"));
        var edit = request.getHeader("X-DocuSign-Edit");
        return new Call(caller, account, version, origin, request.getRemoteAddr(), edit);
    }

    private static String accountId(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get("accountId"))
                : "";
    }
}
