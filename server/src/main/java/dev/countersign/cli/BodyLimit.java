package dev.countersign.cli;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps bodies from taking more memory than there is: no single one too large, no more large ones at once than fit. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class BodyLimit extends OncePerRequestFilter {
    private final LargeBodies turns = new LargeBodies(Runtime.getRuntime().maxMemory());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var limited = new LimitedRequest(request, turns)) {
            chain.doFilter(limited, response);
        }
    }
}
