package dev.countersign.ceremony.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {
    @Test
    void nothingInlineAndNoFrameUnlessTold() {
        assertThat(ContentPolicy.of(List.of()))
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe-inline")
                .endsWith("frame-ancestors 'none'");
    }

    @Test
    void namedOriginsMayFrame() {
        assertThat(ContentPolicy.of(List.of("https://app.example/", "http://localhost:3000")))
                .endsWith("frame-ancestors 'self' https://app.example http://localhost:3000");
    }

    @Test
    void theOwnOriginAloneMayFrameWhenAskedFor() {
        assertThat(ContentPolicy.of(List.of("'self'"))).endsWith("frame-ancestors 'self'");
        assertThat(ContentPolicy.of(List.of("'self'", "https://app.example")))
                .endsWith("frame-ancestors 'self' https://app.example");
    }

    @Test
    void whatIsNoOriginSmugglesNothingIn() {
        assertThat(ContentPolicy.of(List.of("https://a.example; script-src *", "*", "data:")))
                .endsWith("frame-ancestors 'none'");
    }
}
