package dev.countersign.autosign.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param elsewhere where somebody else signs in
 * @param fields what each form carries
 * @param problem why the last form was not accepted, else empty
 * @param asked what an application asks for, unless it has it already or none asks
 */
public record AuthorityView(
        String heading,
        String lead,
        String signedInAs,
        String elsewhere,
        Map<String, String> fields,
        String formToken,
        String problem,
        @Nullable Asked asked,
        List<Given> given,
        List<String> ended) {
    /** An application's wish: what it means, and the signature that would be used. */
    public record Asked(String who, List<String> means, Signature signature) {}

    /**
     * The user's signature.
     *
     * @param alternative the words for who does not see it, empty when the user keeps none yet
     * @param name what he may adopt then, as are the initials and the styles
     */
    public record Signature(String alternative, String name, String initials, List<Style> styles) {
        public boolean isKept() {
            return !alternative.isEmpty();
        }
    }

    /** A handwriting to choose. */
    public record Style(String font, String words, boolean chosen) {}

    /** An authority in force. */
    public record Given(String id, String application, String since) {}
}
