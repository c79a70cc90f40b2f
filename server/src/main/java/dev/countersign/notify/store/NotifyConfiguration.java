package dev.countersign.notify.store;

import dev.countersign.ceremony.CodeSender;
import dev.countersign.ceremony.SigningSessions;
import dev.countersign.envelope.Envelopes;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Settings;
import dev.countersign.kernel.WallClock;
import dev.countersign.notify.CarryAddressMail;
import dev.countersign.notify.CarryCode;
import dev.countersign.notify.ComposeMail;
import dev.countersign.notify.MailMessages;
import dev.countersign.notify.MailSender;
import dev.countersign.notify.Outbox;
import dev.countersign.notify.QueueMails;
import dev.countersign.notify.SendMail;
import dev.countersign.notify.Texts;
import dev.countersign.notify.mail.JteMailPages;
import dev.countersign.notify.sms.SmsGateways;
import dev.countersign.notify.smtp.Postboxes;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.confirm.AddressMails;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the room. */
@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {
    @Bean
    MailMessages mailMessages(DSLContext db, Transactions transactions, Secrets secrets) {
        return new JooqMailMessages(db, transactions, secrets);
    }

    @Bean
    MailSender mailSender(Settings settings, Addresses addresses) {
        return new MailSender(settings, addresses);
    }

    @Bean
    Postboxes postboxes(Settings settings) {
        return Postboxes.of(settings);
    }

    @Bean
    Outbox keptMails(Postboxes postboxes) {
        return postboxes.outbox();
    }

    @Bean
    SmsGateways smsGateways(Settings settings) {
        return SmsGateways.of(settings);
    }

    @Bean
    Texts keptTexts(SmsGateways gateways) {
        return gateways.texts();
    }

    @Bean
    CodeSender codeSender(
            Postboxes postboxes, SmsGateways gateways, MailSender sender, Envelopes envelopes, WallClock clock) {
        return new CarryCode(postboxes.postbox(), gateways.gateway(), sender, new JteMailPages(), envelopes, clock);
    }

    @Bean
    AddressMails addressMails(Postboxes postboxes, MailSender sender, WallClock clock) {
        return new CarryAddressMail(postboxes.postbox(), sender, new JteMailPages(), clock);
    }

    @Bean
    QueueMails queueMails(Envelopes envelopes, MailMessages messages, MailSender sender, Jobs jobs, Ids ids) {
        return new QueueMails(envelopes, messages, sender, jobs, ids);
    }

    @Bean
    ComposeMail composeMail(
            MailMessages messages, MailSender sender, SigningSessions sessions, SealedFiles files, WallClock clock) {
        return new ComposeMail(messages, sender, sessions, files, new JteMailPages(), clock);
    }

    @Bean
    SendMail sendMail(
            MailMessages messages,
            Envelopes envelopes,
            ComposeMail composer,
            Postboxes postboxes,
            Transactions transactions,
            WallClock clock) {
        return new SendMail(messages, envelopes, composer, postboxes.postbox(), transactions, clock);
    }
}
