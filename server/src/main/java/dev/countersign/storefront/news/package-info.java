/** What a shop tells of itself: changed, deleted and merged customers, requests about privacy, an app that is gone. */
@NamedInterface("news")
@NullMarked
package dev.countersign.storefront.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
