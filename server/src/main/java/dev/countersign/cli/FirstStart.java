package dev.countersign.cli;

import dev.countersign.account.Account;
import dev.countersign.account.AccountSettings;
import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.identity.Consents;
import dev.countersign.identity.Passwords;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Settings;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Fills an empty database with one account, one administrator and one application, and keeps the quickstart file right. */
final class FirstStart {
    private static final List<String> REDIRECT_URIS =
            List.of("http://localhost:3000/callback", "http://localhost:8080/callback", "http://localhost/callback");

    private final Settings settings;
    private final Transactions transactions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Consents consents;
    private final Registrar registrar;
    private final Ids ids;
    private final WallClock clock;

    FirstStart(
            Settings settings,
            Transactions transactions,
            Accounts accounts,
            Passwords passwords,
            Consents consents,
            Registrar registrar,
            Ids ids,
            WallClock clock) {
        this.settings = settings;
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.consents = consents;
        this.registrar = registrar;
        this.ids = ids;
        this.clock = clock;
    }

    Welcome run(OpenDoors doors) {
        var addressed = Quickstart.Addressed.of(doors, settings.publicUrl(), settings.data());
        return accounts.all().isEmpty() ? firstOrLater(addressed) : later(addressed);
    }

    /** Keys take long to think up, so that is done before the transaction. */
    private Welcome firstOrLater(Quickstart.Addressed addressed) {
        var fresh = registrar.invent();
        var quickstart = quickstart(addressed, fresh.credentials());
        boolean isFirst = transactions.write(() -> {
            transactions.alone("first start");
            return accounts.all().isEmpty() && fill(quickstart, fresh);
        });
        return isFirst
                ? new Welcome(greeting(quickstart), settings.quickstart() ? quickstart : null)
                : later(addressed);
    }

    private Welcome later(Quickstart.Addressed addressed) {
        var kept = settings.quickstart()
                ? Quickstart.read(settings.data()).map(quickstart -> quickstart.at(addressed))
                : Optional.<Quickstart>empty();
        kept.ifPresent(quickstart -> quickstart.write(settings.data()));
        return new Welcome(List.of(), kept.orElse(null));
    }

    private Quickstart quickstart(Quickstart.Addressed now, Registrar.Credentials told) {
        return new Quickstart(
                now.httpUrl(),
                now.httpsUrl(),
                now.restBasePath(),
                now.oAuthBasePath(),
                now.caCertificate(),
                now.trustStore(),
                TlsFolder.PASSWORD,
                ids.guid().toString(),
                ids.guid().toString(),
                "Administrator",
                "admin@example.com",
                ids.secret().substring(0, 20),
                told.integrationKey(),
                told.clientSecret(),
                now.privateKeyFile(),
                REDIRECT_URIS,
                ids.secret());
    }

    private boolean fill(Quickstart quickstart, Registrar.Invented fresh) {
        var account = AccountId.of(quickstart.accountId());
        var administrator = UserId.of(quickstart.userId());
        accounts.add(new Account(account, shortNumber(), "My company", clock.instant(), AccountSettings.DEFAULT));
        accounts.add(new User(
                administrator, account, quickstart.userName(), quickstart.email(), true, "Active", clock.instant()));
        passwords.set(administrator, quickstart.password());
        registrar.register(account, "Quickstart", REDIRECT_URIS, fresh);
        consents.give(administrator, quickstart.integrationKey(), Scopes.ALL);
        // Before the commit: secrets that only a crash knew would be lost, and a file too many is overwritten.
        writeFiles(quickstart, fresh.credentials());
        return true;
    }

    private void writeFiles(Quickstart quickstart, Registrar.Credentials told) {
        if (settings.quickstart()) {
            PrivateFiles.write(
                    Path.of(quickstart.privateKeyFile()), told.privateKey().getBytes(StandardCharsets.US_ASCII));
            quickstart.write(settings.data());
        }
    }

    private String shortNumber() {
        return String.valueOf(10_000_000 + Math.floorMod(ids.guid().getLeastSignificantBits(), 90_000_000L));
    }

    private List<String> greeting(Quickstart quickstart) {
        var signIn = "Sign in as " + quickstart.email() + " with the password " + quickstart.password();
        return settings.quickstart()
                ? List.of(signIn, "All that a program needs stands in " + Quickstart.in(settings.data()))
                : List.of(signIn, "The password is shown this once. Register a program with: countersign app add");
    }
}
