package dev.countersign.cli;

import dev.countersign.account.Account;
import dev.countersign.account.Accounts;
import dev.countersign.history.History;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Settings;
import java.nio.file.Files;
import java.util.List;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** The rooms that hold what commands look at or add to, on a data folder that no server is using. */
final class OfflineRooms implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    OfflineRooms(Settings settings) {
        if (!settings.usesPostgres() && !Files.isDirectory(settings.data())) {
            throw new Failure("There is no data folder " + settings.data() + ": start the server once, or say --data.");
        }
        quieten();
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(OpenDoors.class, () -> new OpenDoors(settings));
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.register(ClocksConfiguration.class, FirstStartConfiguration.class);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.setResourcePattern("**/*Configuration.class");
        scanner.scan(
                "dev.countersign.store",
                "dev.countersign.account",
                "dev.countersign.identity.store",
                "dev.countersign.history.store",
                "dev.countersign.envelope.store");
        context.refresh();
    }

    Registrar registrar() {
        return context.getBean(Registrar.class);
    }

    History history() {
        return context.getBean(History.class);
    }

    List<Account> accounts() {
        return context.getBean(Accounts.class).all();
    }

    AccountId onlyAccount() {
        return accounts().stream()
                .findFirst()
                .orElseThrow(() -> new Failure("There is no account yet: start the server once."))
                .id();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Outside Boot the log knows no levels yet. */
    private static void quieten() {
        if (org.slf4j.LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext log) {
            log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(ch.qos.logback.classic.Level.ERROR);
        }
    }
}
