package dev.countersign.ceremony.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says what happened, why, and what helps.
 *
 * @param post where a button of the page posts to
 */
public record Notice(
        String kind,
        String heading,
        List<String> sentences,
        @Nullable String button,
        @Nullable String post,
        List<Link> links) {
    /** A link shown as a button. */
    public record Link(String text, String url, boolean download) {}

    static Notice of(String kind, String heading, String... sentences) {
        return new Notice(kind, heading, List.of(sentences), null, null, List.of());
    }

    Notice button(String text, String action) {
        return new Notice(kind, heading, sentences, text, action, links);
    }

    Notice link(String text, String url) {
        return new Notice(kind, heading, sentences, button, post, List.of(new Link(text, url, false)));
    }

    Notice download(String text, String url) {
        return new Notice(kind, heading, sentences, button, post, List.of(new Link(text, url, true)));
    }
}
