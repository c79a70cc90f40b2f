package dev.countersign.storefront.web;

import dev.countersign.account.Accounts;
import dev.countersign.account.UserIds;
import dev.countersign.ceremony.AccountRules;
import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Drafts;
import dev.countersign.ceremony.Entrance;
import dev.countersign.ceremony.desk.SeenDocuments;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Envelopes;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.Addresses;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.store.Blobs;
import dev.countersign.store.DerivedKeys;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.AccessTokens;
import dev.countersign.storefront.InstallStates;
import dev.countersign.storefront.Installations;
import dev.countersign.storefront.ProxyVerifier;
import dev.countersign.storefront.ShopKeys;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.confirm.ConfirmationDesk;
import dev.countersign.storefront.confirm.EmailConfirmations;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.file.FileScan;
import dev.countersign.storefront.file.FormFiles;
import dev.countersign.storefront.form.Acceptance;
import dev.countersign.storefront.form.FormDesk;
import dev.countersign.storefront.form.FormShowcase;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.Intake;
import dev.countersign.storefront.form.SigningTemplates;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.form.ThemeForms;
import dev.countersign.storefront.form.ThemeSecrets;
import dev.countersign.storefront.http.AdminAddresses;
import dev.countersign.storefront.news.WebhookDoor;
import dev.countersign.storefront.news.Webhooks;
import dev.countersign.storefront.record.Customers;
import dev.countersign.storefront.record.Standings;
import dev.countersign.storefront.record.WriteBacks;
import dev.countersign.storefront.signing.PostedSignatures;
import dev.countersign.storefront.signing.SignatureHandover;
import dev.countersign.storefront.signing.SigningDesk;
import dev.countersign.storefront.signing.SigningFiles;
import dev.countersign.storefront.signing.SigningStart;
import dev.countersign.storefront.signing.SigningSteps;
import dev.countersign.storefront.signing.SigningTokens;
import dev.countersign.storefront.signing.Signings;
import dev.countersign.storefront.signing.UsedTokens;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the room, and the beans behind them. */
@Configuration(proxyBeanMethods = false)
class StorefrontWebConfiguration {
    @Bean
    ProxyVerifier proxyVerifier(ShopKeys keys, WallClock clock) {
        return new ProxyVerifier(keys, clock);
    }

    /** No room keeps templates yet. */
    @Bean
    SigningTemplates signingTemplates() {
        return SigningTemplates.NONE;
    }

    @Bean
    SigningStart signingStart(
            Submissions submissions,
            Signings signings,
            Envelopes envelopes,
            SigningTemplates templates,
            Accounts accounts,
            Transactions transactions,
            Ids ids,
            BusinessClock clock) {
        return new SigningStart(
                submissions, signings, envelopes, templates, new UserIds(accounts)::of, transactions, ids, clock);
    }

    @Bean
    FormDesk formDesk(
            Forms forms,
            Submissions submissions,
            SigningStart signing,
            Customers customers,
            ThemeForms themes,
            FormFiles files,
            Acceptance acceptance,
            DerivedKeys keys,
            Ids ids,
            WallClock clock) {
        return new FormDesk(
                forms,
                submissions,
                signing,
                customers,
                themes,
                files,
                new Intake(submissions, signing, acceptance, ids, clock),
                keys,
                ids,
                clock);
    }

    @Bean
    FormFiles formFiles(CustomerFiles files, FileScan scan, Ids ids, WallClock clock) {
        return new FormFiles(files, scan, ids, clock);
    }

    @Bean
    Acceptance acceptance(
            CustomerFiles files,
            Signings signings,
            Envelopes envelopes,
            Drafts drafts,
            Blobs blobs,
            Transactions transactions) {
        var handover = new SignatureHandover(files, signings, envelopes, drafts, blobs);
        return new Acceptance(files, handover, transactions);
    }

