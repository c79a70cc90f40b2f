package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import dev.countersign.storefront.SandboxShop;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A running server. Tests start one in their own process:
 *
 * <pre>{@code
 * try (var server = Server.start(Server.sandbox(dataFolder))) {
 *     server.httpUrl(); server.quickstart();
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Welcome welcome;

    private Server(ConfigurableApplicationContext context, Welcome welcome) {
        this.context = context;
        this.welcome = welcome;
    }

    /** Settings of a sandbox on free ports of the loopback address, for tests. */
    public static Settings sandbox(Path data) {
        return new Settings(
                data.toAbsolutePath(),
                "127.0.0.1",
                0,
                0,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                true,
                25L * 1024 * 1024,
                List.of());
    }

    /** Returns when requests are answered; throws when anything stands against that. */
    public static Server start(Settings settings) {
        return start(settings, null);
    }

    /** @param shop the sandbox shop that will stand beside this server */
    static Server start(Settings settings, @Nullable SandboxShop shop) {
        var application = application(settings);
        if (shop != null) {
            application.addInitializers(
                    context -> ((GenericApplicationContext) context).registerBean(SandboxShop.class, () -> shop));
        }
        var context = application.run();
        try {
            return new Server(context, context.getBean(Opening.class).run());
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static SpringApplication application(Settings settings) {
        var application = new SpringApplication(ServerConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // What lies in the folder the operator happens to stand in is none of Spring's business.
        application.setDefaultProperties(Map.of("spring.config.location", "classpath:/application.properties"));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings));
        return application;
    }

    /** Tells on standard output how to sign in, when that is new, and that the doors are open. */
    Server announce(PrintWriter out) {
        welcome.lines().forEach(out::println);
        var urls = Stream.of(doors().httpUrl(), doors().httpsUrl())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        out.println("Countersign is ready: " + urls);
        out.flush();
        return this;
    }

    void awaitEnd() throws InterruptedException {
        var end = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                end.countDown();
            }
        });
        end.await();
    }

    /** Null when the door is closed; the same for {@link #httpsUrl()}. */
    public @Nullable String httpUrl() {
        return doors().httpUrl();
    }

    public @Nullable String httpsUrl() {
        return doors().httpsUrl();
    }

    /** What {@code quickstart.json} says; null where it is not written. */
    public @Nullable Quickstart quickstart() {
        return welcome.quickstart();
    }

    /** A port of any room. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private OpenDoors doors() {
        return context.getBean(OpenDoors.class);
    }
}
