package dev.countersign.history.store;

import dev.countersign.history.FactTypes;
import dev.countersign.history.Follower;
import dev.countersign.history.History;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log; its followers are looked up late, for they may need the rooms that write into it. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {
    @Bean
    History history(DSLContext db, List<FactTypes> types, ObjectProvider<Follower> followers) {
        return new JooqHistory(db, new FactJson(types), new Late(followers)::list);
    }

    /** Asks for the followers once, when the first fact is told. */
    private static final class Late {
        private final ObjectProvider<Follower> provider;
        private volatile @org.jspecify.annotations.Nullable List<Follower> known;

        Late(ObjectProvider<Follower> provider) {
            this.provider = provider;
        }

        List<Follower> list() {
            var list = known;
            if (list == null) {
                list = provider.orderedStream().toList();
                known = list;
            }
            return list;
        }
    }
}
