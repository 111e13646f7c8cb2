package io.consentgate;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Hands every task on with the gate of the thread that hands it over: whatever way a task is handed over, it passes through
 * {@link #execute}.
 */
class GatedExecutorService<E extends ExecutorService> extends AbstractExecutorService {
    final E executor;

    GatedExecutorService(E executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(ConsentGate.wrap(task));
    }

    @Override
    public void shutdown() {
        executor.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return executor.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return executor.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return executor.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return executor.awaitTermination(timeout, unit);
    }
}
