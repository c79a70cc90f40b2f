package dev.countersign.api.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.api.wire.Body;
import dev.countersign.identity.Caller;
import dev.countersign.storefront.form.FormShowcase;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.StoredForm;
import dev.countersign.storefront.form.ThemeForms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A form to look at and to paste into a theme, and the secret with which a theme may have a form of its own. */
@RestController
@RequestMapping("/connectors/shopify/v1/shops/{shop}/forms/{key}")
class ShowcaseController {
    private static final String USUAL_PATH = "/apps/sign";
    private static final String SECRET_GAP = "PASTE-THE-THEME-SECRET-HERE";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern PATH = Pattern.compile("/(a|apps|community|tools)/[A-Za-z0-9_-]{1,30}");
    private static final MediaType HTML = new MediaType("text", "html", UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

    private final ShopAdmin admin;
    private final Forms forms;
    private final FormShowcase showcase;
    private final ThemeForms themes;

    ShowcaseController(ShopAdmin admin, Forms forms, FormShowcase showcase, ThemeForms themes) {
        this.admin = admin;
        this.forms = forms;
        this.showcase = showcase;
        this.themes = themes;
    }

    @GetMapping("/preview")
    ResponseEntity<byte[]> preview(
            Caller caller,
            @PathVariable("shop") String name,
            @PathVariable String key,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            HttpServletResponse response) {
        var page = showcase.preview(form(caller, name, key), language(language));
        // over the policy of answers that are no page: two would both hold
        response.setHeader("Content-Security-Policy", page.policy());
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Language", page.language())
                .cacheControl(CacheControl.noStore())
                .body(page.html().getBytes(UTF_8));
    }

    /** The link, or the whole form where the theme may have it. A program that asks for JSON gets it in an object. */
    @GetMapping("/snippet")
    ResponseEntity<?> snippet(
            Caller caller,
            @PathVariable("shop") String name,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @RequestHeader(name = "Accept", defaultValue = "") String accept) {
        var form = form(caller, name, key);
        var isThemeForm = themes.allowedSince(form.account(), form.shop(), key).isPresent();
        var liquid = isThemeForm
                ? showcase.themeForm(form, path(path), language(language), SECRET_GAP)
                : showcase.link(form, path(path), language(language));
        return accept.contains("application/json")
                ? ResponseEntity.ok(Body.with("liquid", liquid)
                        .typed("themeForm", isThemeForm)
                        .map())
                : ResponseEntity.ok().contentType(TEXT).body(liquid.getBytes(UTF_8));
    }

    /** The secret is in this answer and in no other. */
    @PostMapping("/theme-secret")
    ResponseEntity<Map<String, Object>> allow(
            Caller caller,
            @PathVariable("shop") String name,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        var form = form(caller, name, key);
        var at = path(path);
        var words = language(language);
        var secret = themes.allow(form);
        return ResponseEntity.status(201)
                .cacheControl(CacheControl.noStore())
                .body(Body.with("secret", secret)
                        .and("liquid", showcase.themeForm(form, at, words, secret))
                        .map());
    }

    @GetMapping("/theme-secret")
    Map<String, Object> allowed(Caller caller, @PathVariable("shop") String name, @PathVariable String key) {
        var form = form(caller, name, key);
        var since = themes.allowedSince(form.account(), form.shop(), key);
        return new Body()
                .typed("set", since.isPresent())
                .and("createdAt", since.orElse(null))
                .map();
    }

    @DeleteMapping("/theme-secret")
    ResponseEntity<Void> forbid(Caller caller, @PathVariable("shop") String name, @PathVariable String key) {
        themes.forbid(form(caller, name, key));
        return ResponseEntity.noContent().build();
    }

    private StoredForm form(Caller caller, String name, String key) {
        var shop = admin.find(caller, name);
        return forms.find(shop.account(), shop.domain(), key).orElseThrow(() -> FormsController.absent(key));
    }

    private static Optional<String> language(@Nullable String language) {
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw SubmissionsController.invalid("lang", language, "a language such as en or ar");
        }
        return Optional.ofNullable(language);
    }

    private static String path(@Nullable String path) {
        if (path != null && !PATH.matcher(path).matches()) {
            throw SubmissionsController.invalid(
                    "path", path, "prefix and subpath of the app proxy, such as /apps/sign");
        }
        return path == null ? USUAL_PATH : path;
    }
}
