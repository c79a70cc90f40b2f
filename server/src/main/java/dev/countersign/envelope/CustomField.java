package dev.countersign.envelope;

import java.util.List;

/**
 * The sender's own data on an envelope.
 *
 * @param items the choices of a list field, empty for a text field
 * @param show whether it is printed on the certificate of completion
 */
public record CustomField(
        String fieldId, String name, String value, boolean show, boolean required, List<String> items) {
    public boolean isList() {
        return !items.isEmpty();
    }
}
