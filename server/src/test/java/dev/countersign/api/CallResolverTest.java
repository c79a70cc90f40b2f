package dev.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.identity.Caller;
import dev.countersign.identity.InMemory.MemoryAccounts;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

class CallResolverTest {
    private final MemoryAccounts accounts = new MemoryAccounts();

    @Test
    void aTokenForSignaturesMayCall() throws Exception {
        assertThat(call(Scopes.SIGNATURE)).isInstanceOf(Call.class);
    }

    @Test
    void aTokenForOtherThingsMayNotCall() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> call("openid"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.AUTHORIZATION_INVALID_TOKEN);
                    assertThat(refusal.details().getFirst().expected()).isEqualTo("signature");
                });
    }

    private Object call(String scope) throws NoSuchMethodException {
        var id = accounts.account.id();
        var caller =
                new Caller(new UserId(UUID.randomUUID()), "Sam", "sam@example.com", true, id, "key", Set.of(scope));
        var request = new MockHttpServletRequest("GET", "/restapi/v2.1/accounts/" + id);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("accountId", id.toString()));
        var method = CallResolverTest.class.getDeclaredMethod("operation", Call.class);
        return new CallResolver((_, _) -> caller, accounts, new Localhost())
                .resolveArgument(new MethodParameter(method, 0), null, new ServletWebRequest(request), null);
    }

    private record Localhost() implements Addresses {
        @Override
        public String forMails() {
            return "http://localhost";
        }

        @Override
        public String oAuthBasePath() {
            return "localhost";
        }

        @Override
        public String forCaller(String scheme, String hostHeader) {
            return "http://localhost";
        }
    }

    @SuppressWarnings("unused") // only its parameter is looked at
    private static void operation(Call call) {}
}
