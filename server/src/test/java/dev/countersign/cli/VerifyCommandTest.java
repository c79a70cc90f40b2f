package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.document.SamplePdf;
import dev.countersign.seal.LocalSigningKey;
import dev.countersign.seal.SealRequest;
import dev.countersign.seal.Sealer;
import dev.countersign.seal.SealingAuthority;
import dev.countersign.seal.SealingIdentity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final SealingIdentity OURS = SealingAuthority.create("Ours", Instant.now());
    private static final SealingIdentity THEIRS = SealingAuthority.create("Theirs", Instant.now());

    @TempDir
    Path folder;

    private String file = "";

    @BeforeEach
    void sealedByUs() throws IOException {
        file = folder.resolve("sealed.pdf").toString();
        var request = new SealRequest(
                SamplePdf.saying("A contract"), List.of(), LocalSigningKey.of(OURS), Instant.now(), "x");
        Files.write(Path.of(file), new Sealer().seal(request));
    }

    @Test
    void theDataFoldersOwnRootDecides() {
        SealingRoot.write(OURS.root(), folder);
        assertThat(verify("--data", folder.toString()))
                .startsWith("0 ")
                .contains("SHA-256 " + SealingRoot.sha256(OURS.root()) + " (this installation's)")
                .endsWith("VALID\n");
    }

    @Test
    void aSealOfSomebodyElseIsNotValid() {
        SealingRoot.write(THEIRS.root(), folder);
        assertThat(verify("--data", folder.toString()))
                .startsWith("1 ")
                .contains("(unknown here)")
                .endsWith("NOT VALID\n");
    }

    @Test
    void aGivenRootCountsBeforeThatOfTheDataFolder() {
        SealingRoot.write(OURS.root(), folder);
        SealingRoot.write(THEIRS.root(), folder.resolve("theirs"));
        var theirs = SealingRoot.in(folder.resolve("theirs")).toString();
        assertThat(verify("--data", folder.toString(), "--root", theirs)).startsWith("1 ");
        assertThat(verify("--root", SealingRoot.in(folder).toString()))
                .startsWith("0 ")
                .contains("(that of --root)");
    }

    @Test
    void withoutARootItsFingerprintIsToldForComparing() {
        assertThat(verify("--data", folder.toString()))
                .startsWith("0 ")
                .contains(SealingRoot.sha256(OURS.root()), "compared with none");
    }

    @Test
    void aRootThatIsNoCertificateIsSaid() {
        assertThat(verify("--root", file)).startsWith("1 ").contains("no certificate");
    }

    private String verify(String... options) {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        var command = CommandLine.of(new OptionDefaults(Map.of(), folder.resolve("none.yaml")))
                .setOut(writer)
                .setErr(writer);
        var words = new String[options.length + 2];
        words[0] = "verify";
        words[1] = file;
        System.arraycopy(options, 0, words, 2, options.length);
        return command.execute(words) + " " + said;
    }
}
