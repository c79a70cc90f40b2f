package dev.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.identity.InMemory.MemoryAccounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrailingSlashTest {
    @ParameterizedTest
    @CsvSource({
        "/restapi/v2.1/accounts/1/users/, /restapi/v2.1/accounts/1/users",
        "/RestApi/v2.1/accounts/1/users/, /RestApi/v2.1/accounts/1/users",
        "/restapi/v2.1/accounts/1/users, /restapi/v2.1/accounts/1/users",
        "/signing/abc/, /signing/abc/",
    })
    void aSlashAtTheEndOfAnApiPathIsNotSeen(String asked, String seen) throws Exception {
        var filter = new ApiConfiguration((_, _) -> null, new MemoryAccounts(), null).trailingSlashes();
        var chain = new MockFilterChain();
        filter.doFilter(new MockHttpServletRequest("GET", asked), new MockHttpServletResponse(), chain);

        assertThat(((HttpServletRequest) Objects.requireNonNull(chain.getRequest())).getRequestURI())
                .isEqualTo(seen);
    }
}
