package dev.countersign.notify;

/** Renders the HTML of a mail. */
public interface MailPages {
    String html(MailText mail);
}
