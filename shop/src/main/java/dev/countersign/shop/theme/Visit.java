package dev.countersign.shop.theme;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.http.Request;
import java.util.Optional;

/** A visitor's request together with who he is and which language he reads. */
public record Visit(Request request, Optional<Customer> customer, Language language) {
    public static final String LANGUAGE_COOKIE = "shop_language";

    public static Visit of(Request request, Optional<Customer> customer) {
        var language = request.cookie(LANGUAGE_COOKIE)
                .flatMap(Language::of)
                .orElseGet(() ->
                        Language.ofHeader(request.header("Accept-Language").orElse("")));
        return new Visit(request, customer, language);
    }

    public String text(String key, Object... parameters) {
        return Texts.of(language, key, parameters);
    }
}
