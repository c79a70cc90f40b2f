package dev.countersign.identity.web;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.identity.Callers;
import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an application for whom it acts, and at which address the user's account lives. */
@RestController
class UserInfoController {
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Callers callers;
    private final Accounts accounts;
    private final Addresses addresses;

    UserInfoController(Callers callers, Accounts accounts, Addresses addresses) {
        this.callers = callers;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @GetMapping("/oauth/userinfo")
    ResponseEntity<Map<String, Object>> userInfo(HttpServletRequest request) {
        var caller = callers.authenticate(request.getHeader(HttpHeaders.AUTHORIZATION), null);
        var user = accounts.user(caller.user()).orElseThrow(() -> ErrorCode.AUTHORIZATION_INVALID_TOKEN.because());
        var host = Objects.requireNonNullElse(request.getHeader("Host"), "");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body(user, addresses.forCaller(request.getScheme(), host)));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.code().status())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", "invalid_token", "error_description", refusal.text()));
    }

    private Map<String, Object> body(User user, String baseUri) {
        var body = new LinkedHashMap<String, Object>();
        body.put("sub", user.id().toString());
        body.put("name", user.name());
        body.put("given_name", givenName(user.name()));
        body.put("family_name", familyName(user.name()));
        body.put("created", created(user.createdAt()));
        body.put("email", user.email());
        body.put("accounts", List.of(account(user, baseUri)));
        return body;
    }

    private Map<String, Object> account(User user, String baseUri) {
        var account = new LinkedHashMap<String, Object>();
        account.put("account_id", user.account().toString());
        account.put("is_default", true);
        account.put("account_name", accounts.find(user.account()).name());
        // Without /restapi: clients append it
        account.put("base_uri", baseUri);
        return account;
    }

    static String givenName(String name) {
        var space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(0, space).strip();
    }

    static String familyName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String created(Instant createdAt) {
        return CREATED.format(createdAt);
    }
}
