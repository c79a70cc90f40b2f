package dev.countersign.storefront.web;

import dev.countersign.kernel.Words;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.ThemeForms;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * What a merchant pastes into his theme. Everything a person worded goes in as text: neither HTML nor Liquid.
 *
 * <p>The form of a theme shows what the record says as a hint and sends only what was typed: what it would send back
 * unchanged could be old, and nobody would know.
 */
record LiquidSnippet(String key, String proxyPath, FormPage page, Words words) {
    private static final Set<FieldType> ONLY_OURS = Set.of(FieldType.FILE, FieldType.SIGNATURE, FieldType.INITIALS);

    /** The path of the app stands there once, for the merchant may move it. */
    private String head() {
        return "{% assign app = '" + proxyPath + "' %}{% comment %} the path of your app proxy {% endcomment %}\n";
    }

    String link() {
        return head() + """
                {%% if customer %%}
                <a href="{{ app }}/f/%1$s/">%2$s</a>
                {%% else %%}
                <a href="/customer_authentication/login?return_to={{ app | append: '/f/%1$s/' | url_encode }}">%3$s</a>
                {%% endif %%}
                """.formatted(key, text(page.title()), text(words.say("login.button")));
    }

    /** The day is counted in seconds, for {@code date} alone would give that of the shop's own time zone. */
    String form(String secret) {
        return head()
                + """
                {%% if customer %%}
                {%% assign day = 'now' | date: '%%s' | divided_by: 86400 %%}
                {%% capture said %%}v1|{{ shop.permanent_domain }}|%1$s|{{ customer.id }}|{{ day }}{%% endcapture %%}
                <form method="post" action="{{ app }}/f/%1$s/">
                <input type="hidden" name="%2$s" value="{{ said | hmac_sha256: '%3$s' }}">
                %4$s
                <button>%5$s</button>
                </form>
                {%% else %%}
                <a href="/customer_authentication/login?return_to={{ request.path | url_encode }}">%6$s</a>
                {%% endif %%}
                """.formatted(
                        key, ThemeForms.FIELD, secret, fields(), text(page.button()), text(words.say("login.button")));
    }

    private String fields() {
        return page.fields().stream()
                .filter(field -> !ONLY_OURS.contains(field.field().type()))
                .map(this::field)
                .collect(Collectors.joining("\n"));
    }

    private String field(FieldView field) {
        var label = text(field.hint().isEmpty() ? field.label() : field.label() + " (" + field.hint() + ")");
        var head = "<p><label>" + (field.isTick() ? input(field) + " " + label : label + "<br>" + control(field));
        return head + "</label></p>";
    }

    private String control(FieldView field) {
        if (field.isChoice()) {
            return "<select name=\"" + field.name() + "\">" + options(field) + "</select>";
        }
        return field.isLong() ? "<textarea name=\"" + field.name() + "\"" + hint(field) + "></textarea>" : input(field);
    }

    private static String input(FieldView field) {
        return field.isTick()
                ? "<input type=\"checkbox\" name=\"" + field.name() + "\" value=\"true\">"
                : "<input type=\"" + field.kind() + "\" name=\"" + field.name() + "\"" + hint(field) + ">";
    }

    private String options(FieldView field) {
        var choices = field.options().stream().map(LiquidSnippet::option).collect(Collectors.joining());
        return "<option value=\"\">" + text(words.say("choose")) + "</option>" + choices;
    }

    private static String option(FormField.Option option) {
        return "<option value=\"" + text(option.value()) + "\">" + text(option.label()) + "</option>";
    }

    private static String hint(FieldView field) {
        var prefill = field.field().prefill();
        return prefill.isEmpty() ? "" : " placeholder=\"{{ " + liquid(prefill) + " | escape }}\"";
    }

    /** The path below the customer as Liquid names it. */
    private static String liquid(String prefill) {
        var parts = prefill.split("\\.");
        return parts[0].equals("metafields")
                ? "customer.metafields['" + parts[1] + "']['" + parts[2] + "'].value"
                : "customer." + prefill;
    }

    private static String text(String worded) {
        return StorefrontPages.withoutBraces(HtmlUtils.htmlEscape(worded, "UTF-8"));
    }
}
