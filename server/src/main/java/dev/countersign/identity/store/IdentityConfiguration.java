package dev.countersign.identity.store;

import dev.countersign.account.Accounts;
import dev.countersign.identity.Applications;
import dev.countersign.identity.Callers;
import dev.countersign.identity.Consents;
import dev.countersign.identity.Grants;
import dev.countersign.identity.JwtBearer;
import dev.countersign.identity.LegacyCallers;
import dev.countersign.identity.LegacyCredentials;
import dev.countersign.identity.LoginAttempts;
import dev.countersign.identity.LoginSessions;
import dev.countersign.identity.Passwords;
import dev.countersign.identity.SignIn;
import dev.countersign.identity.TokenCallers;
import dev.countersign.identity.Tokens;
import dev.countersign.identity.jose.JoseAssertion;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the room but those of its pages. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    @Bean
    Applications applications(DSLContext db, Transactions transactions) {
        return new JooqApplications(db, transactions);
    }

    @Bean
    Consents consents(DSLContext db, Transactions transactions, WallClock clock) {
        return new JooqConsents(db, transactions, clock);
    }

    @Bean
    Passwords passwords(DSLContext db, Transactions transactions, WallClock clock) {
        return new ArgonPasswords(db, transactions, clock);
    }

    @Bean
    Grants grants(DSLContext db, Transactions transactions) {
        return new JooqGrants(db, transactions);
    }

    @Bean
    LoginSessions loginSessions(DSLContext db, Transactions transactions, WallClock clock) {
        return new JooqLoginSessions(db, transactions, clock);
    }

    @Bean
    LoginAttempts loginAttempts(DSLContext db, Transactions transactions) {
        return new JooqLoginAttempts(db, transactions);
    }

    @Bean
    Tokens tokens(Grants grants, Ids ids, WallClock clock) {
        return new Tokens(grants, ids, clock);
    }

    @Bean
    SignIn signIn(Accounts accounts, Passwords passwords, LoginAttempts attempts, WallClock clock) {
        return new SignIn(accounts, passwords, attempts, clock);
    }

    @Bean
    JwtBearer jwtBearer(
            Applications applications, Accounts accounts, Consents consents, Tokens tokens, WallClock clock) {
        return new JwtBearer(JoseAssertion::parse, applications, accounts, consents, tokens, clock);
    }

    @Bean
    Callers callers(
            Tokens tokens,
            Accounts accounts,
            Applications applications,
            SignIn signIn,
            LegacyCredentials.Reader reader) {
        var legacy = new LegacyCallers(reader, applications, accounts, signIn);
        return new CachedCallers(new TokenCallers(tokens, accounts, legacy));
    }
}
