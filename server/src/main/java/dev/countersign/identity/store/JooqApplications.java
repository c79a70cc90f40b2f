package dev.countersign.identity.store;

import static dev.countersign.store.tables.Tables.APPLICATION;

import dev.countersign.identity.Application;
import dev.countersign.identity.Applications;
import dev.countersign.kernel.AccountId;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.ApplicationRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Applications in the database. */
final class JooqApplications implements Applications {
    private static final ObjectMapper MAPPER = JsonMapper.shared();

    private final DSLContext db;
    private final Transactions transactions;

    JooqApplications(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public Optional<Application> find(String integrationKey) {
        if (integrationKey.indexOf('\0') >= 0) {
            return Optional.empty(); // no key has this character, and PostgreSQL compares no text with it
        }
        return db.selectFrom(APPLICATION)
                .where(APPLICATION.INTEGRATION_KEY.eq(integrationKey.toLowerCase(Locale.ROOT)))
                .fetchOptional(JooqApplications::application);
    }

    @Override
    public List<Application> ofAccount(AccountId account) {
        return db.selectFrom(APPLICATION)
                .where(APPLICATION.ACCOUNT_ID.eq(account.toString()))
                .orderBy(APPLICATION.CREATED_AT, APPLICATION.INTEGRATION_KEY)
                .fetch(JooqApplications::application);
    }

    @Override
    public void add(Application application) {
        transactions.write(
                () -> db.insertInto(APPLICATION).set(row(application)).execute());
    }

    @Override
    public void replace(Application application) {
        transactions.write(() -> db.update(APPLICATION)
                .set(row(application))
                .where(APPLICATION.INTEGRATION_KEY.eq(application.integrationKey()))
                .execute());
    }

    private static ApplicationRecord row(Application application) {
        var row = new ApplicationRecord();
        row.setIntegrationKey(application.integrationKey());
        row.setAccountId(application.account().toString());
        row.setName(application.name());
        row.setSecretHash(application.secretHash());
        row.setPublicClient(application.publicClient());
        row.setPublicKeys(MAPPER.writeValueAsString(application.publicKeys()));
        row.setRedirectUris(MAPPER.writeValueAsString(application.redirectUris()));
        row.setCreatedAt(application.createdAt());
        return row;
    }

    private static Application application(ApplicationRecord row) {
        return new Application(
                row.getIntegrationKey(),
                row.getName(),
                AccountId.of(row.getAccountId()),
                row.getSecretHash(),
                texts(row.getPublicKeys()),
                texts(row.getRedirectUris()),
                row.getPublicClient(),
                row.getCreatedAt());
    }

    private static List<String> texts(String json) {
        return List.of(MAPPER.readValue(json, String[].class));
    }
}
