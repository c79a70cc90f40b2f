package dev.countersign.notify;

import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.Settings;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** From whom our mails come: the configured address, else no-reply at our own host. */
public final class MailSender {
    private final @Nullable String configured;
    private final Addresses addresses;

    public MailSender(Settings settings, Addresses addresses) {
        this.configured = settings.mailFrom();
        this.addresses = addresses;
    }

    public String address() {
        return configured == null ? "no-reply@" + domain() : configured;
    }

    public String domain() {
        if (configured != null) {
            return configured.substring(configured.indexOf('@') + 1);
        }
        var host = URI.create(addresses.forMails()).getHost();
        return host == null ? "localhost" : host;
    }

    /** The absolute form of one of our paths. */
    String url(String path) {
        return addresses.forMails() + path;
    }
}
