package dev.countersign.cli;

import dev.countersign.account.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Registers applications and their redirect URIs without a sign-in: JSON only, so that no page elsewhere can send it
 * through a browser.
 */
@RestController
@SandboxOnly
final class AppsController {
    private final Accounts accounts;
    private final Registrar registrar;

    AppsController(Accounts accounts, Registrar registrar) {
        this.accounts = accounts;
        this.registrar = registrar;
    }

    @PostMapping(path = "/dev/apps", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Registrar.Credentials> register(@RequestBody Wish wish) {
        var name = Objects.requireNonNullElse(wish.name(), "An application");
        var redirectUris = Objects.requireNonNullElse(wish.redirectUris(), List.<String>of());
        return ResponseEntity.status(201)
                .body(registrar.register(accounts.all().getFirst().id(), name, redirectUris));
    }

    /** Adds redirect URIs to an application that is there already. */
    @PostMapping(path = "/dev/apps/{integrationKey}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> allow(@PathVariable String integrationKey, @RequestBody Wish wish) {
        var more = Objects.requireNonNullElse(wish.redirectUris(), List.<String>of());
        return Map.of("integrationKey", integrationKey, "redirectUris", registrar.allow(integrationKey, more));
    }

    @ExceptionHandler(Failure.class)
    ResponseEntity<Map<String, String>> refused(Failure failure) {
        return ResponseEntity.badRequest().body(Map.of("message", String.valueOf(failure.getMessage())));
    }

    /** What the caller wants registered. */
    record Wish(@Nullable String name, @Nullable List<String> redirectUris) {}
}
