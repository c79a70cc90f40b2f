package dev.countersign.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth/standing_authority",
                "/oauth/standing_authority?account=7&integration_key=a-b&ui_locales=ar%20en"
            })
    void aPageOfOursMayBeLedBackTo(String address) {
        assertThat(WayBack.parse(address)).contains(new WayBack(address));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/oauth/standing_authority",
                "//evil.example/oauth/x",
                "/oauth//evil.example",
                "/oauth/../restapi",
                "/oauth/x?a=1\r\nSet-Cookie: b",
                "/oauth/x?a=<script>",
                "/signing/x",
                "/oauth/x#https://evil.example"
            })
    void nothingElseMay(String address) {
        assertThat(WayBack.parse(address)).isEmpty();
    }
}