    @Bean
    SigningDesk signingDesk(
            Signings signings,
            Submissions submissions,
            Ceremony ceremony,
            Entrance entrance,
            DerivedKeys keys,
            Transactions transactions,
            WallClock clock) {
        return new SigningDesk(signings, submissions, ceremony, entrance, keys, transactions, clock);
    }

    @Bean
    SigningSteps signingSteps(
            SigningDesk desk,
            UsedTokens used,
            DerivedKeys keys,
            Ceremony ceremony,
            Blobs blobs,
            Transactions transactions,
            Ids ids,
            WallClock clock) {
        return new SigningSteps(
                desk,
                new SigningTokens(used, keys, ids, clock),
                ceremony,
                new PostedSignatures(ceremony, blobs, ids),
                transactions);
    }

    @Bean
    SigningAnswers signingAnswers(StorefrontPages pages, Ceremony ceremony, AccountRules rules, BusinessClock clock) {
        return new SigningAnswers(pages, new FormAnswers(pages), ceremony, rules, clock);
    }

    @Bean
    ShopSigningController shopSigningController(
            ProxyDoor door,
            SigningDesk desk,
            SigningSteps steps,
            SigningAnswers answers,
            StorefrontPages pages,
            Documents documents,
            SealedFiles sealed) {
        var files = new SigningFiles(desk, new SeenDocuments(documents, sealed), sealed);
        return new ShopSigningController(door, steps, files, answers, new FormAnswers(pages), pages);
    }

    @Bean
    ThemeForms themeForms(ThemeSecrets secrets, Ids ids, WallClock clock) {
        return new ThemeForms(secrets, ids, clock);
    }

    @Bean
    FormShowcase formShowcase(StorefrontPages pages) {
        return new FormShowcasePages(pages);
    }

    @Bean
    Installations installations(
            Shops shops,
            WriteBacks rows,
            ShopKeys keys,
            InstallStates states,
            AccessTokens tokens,
            Ids ids,
            WallClock clock) {
        return new Installations(shops, rows, keys, states, tokens, ids, clock);
    }

    @Bean
    StorefrontPages storefrontPages(TemplateEngine templates) {
        return new StorefrontPages(templates);
    }

    @Bean
    StorefrontFailures storefrontFailures(StorefrontPages pages, Ids ids) {
        return new StorefrontFailures(pages, ids);
    }

    @Bean
    ProxyDoor proxyDoor(ProxyVerifier verifier, Shops shops, StorefrontPages pages) {
        return new ProxyDoor(verifier, shops, pages, new FormAnswers(pages));
    }

    @Bean
    ProxyController proxyController(
            ProxyDoor door,
            FormDesk desk,
            Standings standings,
            SigningSteps steps,
            SigningAnswers signing,
            StorefrontPages pages) {
        return new ProxyController(door, desk, standings, new FormAnswers(pages), steps, signing, pages);
    }

    @Bean
    Standings standings(WriteBacks rows, EmailConfirmations confirmations, BusinessClock clock) {
        return new Standings(rows, confirmations, clock);
    }

    @Bean
    ConfirmationDesk confirmationDesk(
            EmailConfirmations confirmations,
            WriteBacks rows,
            Jobs jobs,
            Transactions transactions,
            DerivedKeys keys,
            Ids ids,
            WallClock wall,
            BusinessClock clock) {
        return new ConfirmationDesk(confirmations, rows, jobs, transactions, keys, ids, wall, clock);
    }

    @Bean
    ConfirmController confirmController(ProxyDoor door, ConfirmationDesk desk, StorefrontPages pages) {
        return new ConfirmController(door, desk, new FormAnswers(pages), pages);
    }

    @Bean
    WebhookController webhookController(
            ShopKeys keys, Shops shops, Webhooks inbox, StorefrontPages pages, WallClock clock) {
        return new WebhookController(new WebhookDoor(keys, shops), inbox, pages, clock);
    }

    @Bean
    InstallController installController(
            Installations installations, AdminAddresses admin, Addresses addresses, StorefrontPages pages) {
        return new InstallController(installations, admin, addresses, pages);
    }
}
