package dev.countersign.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mail says, before it becomes text and HTML. */
public record MailText(
        String language,
        boolean rightToLeft,
        String title,
        String heading,
        List<String> paragraphs,
        @Nullable Quote quote,
        @Nullable Button button,
        List<String> footer) {
    /** Someone's own words. */
    public record Quote(String by, @Nullable String subject, String words) {
        public List<String> lines() {
            return words.lines().toList();
        }
    }

    /** The one thing to do. */
    public record Button(String label, String url, String hint) {}

    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** The plain text twin. */
    public String plain() {
        var text = new StringBuilder(heading).append("\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (quote != null) {
            addQuote(text, quote);
        }
        if (button != null) {
            text.append(button.label()).append(":\n").append(button.url()).append("\n\n");
        }
        text.append("--\n");
        footer.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void addQuote(StringBuilder text, Quote quote) {
        text.append(quote.by()).append('\n');
        if (quote.subject() != null) {
            text.append("> ").append(quote.subject()).append('\n');
        }
        if (quote.subject() != null && !quote.words().isEmpty()) {
            text.append(">\n");
        }
        quote.lines().forEach(line -> text.append("> ").append(line).append('\n'));
        text.append('\n');
    }
}
