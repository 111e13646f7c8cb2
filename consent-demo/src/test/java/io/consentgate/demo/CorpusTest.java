package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Saved pages of real sites behind the filter, in a browser that can reach nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {

    private static final int THREADS = 2;

    private List<CorpusRun.Outcome> outcomes;

    @BeforeAll
    void visitAll() throws Exception {
        Path corpus = SharedData.at("corpus");
        Queue<String> pages = new ConcurrentLinkedQueue<>(pagesOf(corpus));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<CorpusRun.Outcome>> visits = () -> visit(corpus, pages);
            outcomes = new ArrayList<>();
            for (Future<List<CorpusRun.Outcome>> done : threads.invokeAll(List.of(visits, visits))) {
                outcomes.addAll(done.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> pagesOf(Path corpus) throws Exception {
        String only = System.getProperty("consent.page", "");
        try (Stream<Path> files = Files.list(corpus)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(only))
                    .sorted()
                    .toList();
        }
    }

    private static List<CorpusRun.Outcome> visit(Path corpus, Queue<String> pages) throws Exception {
        List<CorpusRun.Outcome> outcomes = new ArrayList<>();
        try (CorpusRun run = new CorpusRun(corpus)) {
            for (String page = pages.poll(); page != null; page = pages.poll()) {
                outcomes.add(run.visit(page));
            }
        }
        return outcomes;
    }

    @Test
    void unfiltered_mostPagesCallTrackers() {
        List<Integer> tracked = outcomes.stream()
                .map(CorpusRun.Outcome::tracked)
                .filter(requests -> requests > 0)
                .toList();
        int requests = tracked.stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "unfiltered: %d requests to vendors that need consent, from %d pages%n", requests, tracked.size());
        assertThat(tracked).hasSizeGreaterThan(45);
        assertThat(requests).isGreaterThan(250);
    }

    @Test
    void noChoice_noPageContactsAVendorThatNeedsConsent() {
        assertThat(outcomes.stream().flatMap(CorpusTest::leaks)).isEmpty();
    }

    private static Stream<String> leaks(CorpusRun.Outcome outcome) {
        return outcome.leaked().stream().map(contact -> outcome.page() + " " + contact.host());
    }

    @Test
    void yes_everyPageCallsTheVendorsThatItCallsUnfiltered() {
        assertThat(outcomes).flatExtracting(CorpusRun.Outcome::missing).isEmpty();
        assertThat(outcomes).flatExtracting(CorpusRun.Outcome::added).isEmpty();
    }

    @Test
    void noChoice_paymentAndLibrariesStillLoad() {
        assertThat(outcomes).flatExtracting(CorpusRun.Outcome::lost).isEmpty();
    }
}
