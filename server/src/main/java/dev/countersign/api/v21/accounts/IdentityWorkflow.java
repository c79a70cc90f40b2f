package dev.countersign.api.v21.accounts;

import dev.countersign.envelope.recipient.Arrangement.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The workflows of {@code identityVerification}: all of them send a one-time code. Applications choose by name; the ids
 * are the same on every server.
 */
public enum IdentityWorkflow {
    /** Its id is the one that published samples of the API carry. */
    PHONE("c368e411-1592-4001-a3df-dca94ac539ae", "Phone Authentication", Way.SMS),
    SMS("5d1b6f0e-7c1a-4a59-9f57-3f0e3b1c6a42", "SMS for access & signatures", Way.SMS),
    EMAIL("0b6c9f52-2d8e-4c38-8a17-6f4d5c1e9b03", "Email Authentication", Way.EMAIL);

    private final String id;
    private final String label;
    private final Way way;

    IdentityWorkflow(String id, String label, Way way) {
        this.id = id;
        this.label = label;
        this.way = way;
    }

    public static Optional<IdentityWorkflow> find(String id) {
        return Arrays.stream(values())
                .filter(workflow -> workflow.id.equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String id() {
        return id;
    }

    /** The {@code defaultName}. */
    public String label() {
        return label;
    }

    public Way way() {
        return way;
    }

    String description() {
        return switch (way) {
            case SMS -> "The recipient enters a one-time code that is sent to his phone as a text message.";
            case EMAIL -> "The recipient enters a one-time code that is sent to his e-mail address.";
        };
    }

    /** What the sender must say besides. */
    List<String> inputs() {
        return switch (way) {
            case SMS -> List.of("phone_number_list");
            case EMAIL -> List.of();
        };
    }
}
