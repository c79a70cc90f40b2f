package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks axe-core what on a page keeps people out. */
public final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    public static void findsNothingOn(Page page) {
        page.evaluate(SCRIPT);
        // pdf.js measures texts on a canvas nobody sees
        var found = page.evaluate("""
                async () => (await axe.run({exclude: [['.hiddenCanvasElement']]})).violations
                    .map(v => v.id + ": " + v.help + "\\n" + v.nodes.map(n => "  " + n.html).join("\\n"))
                    .join("\\n")""");
        assertThat(found).as(page.url()).isEqualTo("");
    }

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).as("axe.min.js on the class path").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
