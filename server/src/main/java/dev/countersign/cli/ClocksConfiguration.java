package dev.countersign.cli;

import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time and chance, which every room is handed. */
@Configuration(proxyBeanMethods = false)
class ClocksConfiguration {
    @Bean
    WallClock wallClock() {
        return WallClock.system();
    }

    @Bean
    MovableClock businessClock(WallClock wall) {
        return new MovableClock(wall);
    }

    @Bean
    Ids ids() {
        return Ids.random();
    }
}
