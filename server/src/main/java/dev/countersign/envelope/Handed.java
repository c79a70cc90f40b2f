package dev.countersign.envelope;

import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a signer hands in: what he gave, and what the server fills in for him when he finishes. */
public final class Handed {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

    private Handed() {}

    public static List<TabValue> in(Envelope envelope, String recipientId, Map<UUID, String> given, LocalDate today) {
        var recipient = envelope.recipient(recipientId);
        return envelope.contents().tabsOf(recipientId).stream()
                .flatMap(tab -> value(tab, recipient, given, today).stream())
                .toList();
    }

    /** The same for somebody who is not there: each place for his signature or initials has them, nothing else is given. */
    public static List<TabValue> automatically(Envelope envelope, String recipientId, LocalDate today) {
        var ink = envelope.contents().tabsOf(recipientId).stream()
                .filter(tab -> tab.type().isInk())
                .collect(Collectors.toMap(Tab::id, _ -> Filling.SIGNED));
        return in(envelope, recipientId, ink, today);
    }

    private static Optional<TabValue> value(Tab tab, Recipient recipient, Map<UUID, String> given, LocalDate today) {
        var automatic = automatic(tab, recipient, today);
        if (automatic.isPresent()) {
            return automatic.map(text -> new TabValue(tab.id(), text));
        }
        // a signature tab is empty until its signer taps it, whatever the sender put there
        var value = tab.type().isInk() ? given.getOrDefault(tab.id(), "") : given.get(tab.id());
        return tab.locked() || value == null ? Optional.empty() : Optional.of(new TabValue(tab.id(), value));
    }

    /** The text of a tab that nobody types. */
    public static Optional<String> automatic(Tab tab, Recipient recipient, LocalDate today) {
        return switch (tab.type()) {
            case DATE_SIGNED -> Optional.of(DATE.format(today));
            case FULL_NAME -> Optional.of(recipient.name());
            case EMAIL_ADDRESS -> Optional.of(recipient.email());
            case SIGN_HERE, INITIAL_HERE, COMPANY, TITLE, TEXT, CHECKBOX -> Optional.empty();
        };
    }
}
