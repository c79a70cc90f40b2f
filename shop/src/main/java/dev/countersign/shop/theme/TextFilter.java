package dev.countersign.shop.theme;

import liqp.TemplateContext;
import liqp.filters.Filter;

/** {@code {{ 'account.title' | t }}}: a text in the visitor's language, with what is handed in put into its gaps. */
final class TextFilter extends Filter {
    private final Language language;

    TextFilter(Language language) {
        super("t");
        this.language = language;
    }

    @Override
    public Object apply(Object value, TemplateContext context, Object... parameters) {
        return Texts.of(language, asString(value, context), parameters);
    }
}
