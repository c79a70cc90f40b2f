package dev.countersign.notify;

import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.Settings;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From whom our mails come: the configured address, else no-reply at our own host. */
public final class MailSender {
    private final @Nullable OwnAddress configured;
    private final Addresses addresses;

    public MailSender(Settings settings, Addresses addresses) {
        this.configured = settings.mailFrom() == null ? null : OwnAddress.parse(settings.mailFrom());
        this.addresses = addresses;
    }

    /** Without a usable address mails wait: it is the operator who has to act, and no recipient is to blame. */
    public String address() {
        try {
            return configured == null ? MailAddress.checked("no-reply@" + domain()) : configured.address();
        } catch (MailRefused e) {
            throw new MailDelayed("our own host is no mail domain: say --mail-from", e);
        }
    }

    /** The name that stands before the address, where the operator chose one. */
    Optional<String> name() {
        return Optional.ofNullable(configured).map(OwnAddress::name);
    }

    public String domain() {
        if (configured != null) {
            return configured.domain();
        }
        var host = URI.create(addresses.forMails()).getHost();
        return host == null ? "localhost" : host;
    }

    /** The absolute form of one of our paths. */
    String url(String path) {
        return addresses.forMails() + path;
    }
}
