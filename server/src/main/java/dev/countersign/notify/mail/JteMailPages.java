package dev.countersign.notify.mail;

import dev.countersign.notify.MailPages;
import dev.countersign.notify.MailText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The HTML of mails from the template {@code notify/mail.jte}. */
public final class JteMailPages implements MailPages {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.countersign.pages");

    @Override
    public String html(MailText mail) {
        var html = new StringOutput();
        engine.render("notify/mail.jte", mail, html);
        return html.toString();
    }
}
