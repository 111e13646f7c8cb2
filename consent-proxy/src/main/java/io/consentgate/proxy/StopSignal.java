package io.consentgate.proxy;

import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operating system's request to stop. Reached by reflection, since {@code sun.misc.Signal} is the only way to it and
 * the compiler refuses to name it.
 */
final class StopSignal {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    private StopSignal() {}

    /**
     * Runs an action on SIGTERM and SIGINT in place of the JVM's own answer, which is to end with 143 or 130 even where
     * everything was closed in good order. A JVM without such signals keeps its own answer.
     */
    static void onSignal(Runnable action) {
        try {
            replaceAnswer("TERM", action);
            replaceAnswer("INT", action);
        } catch (ReflectiveOperationException e) {
            LOG.debug("This JVM keeps its own answer to signals", e);
        }
    }

    private static void replaceAnswer(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object answer = Proxy.newProxyInstance(
                StopSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    action.run();
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), answer);
    }
}
