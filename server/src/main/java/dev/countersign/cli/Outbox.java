package dev.countersign.cli;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mails that were kept instead of sent: {@code DATA/outbox/*.eml}, newest first. */
final class Outbox {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>()]+");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.eml");

    private final Path folder;

    Outbox(Path data) {
        this.folder = data.resolve("outbox");
    }

    /**
     * A kept mail.
     *
     * @param links the addresses in its body, each once, in order
     */
    record Mail(String file, List<String> to, String subject, Instant at, List<String> links) {}

    List<Mail> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            FILE_NAME.matcher(file.getFileName().toString()).matches())
                    .flatMap(file -> mail(file).stream())
                    .sorted(Comparator.comparing(Mail::at)
                            .thenComparing(Mail::file)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> bytes(String file) throws IOException {
        var path = folder.resolve(file);
        return FILE_NAME.matcher(file).matches() && Files.isRegularFile(path)
                ? Optional.of(Files.readAllBytes(path))
                : Optional.empty();
    }

    /** Empty for a mail that is being written or taken away this moment. */
    private static Optional<Mail> mail(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            var links = new LinkedHashSet<String>();
            collectLinks(message, links);
            var subject = message.getSubject() == null ? "" : message.getSubject();
            return Optional.of(new Mail(
                    file.getFileName().toString(),
                    to(message),
                    subject,
                    Files.getLastModifiedTime(file).toInstant(),
                    List.copyOf(links)));
        } catch (IOException | MessagingException e) {
            return Optional.empty();
        }
    }

    private static List<String> to(MimeMessage message) throws MessagingException {
        Address @Nullable [] recipients = message.getRecipients(RecipientType.TO);
        var to = new ArrayList<String>();
        for (var address : recipients == null ? new Address[0] : recipients) {
            to.add(address instanceof InternetAddress internet ? internet.getAddress() : address.toString());
        }
        return to;
    }

    private static void collectLinks(Part part, Set<String> links) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collectLinks(parts.getBodyPart(i), links);
            }
        } else if (part.isMimeType("text/*") && part.getContent() instanceof String text) {
            LINK.matcher(text.replace("&amp;", "&")).results().forEach(found -> links.add(found.group()));
        }
    }
}
