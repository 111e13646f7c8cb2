package io.consentgate.benchmarks.filter;

import com.sun.management.ThreadMXBean;
import io.consentgate.benchmarks.TrackerHosts;
import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.Setting;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/** The process that serves the samples behind one filter: prints its address and runs until it is stopped. */
public final class FilterServer {

    /** Answers how many bytes all threads have allocated; behind no filter. */
    static final String ALLOCATED = "/measured/allocated";

    /** Answers how many nanoseconds of CPU time all threads have had; behind no filter. */
    static final String CPU = "/measured/cpu";

    /** Below it stand the same samples, behind no filter. */
    static final String BESIDE = "/beside";

    private FilterServer() {}

    /** Takes the variant and the folder of the samples. */
    public static void main(String[] args) throws Exception {
        Variant variant = Variant.valueOf(args[0]);
        Path files = Path.of(args[1]);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(
                new ContextHandlerCollection(measured(), beside(variant, files), behindFilter(variant, files)));
        server.start();
        System.out.println("http://127.0.0.1:" + connector.getLocalPort());
        server.join();
    }

    private static ServletContextHandler beside(Variant variant, Path files) throws IOException {
        ServletContextHandler context = samples(variant, files);
        context.setContextPath(BESIDE);
        return context;
    }

    private static ServletContextHandler samples(Variant variant, Path files) throws IOException {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new BytesServlet(files, variant.differs())), "/bytes/*");
        context.addServlet(new ServletHolder(new WriterServlet(files, variant.differs())), "/writer/*");
        context.addServlet(new ServletHolder(new Decoration.Page()), Decoration.PATH);
        return context;
    }

    private static ServletContextHandler behindFilter(Variant variant, Path files) throws IOException {
        ServletContextHandler context = samples(variant, files);
        context.setContextPath("/");
        filter(variant).ifPresent(filter -> {
            FilterHolder holder = new FilterHolder(filter);
            holder.setAsyncSupported(true);
            context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
        });
        return context;
    }

    private static Optional<Filter> filter(Variant variant) throws IOException {
        return switch (variant) {
            case OURS, OURS_AGAIN -> Optional.of(ours(Setting.PAGE_MEMORY.defaultText()));
            case OURS_ANEW -> Optional.of(ours("0"));
            case JSOUP -> Optional.of(new BufferingFilter(TrackerHosts.SHIPPED));
            case SITEMESH -> Optional.of(new Decoration());
            default -> Optional.empty();
        };
    }

    private static Filter ours(String pageMemory) throws IOException {
        Path data = Files.createTempDirectory("consent");
        Path policy = data.resolve("policy.json");
        try (InputStream in = FilterServer.class.getResourceAsStream("policy.json")) {
            Files.copy(in, policy);
        }
        return ConsentFilter.builder()
                .policy(policy)
                .data(data)
                .set(Setting.LEDGER, "memory")
                .set(Setting.PAGE_MEMORY, pageMemory)
                .build();
    }

    private static ServletContextHandler measured() {
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/measured");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        context.addServlet(new ServletHolder(new OfAllThreads(threads::getThreadAllocatedBytes)), "/allocated");
        context.addServlet(new ServletHolder(new OfAllThreads(threads::getThreadCpuTime)), "/cpu");
        return context;
    }

    /** Sums over all threads; of one that has ended, what it had when this was last asked. */
    private static final class OfAllThreads extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient LongUnaryOperator ofThread;
        private final transient Map<Long, Long> byThread = new ConcurrentHashMap<>();

        OfAllThreads(LongUnaryOperator ofThread) {
            this.ofThread = ofThread;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            for (long thread : ManagementFactory.getThreadMXBean().getAllThreadIds()) {
                byThread.merge(thread, ofThread.applyAsLong(thread), Math::max);
            }
            response.getWriter()
                    .print(byThread.values().stream().mapToLong(Long::longValue).sum());
        }
    }
}
