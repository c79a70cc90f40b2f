package dev.countersign.shop.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in the storefront an app may be found. */
class ProxyPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"a/x", "apps/esign", "community/sign-here", "tools/e_sign", "/apps/esign/"})
    void takesThePrefixesThereAre(String path) {
        assertThat(ProxyPath.parse(path).toString()).isEqualTo("/" + path.replaceAll("^/|/$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages/esign",
                "apps",
                "apps/",
                "apps/admin",
                "apps/login",
                "apps/password",
                "apps/services",
                "apps/e sign",
                "apps/a/b",
                "apps/1234567890123456789012345678901"
            })
    void refusesOthers(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProxyPath.parse(path));
    }

    @Test
    void whatFollowsItGoesOn() {
        var path = new ProxyPath("apps", "esign");
        assertThat(path.rest("/apps/esign")).contains("");
        assertThat(path.rest("/apps/esign/")).contains("/");
        assertThat(path.rest("/apps/esign/f/profile/")).contains("/f/profile/");
        assertThat(path.rest("/apps/esigned")).isEmpty();
        assertThat(path.rest("/apps")).isEmpty();
    }
}
