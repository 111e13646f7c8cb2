package io.consentgate.matrix;

import org.eclipse.jetty.ee11.servlet.DefaultServlet;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;

class JettyTest extends Matrix implements Servlet61Scenarios, RawCookieScenarios, EarlyHintsScenarios {

    JettyTest() {
        super(new Jetty(JettyTest::context));
    }

    private static ServletContextHandler context(Site site) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        context.setBaseResourceAsPath(site.files());
        context.addServletContainerInitializer(site);
        ServletHolder files = new ServletHolder("default", DefaultServlet.class);
        files.setAsyncSupported(true);
        context.addServlet(files, "/");
        ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
        errors.addErrorPage(404, Site.ERROR_PAGE);
        context.setErrorHandler(errors);
        JakartaWebSocketServletContainerInitializer.configure(
                context, (absent, sockets) -> sockets.addEndpoint(Echo.class));
        return context;
    }
}
