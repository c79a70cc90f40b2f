package dev.countersign.storefront.web;

import dev.countersign.kernel.Addresses;
import dev.countersign.storefront.Installations;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.http.AdminAddresses;
import dev.countersign.storefront.record.AdminFailed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Leads a merchant to his shop to agree, and takes him back. The cookie holds that who comes back is who was sent. */
@Controller
class InstallController {
    private static final String COOKIE = "countersign_install";
    private static final int TEN_MINUTES = 600;

    private final Installations installations;
    private final AdminAddresses admin;
    private final Addresses addresses;
    private final StorefrontPages pages;

    InstallController(Installations installations, AdminAddresses admin, Addresses addresses, StorefrontPages pages) {
        this.installations = installations;
        this.admin = admin;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping("/shopify/install")
    ResponseEntity<byte[]> install(@RequestParam(name = "shop", defaultValue = "") String name) {
        var shop = ShopDomain.parse(name.toLowerCase(Locale.ROOT));
        return shop.flatMap(domain -> installations.begin(domain, callback()))
                .map(away -> ResponseEntity.status(302)
                        .location(URI.create(admin.origin(shop.orElseThrow()) + away.path()))
                        .header("Set-Cookie", cookie(away.state(), TEN_MINUTES))
                        .cacheControl(CacheControl.noStore())
                        .body(new byte[0]))
                .orElseGet(() -> answer(404, "shop", "No shop of this name waits for an installation."));
    }

    @GetMapping("/shopify/callback")
    ResponseEntity<byte[]> back(
            HttpServletRequest request, @CookieValue(name = COOKIE, defaultValue = "") String state) {
        var query = request.getQueryString();
        try {
            return installations
                    .finish(query == null ? "" : query, state)
                    .map(shop -> answer(200, "installed", "The app is installed in " + shop.domain() + "."))
                    .orElseGet(() -> answer(400, "install", "This installation cannot be finished: begin it again."));
        } catch (AdminFailed e) {
            return answer(502, "install", "The shop gave no token: begin the installation again.");
        }
    }

    private String callback() {
        return addresses.forMails() + "/shopify/callback";
    }

    private String cookie(String value, int seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path("/shopify")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(addresses.forMails().startsWith("https:"))
                .maxAge(seconds)
                .build()
                .toString();
    }

    private ResponseEntity<byte[]> answer(int status, String what, String message) {
        return pages.json(
                status,
                JsonMapper.shared()
                        .writeValueAsString(Map.of("result", what, "message", message))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
