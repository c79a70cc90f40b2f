package dev.countersign.storefront.process;

import dev.countersign.kernel.Settings;
import dev.countersign.storefront.file.FileScan;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The look for harmful files, where the operator named a command for it. */
@Configuration(proxyBeanMethods = false)
class StorefrontProcessConfiguration {
    /** The shop waits ten seconds for a page, and a scanner is not all it has to wait for. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    @Bean
    FileScan fileScan(Settings settings) {
        var command = settings.scanCommand();
        return command == null || command.isBlank() ? FileScan.NONE : new ScanCommand(command, LONGEST);
    }
}
