package dev.countersign.shop.theme;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import liqp.TemplateParser;
import liqp.antlr.CharStreamWithLocation;
import liqp.parser.Flavor;

/** Renders Liquid, as Shopify does: unknown names are empty, and no template reaches a file. */
final class Liquid {
    private static final int MOST_ITERATIONS = 100_000;
    private static final int LARGEST_PAGE = 32 * 1024 * 1024;

    private final TemplateParser parser;

    Liquid(Language language) {
        parser = new TemplateParser.Builder()
                .withFlavor(Flavor.LIQUID)
                .withNameResolver(Liquid::nothingThere)
                .withMaxIterations(MOST_ITERATIONS)
                .withMaxSizeRenderedString(LARGEST_PAGE)
                .withFilter(new HmacFilter())
                .withFilter(new TextFilter(language))
                .build();
    }

    /** @throws LiquidFailure for a template that is not well formed, or fails */
    String render(String template, Map<String, Object> objects) {
        try {
            return parser.parse(template).render(objects);
        } catch (RuntimeException failure) {
            throw new LiquidFailure(failure);
        }
    }

    private static CharStreamWithLocation nothingThere(String name) throws FileNotFoundException {
        throw new FileNotFoundException(Path.of(name) + " is not part of this theme");
    }
}
