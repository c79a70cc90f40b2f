package dev.countersign.notify.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPostboxTest {
    @TempDir
    Path folder;

    @Test
    void aKeptMailReadsBack() {
        new FolderPostbox(folder).deliver(GivenMail.to("Ann 🖋", "ann@example.com", "Zeichne é"));

        var kept = new FolderOutbox(folder).latest(10).getFirst();
        assertThat(kept.subject()).isEqualTo("Zeichne é");
        assertThat(kept.to()).contains("Ann 🖋", "ann@example.com");
        assertThat(kept.text()).contains("Hello 🖋");
        assertThat(kept.html()).contains("<p>Hello 🖋</p>");
        assertThat(kept.attachments()).containsExactly("Vertrag ü.pdf");
    }

    @Test
    void theSameMailTwiceIsOneFile() throws IOException {
        var postbox = new FolderPostbox(folder.resolve("new"));
        postbox.deliver(GivenMail.to("Ann", "ann@example.com", "Hi"));
        postbox.deliver(GivenMail.to("Ann", "ann@example.com", "Hi"));

        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anInternationalAddressIsKeptAsItIs() {
        new FolderPostbox(folder).deliver(GivenMail.to("Jürgen", "jürgen@xn--bcher-kva.example", "Hi"));

        assertThat(new FolderOutbox(folder).latest(1).getFirst().to()).contains("jürgen@xn--bcher-kva.example");
    }
}
