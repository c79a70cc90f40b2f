package dev.countersign.envelope.store;

import dev.countersign.document.Documents;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.Placement;
import dev.countersign.history.Fact;
import dev.countersign.history.FactTypes;
import dev.countersign.history.History;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the room. */
@Configuration(proxyBeanMethods = false)
class EnvelopeConfiguration {
    @Bean
    Envelopes envelopes(DSLContext db, Transactions transactions, History history, BusinessClock clock) {
        return new JooqEnvelopes(db, transactions, history, clock);
    }

    @Bean
    Placement placement(Documents documents, Ids ids) {
        return new Placement(documents, ids);
    }

    @Bean
    FactTypes envelopeFacts() {
        var types = new ArrayList<Class<? extends Fact>>();
        for (var type : EnvelopeEvent.class.getPermittedSubclasses()) {
            if (type.isRecord()) {
                types.add(type.asSubclass(Fact.class));
            } else {
                List.of(type.getPermittedSubclasses()).forEach(sub -> types.add(sub.asSubclass(Fact.class)));
            }
        }
        return new FactTypes(List.copyOf(types));
    }
}
