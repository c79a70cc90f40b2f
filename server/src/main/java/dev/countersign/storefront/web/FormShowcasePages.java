package dev.countersign.storefront.web;

import static dev.countersign.storefront.form.FormVisit.Again.FIRST;

import dev.countersign.kernel.Words;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormShowcase;
import dev.countersign.storefront.form.FormVisit;
import dev.countersign.storefront.form.StoredForm;
import dev.countersign.storefront.record.CustomerRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows forms with the template that customers get, so that a preview cannot lie. */
final class FormShowcasePages implements FormShowcase {
    private static final CustomerRecord SOMEBODY = new CustomerRecord(
            "1",
            Map.ofEntries(
                    Map.entry("first_name", "Ana"),
                    Map.entry("last_name", "Example"),
                    Map.entry("email", "ana@example.com"),
                    Map.entry("phone", "+15550100"),
                    Map.entry("default_address.first_name", "Ana"),
                    Map.entry("default_address.last_name", "Example"),
                    Map.entry("default_address.address1", "1 Example Street"),
                    Map.entry("default_address.city", "Exampleville"),
                    Map.entry("default_address.zip", "12345")),
            List.of(),
            "enabled");

    private final StorefrontPages pages;

    FormShowcasePages(StorefrontPages pages) {
        this.pages = pages;
    }

    @Override
    public Preview preview(StoredForm form, Optional<String> language) {
        var words = words(language);
        var html = pages.html(words, "form", page(form, language, words));
        return new Preview(html, StorefrontPages.PREVIEW_POLICY, words.language());
    }

    @Override
    public String link(StoredForm form, String proxyPath, Optional<String> language) {
        var words = words(language);
        return new LiquidSnippet(form.key(), proxyPath, page(form, language, words), words).link();
    }

    @Override
    public String themeForm(StoredForm form, String proxyPath, Optional<String> language, String secret) {
        var words = words(language);
        return new LiquidSnippet(form.key(), proxyPath, page(form, language, words), words).form(secret);
    }

    private static FormPage page(StoredForm form, Optional<String> language, Words words) {
        var definition = form.definition().in(language.orElse(""));
        var open = new FormVisit.Open(form, sample(definition), Map.of(), "", "", FIRST);
        return FormPage.of(open, definition, words, FormPage.NOWHERE);
    }

    private static Map<String, String> sample(FormDefinition form) {
        var values = new HashMap<String, String>();
        form.fields().forEach(field -> values.put(field.name(), SOMEBODY.value(field.prefill())));
        return values;
    }

    private static Words words(Optional<String> language) {
        return Words.of("storefront", language.map(Locale::of).stream().toList());
    }
}
