package io.consentgate.matrix;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
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
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.websocket.server.WsSci;

class TomcatTest extends Matrix implements RawCookieScenarios, EarlyHintsScenarios {

    TomcatTest() {
        super(new Embedded());
    }

    private static final class Embedded implements Container {

        private final Tomcat tomcat = new Tomcat();

        @Override
        public URI start(Site site) throws Exception {
            tomcat.setBaseDir(
                    Files.createTempDirectory(Path.of("target"), "tomcat").toString());
            tomcat.setPort(0);
            tomcat.getConnector().addUpgradeProtocol(new Http2Protocol());
            configure(tomcat.addContext("", site.files().toString()), site);
            tomcat.start();
            return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/");
        }

        private static void configure(Context context, Site site) {
            filter(context, "consent", site.filter(), "/*");
            filter(context, "again", site.again(), Site.TWICE + "/*");
            site.roads().forEach((path, servlet) -> servlet(context, path, servlet));
            servlet(context, "/", new DefaultServlet());
            context.addMimeMapping("html", "text/html");
            context.addMimeMapping("css", "text/css");
            context.addMimeMapping("png", "image/png");
            ErrorPage missing = new ErrorPage();
            missing.setErrorCode(404);
            missing.setLocation(Site.ERROR_PAGE);
            context.addErrorPage(missing);
            context.addServletContainerInitializer(new WsSci(), Set.of(Echo.class));
        }

        private static void filter(Context context, String name, Filter filter, String pattern) {
            FilterDef definition = new FilterDef();
            definition.setFilterName(name);
            definition.setFilter(filter);
            definition.setAsyncSupported("true");
            context.addFilterDef(definition);
            FilterMap map = new FilterMap();
            map.setFilterName(name);
            map.addURLPattern(pattern);
            for (DispatcherType dispatch : Site.dispatches()) {
                map.setDispatcher(dispatch.name());
            }
            context.addFilterMap(map);
        }

        private static void servlet(Context context, String path, HttpServlet servlet) {
            Wrapper wrapper = Tomcat.addServlet(context, path, servlet);
            wrapper.setAsyncSupported(true);
            wrapper.addMapping(path);
        }

        @Override
        public void stop() throws Exception {
            tomcat.stop();
            tomcat.destroy();
        }
    }
}
