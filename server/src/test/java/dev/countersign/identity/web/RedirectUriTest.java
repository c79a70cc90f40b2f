package dev.countersign.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RedirectUriTest {
    @Test
    void parametersJoinThoseThatAreThere() {
        assertThat(new RedirectUri("http://a/cb?x=1").withQuery(Map.of("code", "a b")))
                .isEqualTo("http://a/cb?x=1&code=a+b");
        assertThat(new RedirectUri("http://a/cb").withFragment(Map.of("state", "#")))
                .isEqualTo("http://a/cb#state=%23");
    }

    @Test
    void formsMayLeadToTheOriginOrTheSchemeOfAPhoneApp() {
        assertThat(new RedirectUri("http://localhost:3000/cb").cspSource()).isEqualTo("http://localhost:3000");
        assertThat(new RedirectUri("http://[::1]:3000/cb").cspSource()).isEqualTo("http:");
        assertThat(new RedirectUri("com.example.app:/cb").cspSource()).isEqualTo("com.example.app:");
    }

    @Test
    void logoutStaysWithinTheSite() {
        assertThat(RedirectUri.isSameOrigin("http://a:1/cb", "http://a:1/")).isTrue();
        assertThat(RedirectUri.isSameOrigin("http://a:1/cb", "http://a:2/")).isFalse();
        assertThat(RedirectUri.isSameOrigin("http://a:1/cb", "http://a:1@b/")).isFalse();
        assertThat(RedirectUri.isSameOrigin("app:/cb", "javascript:alert(1)")).isFalse();
        assertThat(RedirectUri.isSameOrigin("http://a:1/cb", null)).isFalse();
    }
}
