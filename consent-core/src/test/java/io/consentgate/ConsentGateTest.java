package io.consentgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.consentgate.ConsentGate.Scope;
import io.consentgate.Decision.Rule;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ConsentGateTest {
    private static final Consent GRANTED = consent(true);
    private static final Consent REFUSED = consent(false);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(ConsentGate.class)).addAppender(log);
    }

    @AfterEach
    void stop() {
        ((Logger) LoggerFactory.getLogger(ConsentGate.class)).detachAppender(log);
        pool.shutdownNow();
    }

    @Test
    void openScope_answersForItsConsent() {
        try (Scope scope = ConsentGate.open(GRANTED)) {
            assertThat(ConsentGate.allowed("analytics")).isTrue();
            assertThat(ConsentGate.allowed(Purpose.ANALYTICS)).isTrue();
            assertThat(ConsentGate.explain("analytics").rule()).isEqualTo(Rule.GRANTED);
            assertThat(ConsentGate.current()).isSameAs(GRANTED);
            try (Scope inner = ConsentGate.open(REFUSED)) {
                assertThat(ConsentGate.allowed("analytics")).isFalse();
            }
            assertThat(ConsentGate.allowed("analytics")).isTrue();
        }
        assertThat(ConsentGate.current().reason()).isEqualTo(Consent.Reason.OUTSIDE_REQUEST);
    }

    @Test
    void outsideARequest_onlyWhatNeedsNoConsent() {
        assertThat(ConsentGate.allowed(Purpose.ESSENTIAL)).isTrue();
        assertThat(ConsentGate.allowed("essential")).isTrue();
        assertThat(ConsentGate.allowed(Purpose.MARKETING)).isFalse();
        assertThat(ConsentGate.allowed("analytics")).isFalse();
        assertThat(ConsentGate.explain("hotjar").rule()).isEqualTo(Rule.OUTSIDE_REQUEST);
        assertThat(log.list).as("one warning in the life of the process").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void unknownId_isNoAndWarnsOnceWithTheNearest() {
        UnknownIds lenient = UnknownIds.lenient();
        try (Scope scope = ConsentGate.open(() -> GRANTED, lenient)) {
            assertThat(ConsentGate.allowed("analytcs")).isFalse();
            assertThat(ConsentGate.allowed("analytcs")).isFalse();
            assertThat(ConsentGate.allowed("bad\nid")).isFalse();
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .satisfies(lines -> {
                    assertThat(lines.get(0)).contains("\"analytcs\"").contains("did you mean \"analytics\"?");
                    assertThat(lines.get(1)).doesNotContain("\n");
                });
    }

    @Test
    void pageForEverybody_warnsOnceOfEachPlaceThatIsAnsweredNo() {
        try (Scope scope = ConsentGate.open(() -> REFUSED, UnknownIds.lenient(), new AskedPlaces())) {
            for (int i = 0; i < 3; i++) {
                ConsentGate.allowed("analytics");
            }
            ConsentGate.allowed(Purpose.ANALYTICS);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"analytics\"", "ConsentGateTest.java"));
    }

    @Test
    void unknownIdInStrictMode_throws() {
        try (Scope scope = ConsentGate.open(() -> GRANTED, UnknownIds.strict())) {
            assertThatThrownBy(() -> ConsentGate.allowed("analytcs"))
                    .isInstanceOf(UnknownIdException.class)
                    .hasMessageContaining("did you mean \"analytics\"?");
            assertThatThrownBy(() -> ConsentGate.explain("x")).isInstanceOf(UnknownIdException.class);
            assertThat(ConsentGate.allowed("analytics")).isTrue();
        }
    }

    @Test
    void purposeOfTheCallersOwnThatNeedsNoConsent_isAllowed() {
        Purpose own = new Purpose(
                "invoices",
                Kind.ESSENTIAL,
                java.util.Set.of(LegalBasis.CONTRACT),
                LocalText.NONE,
                LocalText.NONE,
                LocalText.NONE,
                false);
        try (Scope scope = ConsentGate.open(() -> REFUSED, UnknownIds.strict())) {
            assertThat(ConsentGate.allowed(own)).isTrue();
        }
    }

    @Test
    void with_setsTheConsentForOneTask() {
        assertThat(ConsentGate.with(GRANTED, () -> ConsentGate.allowed("analytics")))
                .isTrue();
        boolean[] seen = new boolean[1];
        ConsentGate.with(GRANTED, () -> {
            seen[0] = ConsentGate.allowed("analytics");
        });
        assertThat(seen[0]).isTrue();
        assertThatThrownBy(() -> ConsentGate.with(GRANTED, (Runnable) () -> {
                    throw new IllegalStateException("task");
                }))
                .hasMessage("task");
        assertThat(ConsentGate.current().reason()).isEqualTo(Consent.Reason.OUTSIDE_REQUEST);
    }

    @Test
    void wrappedTask_takesTheGateAlongAndLeavesNothingBehind() throws Exception {
        Callable<Boolean> ask = () -> ConsentGate.allowed("analytics");
        Callable<Boolean> wrapped;
        Supplier<Boolean> supplier;
        try (Scope scope = ConsentGate.open(GRANTED)) {
            wrapped = ConsentGate.wrap(ask);
            supplier = ConsentGate.wrapSupplier(() -> ConsentGate.allowed("analytics"));
        }
        assertThat(pool.submit(wrapped).get()).isTrue();
        assertThat(CompletableFuture.supplyAsync(supplier, pool).get()).isTrue();
        assertThat(pool.submit(ask).get()).as("the same thread, later").isFalse();
    }

    @Test
    void consentThatIsReadLate_isReadWhereWorkIsWrappedAndNotByItsThread() throws Exception {
        AtomicReference<Consent> told = new AtomicReference<>(GRANTED);
        Callable<Boolean> wrapped;
        try (Scope scope = ConsentGate.open(told::get, UnknownIds.lenient())) {
            wrapped = ConsentGate.wrap((Callable<Boolean>) () -> ConsentGate.allowed("analytics"));
        }
        told.set(REFUSED);
        assertThat(pool.submit(wrapped).get()).isTrue();
    }

    @Test
    void gateThatNobodyAsks_readsNoConsent() {
        AtomicInteger reads = new AtomicInteger();
        Supplier<Consent> counted = () -> {
            reads.incrementAndGet();
            return GRANTED;
        };
        try (Scope scope = ConsentGate.open(counted, UnknownIds.lenient())) {
            assertThat(reads).hasValue(0);
            assertThat(ConsentGate.allowed("analytics")).isTrue();
            assertThat(reads).hasPositiveValue();
        }
    }

    @Test
    void taskWrappedOutside_doesNotSeeTheGateOfItsThread() throws Exception {
        Callable<Boolean> wrapped = ConsentGate.wrap((Callable<Boolean>) () -> ConsentGate.allowed("analytics"));
        try (Scope scope = ConsentGate.open(GRANTED)) {
            assertThat(wrapped.call()).isFalse();
            assertThat(ConsentGate.allowed("analytics")).isTrue();
        }
    }

    @Test
    void wrappedExecutors_useTheGateOfWhoHandsOver() throws Exception {
        ExecutorService service = ConsentGate.wrap((ExecutorService) pool);
        ScheduledExecutorService scheduler = ConsentGate.wrap(pool);
        Callable<Boolean> ask = () -> ConsentGate.allowed("analytics");
        try (Scope scope = ConsentGate.open(GRANTED)) {
            assertThat(service.submit(ask).get()).isTrue();
            assertThat(service.invokeAll(List.of(ask, ask)))
                    .allSatisfy(f -> assertThat(f.get()).isTrue());
            assertThat(scheduler.schedule(ask, 1, TimeUnit.MILLISECONDS).get()).isTrue();
            CompletableFuture<Boolean> executed = new CompletableFuture<>();
            ConsentGate.wrap((java.util.concurrent.Executor) pool)
                    .execute(() -> executed.complete(ConsentGate.allowed("analytics")));
            assertThat(executed.get()).isTrue();
        }
        assertThat(service.submit(ask).get()).isFalse();
    }

    private static Consent consent(boolean yes) {
        return new Consent.Builder("v", 0)
                .because(Consent.Reason.CHOICE, Source.BANNER)
                .purpose(new Decision(
                        yes,
                        yes ? Rule.GRANTED : Rule.REFUSED,
                        "analytics",
                        Optional.empty(),
                        Optional.of("analytics"),
                        Source.BANNER))
                .build();
    }
}
