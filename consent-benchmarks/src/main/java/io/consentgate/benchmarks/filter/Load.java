package io.consentgate.benchmarks.filter;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several visitors at once, each asking again as soon as it has its answer. */
final class Load implements AutoCloseable {

    private static final int VISITORS = 8;
    private static final double NANOS_PER_MICRO = 1000;

    private final ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);

    /** What a second or so of load says: CPU microseconds and allocated bytes for a request. */
    record Slice(double micros, double allocated) {}

    /** Asks for so long on the clock, and until the server has had so much CPU time. */
    void warmUp(Contestant server, Scenario scenario, Duration cpu) throws IOException {
        Duration end = server.cpu().plus(cpu);
        while (server.cpu().compareTo(end) < 0) {
            requests(server, scenario.asked(), Duration.ofMillis(500));
        }
    }

    /** One measured slice. */
    Slice slice(Contestant server, Scenario scenario, Duration time) throws IOException {
        long allocated = server.allocated();
        Duration cpu = server.cpu();
        long requests = requests(server, scenario.asked(), time);
        double nanos = server.cpu().minus(cpu).toNanos();
        return new Slice(nanos / NANOS_PER_MICRO / requests, (double) (server.allocated() - allocated) / requests);
    }

    /** CPU microseconds that a request takes of the threads that serve it. */
    double threadMicros(Contestant server, Asked asked, Duration time) throws IOException {
        Duration cpu = server.threadCpu();
        long requests = requests(server, asked, time);
        return server.threadCpu().minus(cpu).toNanos() / NANOS_PER_MICRO / requests;
    }

    private long requests(Contestant server, Asked asked, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        Callable<Long> visitor = () -> {
            try (Connection connection = new Connection(server.address(), asked)) {
                long count = 0;
                while (System.nanoTime() < end) {
                    connection.get();
                    count++;
                }
                return count;
            }
        };
        long total = 0;
        for (Future<Long> count : started(Collections.nCopies(VISITORS, visitor))) {
            total += result(count);
        }
        return total;
    }

    private List<Future<Long>> started(List<Callable<Long>> tasks) {
        return tasks.stream().map(visitors::submit).toList();
    }

    private static long result(Future<Long> count) throws IOException {
        try {
            return count.get();
        } catch (ExecutionException e) {
            throw new IOException("a visitor got no answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        visitors.shutdownNow();
    }
}
