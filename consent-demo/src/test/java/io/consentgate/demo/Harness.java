package io.consentgate.demo;

import io.consentgate.demo.standin.ContactLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A running demo and a browser that sees nothing else, shared by all tests that ask for one as a parameter. */
final class Harness implements AutoCloseable {

    private final TemporaryFolder data;
    private final DemoServer demo;
    private final Traffic traffic;
    private final Chromium chromium;
    private final Set<String> own;

    private Harness(TemporaryFolder data, DemoServer demo, Traffic traffic, Chromium chromium, Set<String> own) {
        this.data = data;
        this.demo = demo;
        this.traffic = traffic;
        this.chromium = chromium;
        this.own = own;
    }

    /** Starts a demo with further sites, served by hosts of their own. */
    static Harness open(ExtraSite... extra) throws Exception {
        return open(folder -> List.of(extra));
    }

    /** Starts a demo with further sites that keep their data in a folder, which goes with the harness. */
    static Harness open(Function<Path, List<ExtraSite>> sites) throws Exception {
        TemporaryFolder data = TemporaryFolder.create();
        List<ExtraSite> extra = sites.apply(data.path().resolve("further"));
        DemoServer demo = new DemoServer("127.0.0.1", 0, data.path());
        for (ExtraSite site : extra) {
            demo.add(site.context(demo.jetty()));
        }
        Traffic traffic = new Traffic(demo.jetty().getHandler());
        demo.jetty().setHandler(traffic);
        demo.start();
        Set<String> own = Stream.concat(
                        Site.all().stream().flatMap(site -> Stream.of(site.filtered(), site.plain())),
                        extra.stream().map(ExtraSite::hosts))
                .flatMap(hosts -> Stream.of(hosts.local(), hosts.mapped()))
                .collect(Collectors.toSet());
        return new Harness(data, demo, traffic, Chromium.mappedTo(demo.port()), own);
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

    /** Whether this host is one of the demo's own, or the browser's. */
    boolean own(String host) {
        return own.contains(host)
                || host.equals("localhost")
                || host.equals("127.0.0.1")
                || Chromium.OWN_CALLS.contains(host);
    }

    /** Somebody with a window of one browser for all, which makes no preconnects. */
    Visitor visitor() {
        return Visitor.withWindow(this, true);
    }

    Visitor visitorWithoutJavaScript() {
        return Visitor.withWindow(this, false);
    }

    /** Somebody with a whole browser, which also connects beforehand: much dearer. */
    Visitor visitorWithProfile() {
        return Visitor.withProfile(this, true);
    }

    Visitor visitorWithProfileWithoutJavaScript() {
        return Visitor.withProfile(this, false);
    }

    @Override
    public void close() {
        chromium.close();
        demo.close();
        data.close();
    }

    /** One more site for a test: where it is, and how it is set up. */
    record ExtraSite(Site.Hosts hosts, Function<Server, ServletContextHandler> setUp) {
        ServletContextHandler context(Server server) {
            return setUp.apply(server);
        }
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
