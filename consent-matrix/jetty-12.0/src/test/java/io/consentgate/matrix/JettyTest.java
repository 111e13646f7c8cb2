package io.consentgate.matrix;

import java.net.URI;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

class JettyTest extends Matrix implements RawCookieScenarios, EarlyHintsScenarios {

    JettyTest() {
        super(new Jetty());
    }

    private static final class Jetty implements Container {

        private final Server server = new Server();

        @Override
        public URI start(Site site) throws Exception {
            HttpConfiguration http = new HttpConfiguration();
            server.addConnector(new ServerConnector(
                    server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http)));
            server.setHandler(context(site));
            server.start();
            return server.getURI();
        }

        private static ServletContextHandler context(Site site) {
            ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
            context.setBaseResourceAsPath(site.files());
            FilterHolder filter = asynchronous(new FilterHolder(site.filter()));
            context.addFilter(filter, "/*", Site.dispatches());
            context.addFilter(asynchronous(new FilterHolder(site.again())), Site.TWICE + "/*", Site.dispatches());
            site.roads().forEach((path, servlet) -> context.addServlet(asynchronous(new ServletHolder(servlet)), path));
            context.addServlet(asynchronous(new ServletHolder("default", DefaultServlet.class)), "/");
            ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
            errors.addErrorPage(404, Site.ERROR_PAGE);
            context.setErrorHandler(errors);
            JakartaWebSocketServletContainerInitializer.configure(
                    context, (absent, sockets) -> sockets.addEndpoint(Echo.class));
            return context;
        }

        private static FilterHolder asynchronous(FilterHolder holder) {
            holder.setAsyncSupported(true);
            return holder;
        }

        private static ServletHolder asynchronous(ServletHolder holder) {
            holder.setAsyncSupported(true);
            return holder;
        }

        @Override
        public void stop() throws Exception {
            server.stop();
        }
    }
}
