package dev.countersign.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.Ids;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** What nobody foresaw is noted, without the query that would open the page for whoever reads the log. */
@ExtendWith(OutputCaptureExtension.class)
class StorefrontFailuresTest {
    private final StorefrontFailures failures = new StorefrontFailures(
            new StorefrontPages(
                    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.countersign.pages")),
            Ids.random());

    @Test
    void theLogKnowsThePathAndNotTheSignature(CapturedOutput output) throws Exception {
        var request = new MockHttpServletRequest("GET", "/shopify/proxy/f/profile/");
        request.setQueryString("shop=bobs-boots.myshopify.com&logged_in_customer_id=207119551&signature=5197");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/shopify/proxy/f/{key}/");

        var answer = failures.unforeseen(new IllegalStateException("the database is full"), request);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(output.getAll())
                .contains("/shopify/proxy/f/{key}/", "the database is full")
                .doesNotContain("signature=")
                .doesNotContain("207119551");
    }
}
