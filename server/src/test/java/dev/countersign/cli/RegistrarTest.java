package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.identity.Application;
import dev.countersign.identity.InMemory.MemoryApplications;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistrarTest {
    private static final String WEB = "http://localhost:3000/callback";

    private final MemoryApplications applications = new MemoryApplications();
    private final Registrar registrar = new Registrar(applications, Ids.random(), WallClock.system());
    private final AccountId account = new AccountId(UUID.randomUUID());

    @Test
    void anApplicationRegistersASchemeOfItsOwn() {
        assertThat(register(WEB, "MyApp://signed").appSchemes()).containsExactly("myapp");
    }

    @Test
    void anApplicationIsAllowedMoreAddressesAndKeepsItsOwn() {
        var key = register(WEB).integrationKey();

        assertThat(registrar.allow(key, List.of("com.example.app:/signed", WEB)))
                .containsExactly(WEB, "com.example.app:/signed");
        assertThat(find(key).appSchemes()).containsExactly("com.example.app");
        assertThat(find(key).redirectsTo(WEB)).isTrue();
    }

    @Test
    void whatIsNoRedirectUriIsRefused() {
        for (var uri : List.of("/done", "my app://done", "javascript:alert(1)", "file:///etc/passwd")) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> register(uri))
                    .withMessageContaining("'" + uri + "' is no redirect URI");
        }
    }

    @Test
    void anUnknownApplicationIsAllowedNothing() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> registrar.allow("7c2b8d7e-5f83-4f34-9b43-0d2f6a3f6f10", List.of(WEB)))
                .withMessageContaining("app add");
    }

    private Application register(String... redirectUris) {
        var told = registrar.register(account, "App", List.of(redirectUris));
        return find(told.integrationKey());
    }

    private Application find(String key) {
        return applications.find(key).orElseThrow();
    }
}
