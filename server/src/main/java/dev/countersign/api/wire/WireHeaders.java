package dev.countersign.api.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;

/** The headers every answer of the API carries; their spelling matters, for the Java SDK looks them up with case. */
public final class WireHeaders extends OncePerRequestFilter {
    private static final int HOUR = 3600;
    private static final String ROOT = "/restapi";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isOfTheApi(request);
    }

    static boolean isOfTheApi(HttpServletRequest request) {
        return request.getRequestURI().regionMatches(true, 0, ROOT, 0, ROOT.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var now = Instant.now().getEpochSecond();
        response.setHeader("X-DocuSign-TraceToken", UUID.randomUUID().toString());
        response.setHeader("X-RateLimit-Limit", "3000");
        response.setHeader("X-RateLimit-Remaining", "3000");
        response.setHeader("X-RateLimit-Reset", String.valueOf((now / HOUR + 1) * HOUR));
        response.setHeader("X-BurstLimit-Limit", "500");
        response.setHeader("X-BurstLimit-Remaining", "500");
        response.setHeader("Cache-Control", "no-cache");
        chain.doFilter(request, response);
    }
}
