package dev.countersign.storefront.web;

import java.util.List;

/** What there is for a customer: the forms he may fill in, and what he has sent. */
public record ListPage(List<ShopNotice.Link> forms, List<String> sent) {}
