package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import dev.countersign.notify.OwnAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the server and stays until it is told to end. */
@Command(
        name = "serve",
        description = {
            "Starts the server.",
            "Each option may also be an environment variable (--http-port: COUNTERSIGN_HTTP_PORT)"
                    + " or a key of ./countersign.yaml (http-port); the option wins over both."
        },
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_DOCUMENT_MB = 45; // in base64 it must fit into one request

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Database, documents, keys, certificates (default: ./data).")
    private Path data = Path.of("data");

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            converter = PortConverter.class,
            description = "Default 8080; 0 picks a free one, off closes the door.")
    private int httpPort = 8080;

    @Option(
            names = "--https-port",
            paramLabel = "PORT",
            converter = PortConverter.class,
            description = "Default 8443; 0 picks a free one, off closes the door.")
    private int httpsPort = 8443;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "What links in mails start with (default: derived).")
    private @Nullable String publicUrl;

    @Option(
            names = "--tls-name",
            paramLabel = "NAME",
            split = ",",
            description = "A further name on the generated server certificate; repeatable.")
    private List<String> tlsNames = List.of();

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "A PKCS#12 of your own; its password is taken from COUNTERSIGN_TLS_KEYSTORE_PASSWORD.")
    private @Nullable Path tlsKeystore;

    @Option(
            names = "--database-url",
            paramLabel = "JDBC",
            description = "jdbc:postgresql://… in place of SQLite in the data folder.")
    private @Nullable String databaseUrl;

    @Option(names = "--blob-store", paramLabel = "URI", description = "file:///shared/folder that all nodes see.")
    private @Nullable String blobStore;

    @Option(names = "--master-key-file", paramLabel = "FILE", description = "Default: DATA/keys/master.key.")
    private @Nullable Path masterKeyFile;

    @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "Sender of all mails.")
    private @Nullable String mailFrom;

    @Option(
            names = "--smtp",
            paramLabel = "URI",
            description = "smtp://user:pass@host:port or smtps://…; without it mails are kept in DATA/outbox.")
    private @Nullable String smtp;

    @Option(
            names = "--max-document-mb",
            paramLabel = "MB",
            description = "The largest document taken, 1 to 45 (default: 25).")
    private int maxDocumentMb = 25;

    @Option(
            names = "--scan-command",
            paramLabel = "COMMAND",
            description = "Looks into each file a shop's customer uploads, its path is the last word:"
                    + " 0 is harmless, 1 is harmful; with anything else the file is not taken.")
    private @Nullable String scanCommand;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "CIDR",
            split = ",",
            description = "Proxies, such as 10.0.0.0/8, whose X-Forwarded-For and X-Forwarded-Proto are believed.")
    private List<String> trustedProxies = List.of();

    @Option(
            names = "--sandbox",
            arity = "0..1",
            fallbackValue = "true",
            description = "Offer /dev/* (default: while bound to loopback and without --public-url).")
    private @Nullable Boolean sandbox;

    @Option(
            names = "--quickstart",
            arity = "0..1",
            fallbackValue = "true",
            description = "Write DATA/quickstart.json (default: in the sandbox, without --public-url).")
    private @Nullable Boolean quickstart;

    @Option(
            names = "--sandbox-shop",
            arity = "0..1",
            fallbackValue = "true",
            description = "Start the sandbox shop beside the server; only in the sandbox.")
    private boolean sandboxShop;

    @Option(names = "--sandbox-shop-port", paramLabel = "PORT", description = "Default 8090; 0 picks a free one.")
    private int sandboxShopPort = 8090;

    @Option(
            names = "--sandbox-shop-url",
            paramLabel = "URL",
            description =
                    "A sandbox shop that runs already, such as http://localhost:8090, in place of one of our own.")
    private @Nullable String sandboxShopUrl;

    @Override
    public Integer call() throws InterruptedException {
        var settings = settings();
        if (sandboxShopUrl != null) {
            withShop(settings, SandboxShopProgram.running(URI.create(sandboxShopUrl)));
        } else if (sandboxShop) {
            withShop(settings, SandboxShopProgram.on(sandboxShopPort));
        } else {
            Server.start(settings).announce(spec.commandLine().getOut()).awaitEnd();
        }
        return 0;
    }

    private void withShop(Settings settings, SandboxShopProgram shop) throws InterruptedException {
        try (var server = Server.start(settings, shop.address())) {
            var out = spec.commandLine().getOut();
            server.announce(out);
            out.println(shop.start(settings, Objects.requireNonNull(server.quickstart(), "the sandbox has one")));
            out.flush();
            server.awaitEnd();
        }
    }

    Settings settings() {
        refuseWhatIsNotOffered();
        boolean isSandbox = sandbox != null ? sandbox : publicUrl == null && HostName.isLoopback(host);
        return new Settings(
                data.toAbsolutePath().normalize(),
                host,
                httpPort,
                httpsPort,
                withoutTrailingSlash(publicUrl),
                List.copyOf(tlsNames),
                tlsKeystore,
                databaseUrl,
                blobStore,
                masterKeyFile,
                usable(mailFrom),
                smtp,
                isSandbox,
                quickstart != null ? quickstart : isSandbox && publicUrl == null,
                maxDocumentMb * 1024L * 1024,
                List.copyOf(trustedProxies),
                scanCommand);
    }

    private void refuseWhatIsNotOffered() {
        refuseIf(
                (sandboxShop || sandboxShopUrl != null)
                        && (publicUrl != null || !HostName.isLoopback(host) || Boolean.FALSE.equals(quickstart)),
                "The sandbox shop stands beside a sandbox only: on loopback, without --public-url, with its quickstart.");
        refuseIf(
                sandboxShopUrl != null && !sandboxShopUrl.matches("http://localhost:[0-9]{1,5}/?"),
                "--sandbox-shop-url is http://localhost: and a port.");
        refuseIf(
                blobStore != null && blobStore.startsWith("s3:"),
                "Blob stores on S3 are not part of this version; use file:///….");
        refuseIf(
                httpPort == PortConverter.OFF && httpsPort == PortConverter.OFF,
                "With both doors off nobody could come in.");
        refuseIf(
                maxDocumentMb < 1 || maxDocumentMb > LARGEST_DOCUMENT_MB,
                "--max-document-mb is a number from 1 to " + LARGEST_DOCUMENT_MB + ", not " + maxDocumentMb + ".");
        trustedProxies.forEach(proxy -> refuseIf(
                !proxy.matches("[0-9a-fA-F.:]+(/[0-9]{1,3})?"),
                "--trusted-proxy is an address or a range such as 10.0.0.0/8, not " + proxy + "."));
        refuseIf(httpPort > 0 && httpPort == httpsPort, "--http-port and --https-port must differ.");
        refuseIf(
                publicUrl != null && !publicUrl.matches("https?://[^/?#@\\s]+/?"),
                "--public-url is a scheme and a host, such as https://sign.example.com.");
        refuseIf(
                databaseUrl != null && !databaseUrl.matches("jdbc:(postgresql|sqlite):.+"),
                "--database-url starts with jdbc:postgresql:.");
    }

    private @Nullable String usable(@Nullable String from) {
        try {
            return from == null || from.isBlank()
                    ? null
                    : OwnAddress.parse(from).text();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }

    private static @Nullable String withoutTrailingSlash(@Nullable String url) {
        return url == null ? null : url.replaceFirst("/$", "");
    }
}
