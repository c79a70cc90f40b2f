package dev.countersign.ceremony.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page that says what happened, why, and what helps. */
public record Notice(
        String kind,
        String heading,
        List<String> sentences,
        @Nullable Button button,
        List<Link> links) {
    /** A button that posts there, or that just loads the page there. */
    public record Button(String text, String url, boolean posts) {}

    /** A link shown as a button. */
    public record Link(String text, String url, boolean download) {}

    static Notice of(String kind, String heading, String... sentences) {
        return new Notice(kind, heading, List.of(sentences), null, List.of());
    }

    /** The same under another heading; its own becomes the first sentence. */
    Notice under(String other) {
        var all = Stream.concat(Stream.of(heading + "."), sentences.stream()).toList();
        return new Notice(kind, other, all, button, links);
    }

    Notice button(String text, String url) {
        return new Notice(kind, heading, sentences, new Button(text, url, true), links);
    }

    Notice again(String text, String url) {
        return new Notice(kind, heading, sentences, new Button(text, url, false), links);
    }

    Notice link(String text, String url) {
        return new Notice(kind, heading, sentences, button, List.of(new Link(text, url, false)));
    }

    Notice download(String text, String url) {
        return new Notice(kind, heading, sentences, button, List.of(new Link(text, url, true)));
    }
}
