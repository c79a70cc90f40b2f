package dev.countersign.storefront.store;

import dev.countersign.envelope.Envelopes;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Blobs;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.InstallStates;
import dev.countersign.storefront.ShopKeys;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.StorefrontAddresses;
import dev.countersign.storefront.confirm.AddressMailJob;
import dev.countersign.storefront.confirm.AddressMails;
import dev.countersign.storefront.confirm.EmailAsking;
import dev.countersign.storefront.confirm.EmailConfirmations;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.file.SubmissionFiles;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.form.ThemeSecrets;
import dev.countersign.storefront.news.CustomerRows;
import dev.countersign.storefront.news.PersonalData;
import dev.countersign.storefront.news.PrivacyDesk;
import dev.countersign.storefront.news.PrivacyRequests;
import dev.countersign.storefront.news.RecordNews;
import dev.countersign.storefront.news.ShopNews;
import dev.countersign.storefront.news.WebhookJob;
import dev.countersign.storefront.news.Webhooks;
import dev.countersign.storefront.record.CustomerWriter;
import dev.countersign.storefront.record.Customers;
import dev.countersign.storefront.record.Pace;
import dev.countersign.storefront.record.SubmissionDesk;
import dev.countersign.storefront.record.WriteBackJob;
import dev.countersign.storefront.record.WriteBacks;
import dev.countersign.storefront.signing.SigningEnd;
import dev.countersign.storefront.signing.Signings;
import dev.countersign.storefront.signing.UsedTokens;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores of the room. */
@Configuration(proxyBeanMethods = false)
class StorefrontStoreConfiguration {
    @Bean
    Shops shops(DSLContext db, Transactions transactions, Secrets secrets, WallClock clock) {
        return new JooqShops(db, transactions, secrets, clock);
    }

    @Bean
    ShopKeys shopKeys(DSLContext db, Secrets secrets, WallClock clock, Ids ids) {
        return new JooqShopKeys(db, secrets, clock, ids);
    }

    @Bean
    InstallStates installStates(DSLContext db, Transactions transactions) {
        return new JooqInstallStates(db, transactions);
    }

    @Bean
    Forms forms(DSLContext db, Transactions transactions, WallClock clock) {
        return new JooqForms(db, transactions, clock);
    }

    @Bean
    ThemeSecrets themeSecrets(DSLContext db, Transactions transactions, Secrets secrets, WallClock clock) {
        return new JooqThemeSecrets(db, transactions, secrets, clock);
    }

    @Bean
    Submissions submissions(DSLContext db, Transactions transactions, Jobs jobs) {
        return new JooqSubmissions(db, transactions, jobs);
    }

    @Bean
    Signings signings(DSLContext db, Transactions transactions) {
        return new JooqSignings(db, transactions);
    }

    @Bean
    CustomerFiles customerFiles(DSLContext db, Transactions transactions, Blobs blobs, Secrets secrets, Ids ids) {
        return new JooqCustomerFiles(db, transactions, blobs, secrets, ids);
    }

    @Bean
    SubmissionFiles submissionFiles(CustomerFiles files) {
        return new SubmissionFiles(files);
    }

    @Bean
    UsedTokens usedTokens(DSLContext db, Transactions transactions) {
        return new JooqUsedTokens(db, transactions);
    }

    @Bean
    SigningEnd signingEnd(
            Signings signings,
            Submissions submissions,
            WriteBacks rows,
            Forms forms,
            Envelopes envelopes,
            Shops shops,
            StorefrontAddresses addresses,
            Jobs jobs,
            BusinessClock clock) {
        return new SigningEnd(signings, submissions, rows, forms, envelopes, shops, addresses, jobs, clock);
    }

    @Bean
    WriteBacks writeBacks(DSLContext db, Transactions transactions, Jobs jobs, BusinessClock clock) {
        return new JooqWriteBacks(db, transactions, jobs, clock);
    }

    @Bean
    Pace storefrontPace(DSLContext db, Transactions transactions, WallClock clock) {
        return new JooqPace(db, transactions, clock);
    }

    @Bean
    EmailConfirmations emailConfirmations(DSLContext db, Transactions transactions, Secrets secrets) {
        return new JooqEmailConfirmations(db, transactions, secrets);
    }

    @Bean
    EmailAsking emailAsking(
            EmailConfirmations confirmations,
            WriteBacks rows,
            Jobs jobs,
            Transactions transactions,
            Ids ids,
            BusinessClock clock) {
        return new EmailAsking(confirmations, rows, jobs, transactions, ids, clock);
    }

    @Bean
    AddressMailJob addressMailJob(
            EmailConfirmations confirmations,
            Submissions submissions,
            Shops shops,
            EmailAsking asking,
            AddressMails mails,
            StorefrontAddresses addresses,
            BusinessClock clock) {
        return new AddressMailJob(confirmations, submissions, shops, asking, mails, addresses, clock);
    }

    @Bean
    WriteBackJob writeBackJob(
            Shops shops,
            Forms forms,
            Submissions submissions,
            WriteBacks rows,
            Customers customers,
            CustomerWriter writer,
            EmailAsking asking,
            Pace pace,
            Jobs jobs,
            Transactions transactions,
            BusinessClock clock) {
        return new WriteBackJob(
                shops, forms, submissions, rows, customers, writer, asking, pace, jobs, transactions, clock);
    }

    @Bean
    Webhooks webhooks(DSLContext db, Transactions transactions, Jobs jobs) {
        return new JooqWebhooks(db, transactions, jobs);
    }

    @Bean
    CustomerRows customerRows(DSLContext db, Transactions transactions) {
        return new JooqCustomerRows(db, transactions);
    }

    @Bean
    PersonalData personalData(DSLContext db, Transactions transactions) {
        return new JooqPersonalData(db, transactions);
    }

    @Bean
    PrivacyRequests privacyRequests(DSLContext db, Transactions transactions) {
        return new JooqPrivacyRequests(db, transactions);
    }

    @Bean
    WebhookJob webhookJob(
            Webhooks inbox, RecordNews records, ShopNews news, Transactions transactions, WallClock clock) {
        return new WebhookJob(inbox, records, news, transactions, clock);
    }

    @Bean
    RecordNews recordNews(
            Webhooks inbox,
            CustomerRows customers,
            WriteBacks rows,
            Submissions submissions,
            Forms forms,
            EmailAsking asking,
            Jobs jobs,
            BusinessClock clock) {
        return new RecordNews(inbox, customers, rows, submissions, forms, asking, jobs, clock);
    }

    @Bean
    ShopNews shopNews(
            Shops shops, WriteBacks rows, PersonalData data, PrivacyRequests requests, Ids ids, BusinessClock clock) {
        return new ShopNews(shops, rows, data, requests, ids, clock);
    }

    @Bean
    PrivacyDesk privacyDesk(
            PrivacyRequests requests,
            PersonalData data,
            Submissions submissions,
            WriteBacks rows,
            Signings signings,
            CustomerFiles files) {
        return new PrivacyDesk(requests, data, submissions, rows, signings, files);
    }

    @Bean
    SubmissionDesk submissionDesk(
            Submissions submissions,
            Forms forms,
            WriteBacks rows,
            EmailAsking asking,
            Jobs jobs,
            Transactions transactions,
            BusinessClock clock) {
        return new SubmissionDesk(submissions, forms, rows, asking, jobs, transactions, clock);
    }
}
