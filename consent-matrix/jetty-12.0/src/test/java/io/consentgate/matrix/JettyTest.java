package io.consentgate.matrix;

import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;

class JettyTest extends Matrix implements RawCookieScenarios, EarlyHintsScenarios {

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
