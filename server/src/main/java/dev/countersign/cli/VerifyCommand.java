package dev.countersign.cli;

import dev.countersign.history.History;
import dev.countersign.kernel.AccountId;
import dev.countersign.seal.SealVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a sealed file, or the log, is as it was written, without a server and without the network. */
@Command(
        name = "verify",
        description = {
            "Checks the seals of a PDF or, with --log, the chained log of what was done.",
            "A seal counts when it leads to the root of --root, else to that of the data folder; without either,",
            "compare the root's fingerprint yourself.",
            "Exits 1 when they do not hold. The log is checked while no server runs on the data folder."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.pdf", arity = "0..1", description = "The sealed file.")
    private @Nullable Path file;

    @Option(names = "--log", description = "Check the log of the data folder instead.")
    private boolean log;

    @Option(names = "--root", paramLabel = "FILE", description = "The root certificate (PEM) the seal must lead to.")
    private @Nullable Path root;

    @Mixin
    private final OfflineOptions offline = new OfflineOptions();

    @Override
    public Integer call() {
        if (log == (file != null)) {
            throw new ParameterException(spec.commandLine(), "Say which file to verify, or --log.");
        }
        return (file == null ? isLogIntact() : isIntact(file)) ? 0 : 1;
    }

    private boolean isLogIntact() {
        try (var rooms = new OfflineRooms(offline.settings())) {
            var broken = new ArrayList<UUID>();
            rooms.accounts().forEach(account -> broken.addAll(broken(rooms.history(), account.id())));
            var out = spec.commandLine().getOut();
            broken.forEach(subject -> out.println("The log of " + subject + " was changed after it was written."));
            out.println(broken.isEmpty() ? "INTACT" : "NOT INTACT");
            return broken.isEmpty();
        }
    }

    private static List<UUID> broken(History history, AccountId account) {
        return history.subjects(account).stream()
                .filter(subject -> !history.isIntact(account, subject))
                .toList();
    }

    private boolean isIntact(Path pdf) {
        var trusted = trusted();
        var found = new SealVerifier(trusted.stream().toList()).verify(bytes(pdf));
        var whose = root == null ? "this installation's" : "that of --root";
        new VerificationText(trusted.map(SealingRoot::sha256), whose)
                .print(found, spec.commandLine().getOut());
        return found.valid();
    }

    private Optional<X509Certificate> trusted() {
        return root == null ? SealingRoot.ofInstallation(offline.data()) : Optional.of(SealingRoot.read(root));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(file + " cannot be read.");
        }
    }
}
