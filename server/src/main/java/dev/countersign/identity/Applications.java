package dev.countersign.identity;

import dev.countersign.kernel.AccountId;
import java.util.List;
import java.util.Optional;

/** The applications registered here, by integration key. */
public interface Applications {
    /** The application with this key, without regard to case. */
    Optional<Application> find(String integrationKey);

    List<Application> ofAccount(AccountId account);

    void add(Application application);

    /** Takes over name, secret, keys and redirect URIs. */
    void replace(Application application);
}
