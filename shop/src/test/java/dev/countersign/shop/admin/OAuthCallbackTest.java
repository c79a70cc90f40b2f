package dev.countersign.shop.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.Vectors;
import dev.countersign.shop.http.Query;
import org.junit.jupiter.api.Test;

/** The HMAC of the second kind. */
class OAuthCallbackTest {
    @Test
    void isSignedAsPublished() {
        assertThat(Vectors.of("oauth_callback"))
                .hasSize(2)
                .allSatisfy(vector -> assertThat(Hmac.of(
                                Query.parse(vector.required("query").asString()),
                                vector.required("secret").asString()))
                        .isEqualTo(vector.required("hmac").asString()));
    }
}
