package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import dev.countersign.kernel.WallClock;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The HTTP and the HTTPS door, and the addresses they end up with. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {
    @Bean
    OpenDoors addresses(Settings settings) {
        return new OpenDoors(settings);
    }

    @Bean
    Doors doors(Settings settings, WallClock clock) {
        return new Doors(settings, clock);
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> tellsTheRealPorts(OpenDoors addresses) {
        return event -> {
            if (event.getWebServer() instanceof TomcatWebServer server) {
                Doors.tellPorts(server, addresses);
            }
        };
    }

    @Bean
    SecurityHeaders securityHeaders(Settings settings) {
        return new SecurityHeaders(settings);
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit();
    }
}
