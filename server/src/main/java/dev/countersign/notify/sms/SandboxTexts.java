package dev.countersign.notify.sms;

import dev.countersign.notify.SmsGateway;
import dev.countersign.notify.TextMessage;
import dev.countersign.notify.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs text messages and keeps them as files, for whoever tries things out. The one gateway that may show a code. */
final class SandboxTexts implements SmsGateway, Texts {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxTexts.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".txt";

    private final Path folder;

    SandboxTexts(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void deliver(TextMessage message) {
        LOG.info("Text message to {}: {}", message.to(), message.text());
        try {
            Files.createDirectories(folder);
            var beside = Files.createTempFile(folder, "new-", ".tmp");
            Files.write(
                    beside, List.of(message.id().toString(), message.at().toString(), message.to(), message.text()));
            var file = folder.resolve(NAME.format(message.at()) + "-" + message.id() + ENDING);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<TextMessage> latest(int count) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .limit(count)
                    .map(SandboxTexts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextMessage read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var text = String.join("\n", lines.subList(3, lines.size()));
            return new TextMessage(UUID.fromString(lines.get(0)), lines.get(2), text, Instant.parse(lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
