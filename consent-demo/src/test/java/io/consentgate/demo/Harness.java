package io.consentgate.demo;

import io.consentgate.demo.standin.ContactLog;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A running demo and a browser that sees nothing else, shared by all tests that ask for one as a parameter. */
final class Harness implements AutoCloseable {

    private final DemoServer demo;
    private final Traffic traffic;
    private final Chromium chromium;
    private final Set<String> own;

    private Harness(DemoServer demo, Traffic traffic, Chromium chromium) {
        this.demo = demo;
        this.traffic = traffic;
        this.chromium = chromium;
        this.own = Site.all().stream()
                .flatMap(site -> Stream.of(site.filtered(), site.plain()))
                .flatMap(hosts -> Stream.of(hosts.local(), hosts.mapped()))
                .collect(Collectors.toSet());
    }

    static Harness open() throws Exception {
        DemoServer demo = new DemoServer("127.0.0.1", 0);
        Traffic traffic = new Traffic(demo.jetty().getHandler());
        demo.jetty().setHandler(traffic);
        demo.start();
        return new Harness(demo, traffic, Chromium.mappedTo(demo.port()));
    }

    DemoServer demo() {
        return demo;
    }

    Traffic traffic() {
        return traffic;
    }

    Chromium chromium() {
        return chromium;
    }

    ContactLog log() {
        return demo.log();
    }

    /** Whether this host is one of the demo's own. */
    boolean own(String host) {
        return own.contains(host) || host.equals("localhost") || host.equals("127.0.0.1");
    }

    Visitor visitor() {
        return new Visitor(this, true);
    }

    Visitor visitorWithoutJavaScript() {
        return new Visitor(this, false);
    }

    @Override
    public void close() {
        chromium.close();
        demo.close();
    }

    /** Opens one harness for the whole run and closes it at the end. */
    static final class Shared implements ParameterResolver {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Harness.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Harness.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(HERE).getOrComputeIfAbsent(Harness.class, key -> opened());
        }

        private static Harness opened() {
            try {
                return Harness.open();
            } catch (Exception e) {
                throw new IllegalStateException("the demo does not start", e);
            }
        }
    }
}
