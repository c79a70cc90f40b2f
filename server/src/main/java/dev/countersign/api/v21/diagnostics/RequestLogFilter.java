package dev.countersign.api.v21.diagnostics;

import dev.countersign.api.v21.diagnostics.store.RequestLogs;
import dev.countersign.identity.Caller;
import dev.countersign.identity.Callers;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes a user's calls into his request log. Headers with secrets and all bodies stay out. */
final class RequestLogFilter extends OncePerRequestFilter {
    private static final Set<String> SECRET =
            Set.of("authorization", "cookie", "x-docusign-authentication", "x-docusign-edit");

    private final RequestLogs logs;
    private final Callers callers;

    RequestLogFilter(RequestLogs logs, Callers callers) {
        this.logs = logs;
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().toLowerCase(Locale.ROOT);
        return !path.startsWith("/restapi/") || path.contains("/diagnostics/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        caller(request).filter(caller -> logs.takes(caller.user())).ifPresent(caller -> log(caller, request, response));
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        try {
            return authorization == null ? Optional.empty() : Optional.of(callers.authenticate(authorization, null));
        } catch (Refusal e) {
            return Optional.empty(); // nobody to log for
        }
    }

    private void log(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var line = request.getMethod() + " " + request.getRequestURI();
        var headers = Collections.list(request.getHeaderNames()).stream()
                .map(name -> name + ": "
                        + (SECRET.contains(name.toLowerCase(Locale.ROOT)) ? "[omitted]" : request.getHeader(name)))
                .collect(Collectors.joining("\n"));
        var answers = response.getHeaderNames().stream()
                .map(name -> name + ": " + response.getHeader(name))
                .collect(Collectors.joining("\n"));
        var text = line + "\n" + headers + "\n\n" + response.getStatus() + "\n" + answers + "\n";
        var status = response.getStatus() < 400 ? "OK" : String.valueOf(response.getStatus());
        logs.add(caller.account(), caller.user(), status, line.substring(0, Math.min(300, line.length())), text);
    }
}
