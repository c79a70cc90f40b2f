package dev.countersign.cli;

import dev.countersign.seal.SealVerifier;
import dev.countersign.seal.SignatureReport;
import dev.countersign.seal.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a sealed file is as it was sealed, without a server and without the network. */
@Command(name = "verify", description = "Checks the seals of a PDF; exits 1 when they do not hold.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.pdf", description = "The sealed file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        var found = new SealVerifier().verify(bytes());
        print(found, spec.commandLine().getOut());
        return found.valid() ? 0 : 1;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(file + " cannot be read.");
        }
    }

    private static void print(Verification found, PrintWriter out) {
        found.signatures().forEach(signature -> print(signature, out));
        out.println("Whole file covered: " + (found.coversWholeFile() ? "yes" : "no"));
        found.problems().forEach(problem -> out.println("Problem: " + problem));
        out.println(found.valid() ? "VALID" : "NOT VALID");
    }

    private static void print(SignatureReport signature, PrintWriter out) {
        out.println("Signed by: " + signature.signer());
        out.println("  certificate: " + signature.subject());
        out.println("  issued by:   " + signature.issuer());
        out.println("  time:        " + (signature.claimedAt() == null ? "not stated" : signature.claimedAt()));
        out.println("  integrity:   " + (signature.intact() ? "intact" : "BROKEN"));
        signature.problems().forEach(problem -> out.println("  problem:     " + problem));
    }
}
