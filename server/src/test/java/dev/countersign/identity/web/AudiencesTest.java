package dev.countersign.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.Addresses;
import org.junit.jupiter.api.Test;

class AudiencesTest {
    @Test
    void theDefaultPortMayBeWrittenOrNot() {
        assertThat(new Audiences(serverAt("sign.example.com")).of("https", "evil.example"))
                .containsExactlyInAnyOrder("sign.example.com", "sign.example.com:443");
    }

    @Test
    void aKnownHostOfTheCallCountsToo() {
        assertThat(new Audiences(serverAt("localhost:8443")).of("https", "known:9443"))
                .containsExactlyInAnyOrder("localhost:8443", "known:9443");
    }

    private static Addresses serverAt(String hostAndPort) {
        return new Addresses() {
            @Override
            public String forMails() {
                return "https://" + hostAndPort;
            }

            @Override
            public String oAuthBasePath() {
                return hostAndPort;
            }

            @Override
            public String forCaller(String scheme, String hostHeader) {
                return hostHeader.startsWith("known") ? scheme + "://" + hostHeader : forMails();
            }
        };
    }
}
