package dev.countersign.ceremony.web;

import dev.countersign.TestDoor;
import dev.countersign.TestRooms;
import dev.countersign.ceremony.FakeCodeSender;
import dev.countersign.ceremony.Faults;
import dev.countersign.ceremony.SendCode;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.store.Transactions;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The ceremony behind a real door: our rooms on SQLite, with stand-ins for what other rooms give. */
final class CeremonyServer implements AutoCloseable {
    private final TestDoor door;

    CeremonyServer(Path folder) throws LifecycleException {
        door = new TestDoor(
                folder,
                StandIns.class,
                "dev.countersign.store",
                "dev.countersign.history.store",
                "dev.countersign.document.store",
                "dev.countersign.envelope.store",
                "dev.countersign.ceremony.store",
                "dev.countersign.ceremony.web");
        addStrictHeaders(door.context());
        door.open();
    }

    String url() {
        return "http://localhost:" + door.port();
    }

    <T> T bean(Class<T> type) {
        return door.bean(type);
    }

    SetClock clock() {
        return bean(SetClock.class);
    }

    SetFaults faults() {
        return bean(SetFaults.class);
    }

    @Override
    public void close() throws LifecycleException {
        door.close();
    }

    /** As the server's own filter does: every page has to replace the strict policy. */
    private static void addStrictHeaders(Context context) {
        Filter strict = (request, response, chain) -> {
            ((HttpServletResponse) response)
                    .setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            chain.doFilter(request, response);
        };
        var definition = new FilterDef();
        definition.setFilterName("strict");
        definition.setFilter(strict);
        context.addFilterDef(definition);
        var everywhere = new FilterMap();
        everywhere.setFilterName("strict");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }

    /** A business clock that a test moves. */
    static final class SetClock implements BusinessClock {
        private volatile Duration ahead = Duration.ZERO;

        void advance(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    /** Faults a test asks for: so many of the next pages and steps fail. */
    static final class SetFaults implements Faults {
        private final AtomicInteger due = new AtomicInteger();

        void next(int requests) {
            due.set(requests);
        }

        @Override
        public void strike(EnvelopeId envelope) {
            if (due.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("a fault that a test asked for");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @Import({TestDoor.Common.class, TestRooms.class})
    static class StandIns {
        @Bean
        SetFaults faults() {
            return new SetFaults();
        }

        @Bean
        SetClock clock() {
            return new SetClock();
        }

        @Bean
        FakeCodeSender codeSender() {
            return new FakeCodeSender();
        }

        /** Codes go out as soon as they are asked for. */
        @Bean
        Jobs jobs(ObjectProvider<SendCode> send, Transactions transactions) {
            return new Jobs() {
                @Override
                public void soon(String name, String instance) {
                    transactions.afterCommit(() ->
                            Thread.startVirtualThread(() -> send.getObject().run(instance)));
                }

                @Override
                public void at(String name, String instance, Instant due) {
                    soon(name, instance);
                }
            };
        }
    }
}
