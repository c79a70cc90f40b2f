package dev.countersign.storefront.web;

import dev.countersign.kernel.Words;
import java.util.ArrayList;
import java.util.List;

/** A page that says what happened, and where to go from there. */
public record ShopNotice(String heading, List<String> texts, List<Link> links) {
    /** Where to go, in words. */
    public record Link(String text, String address) {}

    static ShopNotice of(Words words, String key) {
        return new ShopNotice(words.say(key + ".heading"), List.of(words.say(key + ".why")), List.of());
    }

    ShopNotice and(String text) {
        var more = new ArrayList<>(texts);
        more.add(text);
        return new ShopNotice(heading, more, links);
    }

    ShopNotice link(String text, String address) {
        var more = new ArrayList<>(links);
        more.add(new Link(text, address));
        return new ShopNotice(heading, texts, more);
    }
}
