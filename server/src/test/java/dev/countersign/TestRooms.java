package dev.countersign;

import dev.countersign.account.Account;
import dev.countersign.account.AccountSettings;
import dev.countersign.account.Accounts;
import dev.countersign.document.Documents;
import dev.countersign.history.History;
import dev.countersign.kernel.WallClock;
import dev.countersign.seal.SealingIdentity;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.sealing.Sealing;
import dev.countersign.sealing.SealingIdentities;
import dev.countersign.sealing.SealingKeys;
import dev.countersign.store.Blobs;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What rooms with documents ask of rooms that are not there: accounts, and files sealed by a key of the test. */
@Configuration(proxyBeanMethods = false)
public class TestRooms {
    /** Every account has the settings an account starts with, and no users. */
    @Bean
    Accounts accounts() {
        return (Accounts) Proxy.newProxyInstance(
                Accounts.class.getClassLoader(),
                new Class<?>[] {Accounts.class},
                (proxy, method, values) -> method.getName().equals("userByEmail")
                        ? Optional.empty()
                        : new Account(
                                (dev.countersign.kernel.AccountId) values[0],
                                "1",
                                "Test",
                                Instant.EPOCH,
                                AccountSettings.DEFAULT));
    }

    /** The real files, sealed by a key that lives as long as the test. */
    @Bean
    SealedFiles sealedFiles(Documents documents, Blobs blobs, Accounts accounts, History history) {
        var keys = new SealingKeys(new OneIdentity(), WallClock.system());
        return Sealing.of(documents, blobs, accounts, history, keys, WallClock.system())
                .files();
    }

    private static final class OneIdentity implements SealingIdentities {
        private @Nullable SealingIdentity identity;

        @Override
        public Optional<SealingIdentity> load() {
            return Optional.ofNullable(identity);
        }

        @Override
        public void addIfAbsent(SealingIdentity fresh, Instant at) {
            identity = identity == null ? fresh : identity;
        }
    }
}
