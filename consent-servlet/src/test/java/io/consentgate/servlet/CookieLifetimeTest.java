package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CookieLifetimeTest {

    @TempDir
    Path data;

    @Test
    void cookieOfAGrant_livesTwelveMonthsToTheSecond() throws Exception {
        ConsentFilter filter = ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .clock(new BusyClock())
                .build();
        try (JettySite site = new JettySite(filter).start()) {
            String cookie = site.post("/consent/choice", "action=accept")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();

            assertThat(cookie).contains("Max-Age=" + Duration.ofDays(365).toSeconds() + ";");
        }
    }

    /** So much to do that every look at it finds more than a second gone. */
    private static final class BusyClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));

        @Override
        public Instant instant() {
            return now.updateAndGet(before -> before.plusMillis(1_300));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
