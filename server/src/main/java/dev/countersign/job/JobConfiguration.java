package dev.countersign.job;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the room. Handlers are asked for at the start: they belong to rooms that need {@link Jobs} themselves. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    @Bean
    Doorbell jobDoorbell() {
        return new Doorbell();
    }

    @Bean
    JobRows jobRows(Database database) {
        return new JobRows(database, new AutodetectJdbcCustomization(database.joining()));
    }

    @Bean
    Jobs jobs(Database database, JobRows rows, BusinessClock clock, Doorbell doorbell) {
        return new StoredJobs(database.transactions(), rows, clock, doorbell);
    }

    @Bean
    JobRunner jobRunner(
            Database database,
            JobRows rows,
            BusinessClock clock,
            Doorbell doorbell,
            ObjectProvider<JobHandler> handlers) {
        var dialect = new AutodetectJdbcCustomization(database.joining());
        return new JobRunner(
                database,
                dialect,
                rows,
                clock,
                doorbell,
                () -> handlers.orderedStream().toList());
    }
}
