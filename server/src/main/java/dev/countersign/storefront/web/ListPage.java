package dev.countersign.storefront.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is for a customer: the forms he may fill in, and what he has sent. */
public record ListPage(List<ShopNotice.Link> forms, List<Sent> sent) {
    /** Something he sent: what became of it, and where it goes on. */
    public record Sent(String sentence, ShopNotice.@Nullable Link link) {}
}
