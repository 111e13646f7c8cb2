package io.consentgate.matrix;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.websocket.server.WsSci;

/** Tomcat of either version. */
final class EmbeddedTomcat implements Container {

    private final Tomcat tomcat = new Tomcat();

    @Override
    public URI start(Site site) throws Exception {
        tomcat.setBaseDir(Files.createTempDirectory(Path.of("target"), "tomcat").toString());
        tomcat.setPort(0);
        tomcat.getConnector().addUpgradeProtocol(new Http2Protocol());
        configure(tomcat.addContext("", site.files().toString()), site);
        tomcat.start();
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/");
    }

    private static void configure(Context context, Site site) {
        Wrapper files = Tomcat.addServlet(context, "default", new DefaultServlet());
        files.setAsyncSupported(true);
        files.addMapping("/");
        context.addMimeMapping("html", "text/html");
        context.addMimeMapping("css", "text/css");
        context.addMimeMapping("png", "image/png");
        ErrorPage missing = new ErrorPage();
        missing.setErrorCode(404);
        missing.setLocation(Site.ERROR_PAGE);
        context.addErrorPage(missing);
        context.addServletContainerInitializer(site, Set.of());
        context.addServletContainerInitializer(new WsSci(), Set.of(Echo.class));
    }

    @Override
    public void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }
}
