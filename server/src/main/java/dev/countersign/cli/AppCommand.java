package dev.countersign.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Applications and their integration keys. */
@Command(
        name = "app",
        description = "Integration keys of applications.",
        subcommands = {AppCommand.Add.class, AppCommand.Allow.class})
final class AppCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do, such as: countersign app add --name 'My shop'");
    }

    /** Registers one, through the server where it runs, else in the data folder itself. */
    @Command(
            name = "add",
            description = "Registers an application and prints its integration key and secrets, this once.")
    static final class Add implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--name", required = true, description = "What users are asked to give consent to.")
        private String name = "";

        @Option(
                names = "--redirect-uri",
                paramLabel = "URI",
                description = "Where sign-in may lead back to; repeatable. One with a scheme of your own, such as"
                        + " myapp://signed, lets signers return to your app.")
        private List<String> redirectUris = List.of();

        @Option(
                names = "--private-key-file",
                paramLabel = "FILE",
                description = "Where to write the RSA key (default: print it).")
        private @Nullable Path privateKeyFile;

        @Mixin
        private final OfflineOptions offline = new OfflineOptions();

        @Override
        public Integer call() {
            var running = Quickstart.read(offline.data()).flatMap(RunningServer::of);
            tell(running.isPresent() ? through(running.get()) : withoutServer());
            return 0;
        }

        private Registrar.Credentials through(RunningServer server) {
            var told = server.postJson("/dev/apps", Map.of("name", name, "redirectUris", redirectUris));
            return new Registrar.Credentials(
                    told.path("integrationKey").asString(),
                    told.path("clientSecret").asString(),
                    told.path("privateKey").asString());
        }

        private Registrar.Credentials withoutServer() {
            try (var rooms = new OfflineRooms(offline.settings())) {
                return rooms.registrar().register(rooms.onlyAccount(), name, redirectUris);
            }
        }

        private void tell(Registrar.Credentials told) {
            var out = spec.commandLine().getOut();
            out.println("Integration key: " + told.integrationKey());
            out.println("Client secret:   " + told.clientSecret());
            if (privateKeyFile == null) {
                out.println(told.privateKey());
            } else {
                PrivateFiles.write(privateKeyFile, told.privateKey().getBytes(StandardCharsets.US_ASCII));
                out.println("Private key:     " + privateKeyFile.toAbsolutePath());
            }
        }
    }

    /** Adds redirect URIs to one that is registered, by the same ways. */
    @Command(
            name = "allow",
            description = "Lets sign-in, and signers of an app, lead back to more addresses of an application.")
    static final class Allow implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--integration-key", paramLabel = "KEY", required = true, description = "Which application's.")
        private String integrationKey = "";

        @Option(
                names = "--redirect-uri",
                paramLabel = "URI",
                required = true,
                description = "The address, such as myapp://signed; repeatable.")
        private List<String> redirectUris = List.of();

        @Mixin
        private final OfflineOptions offline = new OfflineOptions();

        @Override
        public Integer call() {
            var running = Quickstart.read(offline.data()).flatMap(RunningServer::of);
            var all = running.isPresent() ? through(running.get()) : withoutServer();
            all.forEach(uri -> spec.commandLine().getOut().println("Redirect URI: " + uri));
            return 0;
        }

        private List<String> through(RunningServer server) {
            var told = server.postJson("/dev/apps/" + integrationKey, Map.of("redirectUris", redirectUris));
            return told.path("redirectUris")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        }

        private List<String> withoutServer() {
            try (var rooms = new OfflineRooms(offline.settings())) {
                return rooms.registrar().allow(integrationKey, redirectUris);
            }
        }
    }
}
