package dev.countersign.ceremony.web;

import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.Words;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;

/**
 * The page a sender sees while his application corrects an envelope.
 *
 * @param holder the user who holds the lock
 * @param application what he holds it with
 * @param until when the lock ends by itself
 */
public record CorrectionPage(
        String base,
        String subject,
        String status,
        String holder,
        String application,
        String until,
        List<Person> people) {
    /** A recipient and how far he is. */
    public record Person(String name, String email, String status) {}

    static CorrectionPage of(String base, Envelope envelope, EditLock lock, Words words, ZoneId zone) {
        return new CorrectionPage(
                base,
                envelope.contents().emailSubject(),
                words.say("correct.status." + envelope.status().wire()),
                lock.userName(),
                lock.lockedByApp(),
                time(lock, words, zone),
                envelope.contents().recipients().stream()
                        .map(recipient -> person(recipient, words))
                        .toList());
    }

    private static Person person(Recipient recipient, Words words) {
        return new Person(
                recipient.name(),
                recipient.email(),
                words.say("correct.person." + recipient.status().wire()));
    }

    private static String time(EditLock lock, Words words, ZoneId zone) {
        var form = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(zone);
        return form.format(lock.until()) + " " + name(zone, words);
    }

    private static String name(ZoneId zone, Words words) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getDisplayName(TextStyle.SHORT, words.locale());
    }
}
