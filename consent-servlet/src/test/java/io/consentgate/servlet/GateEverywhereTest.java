package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.ConsentGate;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jetty.util.VirtualThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate in every thread that works for a request, and in no other, while many visitors come at once. */
class GateEverywhereTest {

    private static final int VISITORS = 8;
    private static final int VISITS = 60;

    @TempDir
    Path data;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(3);
    private ExecutorService workers = scheduler;

    /** The threads that serve requests and work for them. */
    private enum Threads {
        /** Those of a pool, of which each works for one visitor after the other. */
        POOLED,
        /** One for each task: where the Java that runs this has them, which is 21 or later. */
        VIRTUAL;

        static Stream<Threads> there() {
            return VirtualThreads.areSupported() ? Stream.of(values()) : Stream.of(POOLED);
        }

        ExecutorService workers(ExecutorService pool) {
            return this == POOLED ? pool : (ExecutorService) VirtualThreads.getDefaultVirtualThreadsExecutor();
        }
    }

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private JettySite site(Threads threads) throws Exception {
        workers = threads.workers(scheduler);
        JettySite site = JettySite.shop(data)
                .serve("/gate", Pages.of((request, response) -> answer(response)))
                .serve("/async", Pages.of(this::later));
        if (threads == Threads.VIRTUAL) {
            site.inVirtualThreads();
        }
        return site.start();
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.servlet.GateEverywhereTest$Threads#there")
    void gate_isTheRequestsOwn_howeverManyThereAre(Threads threads) throws Exception {
        try (JettySite site = site(threads)) {
            hammer(site);
        }
        assertThat(workers.submit(() -> ConsentGate.allowed("hotjar")).get(20, TimeUnit.SECONDS))
                .as("nothing is left behind in a thread")
                .isFalse();
    }

    private static void hammer(JettySite site) throws Exception {
        String accepted = site.answered("action=accept");
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        List<Future<List<String>>> heard = new ArrayList<>();
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            String[] headers = visitor % 2 == 0 ? new String[] {"Cookie", accepted} : new String[0];
            String path = visitor % 4 < 2 ? "/gate" : "/async";
            heard.add(visitors.submit(() -> visit(site, path, headers)));
        }
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            boolean granted = visitor % 2 == 0;
            assertThat(heard.get(visitor).get(60, TimeUnit.SECONDS))
                    .hasSize(VISITS)
                    .containsOnly(List.of(granted, granted, granted, granted, granted, false)
                            .toString());
        }
        visitors.shutdownNow();
    }

    private static List<String> visit(JettySite site, String path, String... headers) {
        return IntStream.range(0, VISITS)
                .mapToObj(i -> body(site, path, headers))
                .toList();
    }

    private static String body(JettySite site, String path, String... headers) {
        try {
            return site.get(path, headers).body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void later(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        async.start(() -> {
            try {
                answer(response);
                async.complete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What the gate says here, by each way to hand work over, and to a thread that nobody told. */
    private void answer(HttpServletResponse response) throws IOException {
        try {
            List<Boolean> allowed = List.of(
                    ask(),
                    CompletableFuture.supplyAsync(GateEverywhereTest::ask, ConsentGate.wrap(workers))
                            .get(20, TimeUnit.SECONDS),
                    CompletableFuture.supplyAsync(ConsentGate.wrapSupplier(GateEverywhereTest::ask), workers)
                            .get(20, TimeUnit.SECONDS),
                    ConsentGate.wrap(scheduler)
                            .schedule(GateEverywhereTest::ask, 1, TimeUnit.MILLISECONDS)
                            .get(20, TimeUnit.SECONDS),
                    workers.invokeAll(List.of(ConsentGate.wrap(GateEverywhereTest::ask)))
                            .get(0)
                            .get(20, TimeUnit.SECONDS),
                    workers.submit(GateEverywhereTest::ask).get(20, TimeUnit.SECONDS));
            response.setContentType("text/plain");
            response.getWriter().write(allowed.toString());
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static Boolean ask() {
        return ConsentGate.allowed("hotjar");
    }
}
