package dev.countersign;

import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Settings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** A real door before some rooms on SQLite, with stand-ins for what other rooms give. It opens when all is arranged. */
public final class TestDoor implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final AnnotationConfigWebApplicationContext rooms = new AnnotationConfigWebApplicationContext();
    private final Context context;
    private final Wrapper servlet;

    public TestDoor(Path folder, Class<?> standIns, String... packages) {
        rooms.getEnvironment().getSystemProperties().put("test.folder", folder.toString());
        rooms.register(standIns);
        rooms.scan(packages);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        context = tomcat.addContext("", folder.toString());
        servlet = Tomcat.addServlet(context, "pages", new DispatcherServlet(rooms));
        servlet.setLoadOnStartup(1);
        context.addServletMappingDecoded("/", "pages");
    }

    public Context context() {
        return context;
    }

    public Wrapper servlet() {
        return servlet;
    }

    public void open() throws LifecycleException {
        tomcat.getConnector();
        tomcat.start();
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    public <T> T bean(Class<T> type) {
        return rooms.getBean(type);
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /** What every room with pages asks for. */
    @Configuration(proxyBeanMethods = false)
    public static class Common {
        @Bean
        Ids ids() {
            return Ids.random();
        }

        @Bean
        TemplateEngine templates() {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.countersign.pages");
        }

        @Bean
        Settings settings() {
            var folder = Path.of(System.getProperty("test.folder"));
            return new Settings(
                    folder,
                    "127.0.0.1",
                    0,
                    -1,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    false,
                    25_000_000,
                    List.of());
        }
    }
}
