package dev.countersign.shop.theme;

import dev.countersign.shop.http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The look of the shop: templates of its own, and pages of the app, inside one layout. */
public final class Theme {
    private static final Pattern LAYOUT_TAG =
            Pattern.compile("^\\s*\\{%-?\\s*layout\\s+(none|'[^']*'|\"[^\"]*\")\\s*-?%}");

    private final Map<Language, Liquid> liquids = new EnumMap<>(Language.class);
    private final ThemeObjects objects;
    private final Supplier<String> proxyPath;
    private volatile String pasted = "";

    /** @param proxyPath where in the storefront the app is found now */
    public Theme(String shop, Supplier<String> proxyPath) {
        this.objects = new ThemeObjects(shop);
        this.proxyPath = proxyPath;
        for (var language : Language.values()) {
            liquids.put(language, new Liquid(language));
        }
    }

    /** A page of the shop: the template of this name, framed by the layout of that. */
    public Reply page(Visit visit, int status, String layout, String template, Map<String, Object> more) {
        var all = objects(visit, template);
        Texts.find(visit.language(), template + ".title").ifPresent(title -> all.put("page_title", title));
        all.putAll(more);
        var content = liquid(visit).render(file(template + ".liquid"), all);
        return framed(visit, status, layout, content, all);
    }

    /** A page of the storefront. */
    public Reply page(Visit visit, int status, String template, Map<String, Object> more) {
        return page(visit, status, "layout", template, more);
    }

    /** What an app sent as Liquid, rendered with the shop's objects, inside the layout unless it wants none. */
    public Reply rendered(Visit visit, Reply answer) {
        var body = answer.text();
        var tag = LAYOUT_TAG.matcher(body);
        var hasTag = tag.find();
        var content = content(visit, hasTag ? body.substring(tag.end()) : body);
        return hasTag && tag.group(1).equals("none")
                ? as(answer, Reply.html(answer.status(), content))
                : as(answer, framed(visit, answer.status(), "layout", content, objects(visit, "app")));
    }

    /** Liquid of the merchant's own, in place of what he pasted before. */
    public void paste(String liquid) {
        pasted = liquid;
    }

    /** The page that shows it. */
    public Reply pastedPage(Visit visit) {
        return framed(visit, 200, "layout", content(visit, pasted), objects(visit, "pasted"));
    }

    public static Reply styleSheet(String name) {
        return Reply.of(200, "text/css; charset=utf-8", file(name).getBytes(StandardCharsets.UTF_8));
    }

    private String content(Visit visit, String template) {
        try {
            return liquid(visit).render(template, objects(visit, "app"));
        } catch (LiquidFailure failure) {
            var message =
                    String.valueOf(failure.getMessage()).replace("&", "&amp;").replace("<", "&lt;");
            return "<p>Liquid error: " + message + "</p>";
        }
    }

    private Reply framed(Visit visit, int status, String layout, String content, Map<String, Object> all) {
        var framed = new HashMap<>(all);
        framed.put("content_for_layout", content);
        framed.put("content_for_header", "");
        return Reply.html(status, liquid(visit).render(file(layout + ".liquid"), framed));
    }

    private Map<String, Object> objects(Visit visit, String template) {
        var all = objects.of(visit);
        all.put("template", template);
        all.put("app_url", proxyPath.get());
        return all;
    }

    private Liquid liquid(Visit visit) {
        return Objects.requireNonNull(liquids.get(visit.language()));
    }

    /** The page with the header fields of the app's answer, but for its type. */
    private static Reply as(Reply answer, Reply page) {
        var reply = page;
        for (var field : answer.headers().values().entrySet()) {
            if (!field.getKey().equalsIgnoreCase("Content-Type")) {
                reply = reply.with(field.getKey(), String.join(", ", field.getValue()));
            }
        }
        return reply;
    }

    private static String file(String name) {
        try (var file = Objects.requireNonNull(Theme.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
