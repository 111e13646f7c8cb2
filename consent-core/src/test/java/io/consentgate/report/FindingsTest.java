package io.consentgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.consentgate.report.Finding.Sort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FindingsTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Logger logger = (Logger) LoggerFactory.getLogger(Findings.LOGGER);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Instant now = START;
    private final Findings findings = new Findings(new MovingClock(), ConsentListener.NONE);

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
    }

    @Test
    void sameFindingWithinTheHour_isOneLineAndCounted() {
        findings.found(Sort.BLOCKED, "hotjar");
        now = START.plus(Duration.ofMinutes(59));
        findings.found(Sort.BLOCKED, "hotjar");

        assertThat(lines.list).hasSize(1);
        assertThat(findings.all()).containsExactly(new Finding(Sort.BLOCKED, "hotjar", 2, START, now));
    }

    @Test
    void sameFindingAnHourLater_isAnotherLine() {
        findings.found(Sort.BLOCKED, "hotjar");
        now = START.plus(Duration.ofHours(1));
        findings.found(Sort.BLOCKED, "hotjar");

        assertThat(lines.list).hasSize(2);
    }

    @Test
    void moreSubjectsThanTheLimit_areCountedTogether() {
        for (int i = 0; i < Findings.LIMIT + 100; i++) {
            findings.found(Sort.UNKNOWN_THIRD_PARTY, "host" + i + ".example");
        }

        assertThat(findings.all()).hasSize(Findings.LIMIT + 1);
        assertThat(findings.count(Sort.UNKNOWN_THIRD_PARTY)).isEqualTo(Findings.LIMIT + 100);
    }

    @Test
    void subjectWithLineBreaks_cannotForgeALine() {
        findings.found(Sort.UNKNOWN_THIRD_PARTY, "a.example\nWARN all is well");

        assertThat(lines.list.get(0).getFormattedMessage())
                .startsWith("a.example?WARN")
                .doesNotContain("\n");
    }

    @Test
    void reasonOfSeveralWords_isLoggedAsWritten() {
        findings.found(Sort.DOUBTFUL, "unknown charset");

        assertThat(lines.list.get(0).getFormattedMessage()).startsWith("unknown charset kept");
    }

    @Test
    void listenerThatThrows_changesNothing() {
        Findings told = new Findings(new MovingClock(), new ConsentListener() {
            @Override
            public void found(Sort sort, String subject) {
                throw new IllegalStateException("listener");
            }
        });

        told.found(Sort.FAULT, "x");

        assertThat(told.count(Sort.FAULT)).isEqualTo(1);
    }

    private final class MovingClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
