package dev.countersign.ceremony.web;

import dev.countersign.account.Accounts;
import dev.countersign.account.UserIds;
import dev.countersign.ceremony.AccountRules;
import dev.countersign.ceremony.Assigning;
import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.CodeSender;
import dev.countersign.ceremony.CorrectionViews;
import dev.countersign.ceremony.Corrections;
import dev.countersign.ceremony.Drafts;
import dev.countersign.ceremony.Entrance;
import dev.countersign.ceremony.Faults;
import dev.countersign.ceremony.Hosting;
import dev.countersign.ceremony.IdChecks;
import dev.countersign.ceremony.OneTimeCodes;
import dev.countersign.ceremony.PaperCeremony;
import dev.countersign.ceremony.SendCode;
import dev.countersign.ceremony.Sessions;
import dev.countersign.ceremony.Successors;
import dev.countersign.ceremony.Tokens;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Envelopes;
import dev.countersign.history.History;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.store.Blobs;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import gg.jte.TemplateEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the room but its stores. */
@Configuration(proxyBeanMethods = false)
class CeremonyConfiguration {
    @Bean
    AccountRules accountRules(Accounts accounts) {
        return new AccountRules(id -> accounts.find(id).settings());
    }

    @Bean
    Entrance entrance(Tokens tokens, Sessions sessions, Envelopes envelopes, Ids ids, BusinessClock clock) {
        return new Entrance(tokens, sessions, envelopes, ids, clock);
    }

    @Bean
    Ceremony ceremony(
            Sessions sessions,
            Drafts drafts,
            Envelopes envelopes,
            History history,
            AccountRules rules,
            Secrets secrets,
            Transactions transactions,
            BusinessClock clock) {
        return new Ceremony(sessions, drafts, envelopes, history, rules, secrets, transactions, clock);
    }

    @Bean
    IdChecks idChecks(
            Sessions sessions,
            OneTimeCodes codes,
            Drafts drafts,
            Envelopes envelopes,
            AccountRules rules,
            Ids ids,
            Secrets secrets,
            Jobs jobs,
            Transactions transactions,
            BusinessClock clock) {
        return new IdChecks(sessions, codes, drafts, envelopes, rules, ids, secrets, jobs, transactions, clock);
    }

    @Bean
    SendCode sendCode(
            OneTimeCodes codes, Envelopes envelopes, Secrets secrets, CodeSender sender, BusinessClock clock) {
        return new SendCode(codes, envelopes, secrets, sender, clock);
    }

    @Bean
    Hosting hosting(Sessions sessions, Envelopes envelopes, Transactions transactions, BusinessClock clock) {
        return new Hosting(sessions, envelopes, transactions, clock);
    }

    @Bean
    CeremonyDoors ceremonyDoors(
            Ceremony ceremony,
            IdChecks checks,
            Entrance entrance,
            AccountRules rules,
            BusinessClock clock,
            TemplateEngine templates,
            Ids ids,
            ObjectProvider<Faults> faults,
            Tokens tokens,
            History history) {
        var successors = new Successors(tokens, history);
        return new CeremonyDoors(
                ceremony,
                checks,
                entrance,
                rules,
                clock,
                templates,
                ids,
                faults.getIfAvailable(() -> Faults.NONE),
                successors);
    }

    @Bean
    PaperCeremony paperCeremony(Ceremony ceremony, Drafts drafts, Ids ids) {
        return new PaperCeremony(ceremony, drafts, ids);
    }

    @Bean
    ActionsController actionsController(
            CeremonyDoors doors, Ceremony ceremony, PaperCeremony paper, Accounts accounts, Ids ids) {
        return doors.actions(paper, new Assigning(ceremony, new UserIds(accounts), ids));
    }

    @Bean
    PaperController paperController(CeremonyDoors doors, PaperCeremony paper, Documents documents) {
        return doors.paper(paper, documents);
    }

    @Bean
    Corrections corrections(
            CorrectionViews views, Envelopes envelopes, Transactions transactions, Ids ids, BusinessClock clock) {
        return new Corrections(views, envelopes, transactions, ids, clock);
    }

    @Bean
    CorrectionController correctionController(
            CeremonyDoors doors, Corrections corrections, AccountRules rules, BusinessClock clock) {
        return doors.correction(corrections, rules, clock);
    }

    @Bean
    EntranceController entranceController(CeremonyDoors doors) {
        return doors.entrance();
    }

    @Bean
    GateController gateController(CeremonyDoors doors) {
        return doors.gate();
    }

    @Bean
    CodeController codeController(CeremonyDoors doors, IdChecks checks) {
        return doors.code(checks);
    }

    @Bean
    HostController hostController(CeremonyDoors doors, Hosting hosting) {
        return doors.host(hosting);
    }

    @Bean
    SigningController signingController(CeremonyDoors doors, Blobs blobs) {
        return doors.signing(blobs);
    }

    @Bean
    FilesController filesController(
            CeremonyDoors doors, Documents documents, SealedFiles sealed, Blobs blobs, History history) {
        return doors.files(documents, sealed, blobs, history);
    }

    @Bean
    CeremonyFailures ceremonyFailures(CeremonyDoors doors) {
        return doors.failures();
    }

    @Bean
    AssetsController assetsController(CeremonyDoors doors) {
        return doors.assets();
    }
}
