package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import dev.countersign.kernel.WallClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Opens HTTPS and HTTP side by side, with the same manners behind both. */
final class Doors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private static final int LARGEST_FORM = 128 * 1024;
    private static final int LARGEST_SWALLOWED = 2 * 1024 * 1024;

    private final Settings settings;
    private final WallClock clock;

    Doors(Settings settings, WallClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** After Boot's own customizers, which know of one door only. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setAddress(address());
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.addConnectorCustomizers(this::giveManners);
        if (!settings.trustedProxies().isEmpty()) {
            factory.addEngineValves(behindProxies());
        }
        if (settings.httpsPort() == PortConverter.OFF) {
            factory.setPort(settings.httpPort());
            return;
        }
        factory.setPort(settings.httpsPort());
        factory.setSsl(tls());
        if (settings.httpPort() != PortConverter.OFF) {
            factory.addAdditionalConnectors(http());
        }
    }

    static void tellPorts(TomcatWebServer server, OpenDoors addresses) {
        int http = PortConverter.OFF;
        int https = PortConverter.OFF;
        for (var connector : server.getTomcat().getService().findConnectors()) {
            if (connector.getSecure()) {
                https = connector.getLocalPort();
            } else {
                http = connector.getLocalPort();
            }
        }
        addresses.opened(http, https);
    }

    private Ssl tls() {
        var ssl = new Ssl();
        ssl.setKeyStoreType("PKCS12");
        ssl.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
        if (settings.tlsKeystore() != null) {
            ssl.setKeyStore(settings.tlsKeystore().toUri().toString());
            ssl.setKeyStorePassword(
                    Objects.requireNonNullElse(System.getenv("COUNTERSIGN_TLS_KEYSTORE_PASSWORD"), TlsFolder.PASSWORD));
            return ssl;
        }
        var folder = new TlsFolder(settings.data());
        folder.prepare(settings.tlsNames(), clock.instant());
        ssl.setKeyStore(folder.serverKeyStore().toUri().toString());
        ssl.setKeyStorePassword(TlsFolder.PASSWORD);
        return ssl;
    }

    private RemoteIpValve behindProxies() {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", settings.trustedProxies()));
        return valve;
    }

    private Connector http() {
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(settings.httpPort());
        connector.setScheme("http");
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(address());
            // Boot gives virtual threads to the main door alone.
            protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        }
        giveManners(connector);
        return connector;
    }

    private void giveManners(Connector connector) {
        // of forms alone, which Tomcat reads whole; what may be large is read by those who need it
        connector.setMaxPostSize(LARGEST_FORM);
        connector.setProperty("maxSwallowSize", String.valueOf(LARGEST_SWALLOWED));
        connector.setProperty("compression", "on");
        connector.setProperty("compressionMinSize", "2048");
        connector.setProperty(
                "compressibleMimeType",
                "text/html,text/css,text/plain,text/csv,text/xml,text/javascript,application/javascript,"
                        + "application/json,application/xml,image/svg+xml,application/wasm");
        connector.setXpoweredBy(false);
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(settings.host());
        } catch (UnknownHostException e) {
            throw new Failure("--host " + settings.host() + " is no address of this machine.");
        }
    }
}
