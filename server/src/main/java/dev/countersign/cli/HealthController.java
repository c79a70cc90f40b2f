package dev.countersign.cli;

import dev.countersign.store.Database;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What those who watch over the server ask: whether it lives, whether it wants requests, and its figures. */
@RestController
final class HealthController {
    private static final MediaType PROMETHEUS = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final Readiness readiness;
    private final Database database;
    private final PrometheusMeterRegistry metrics;

    HealthController(Readiness readiness, Database database, PrometheusMeterRegistry metrics) {
        this.readiness = readiness;
        this.database = database;
        this.metrics = metrics;
    }

    @GetMapping("/health/live")
    ResponseEntity<Map<String, String>> live() {
        return answer(true);
    }

    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        return answer(readiness.isReady() && database.answers());
    }

    /** For this machine alone: figures tell strangers more than they need. */
    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) throws UnknownHostException {
        if (!isFromHere(request)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(PROMETHEUS).body(metrics.scrape());
    }

    // a proxy on this machine asks for others
    private static boolean isFromHere(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private static ResponseEntity<Map<String, String>> answer(boolean isUp) {
        return ResponseEntity.status(isUp ? 200 : 503).body(Map.of("status", isUp ? "UP" : "DOWN"));
    }
}
