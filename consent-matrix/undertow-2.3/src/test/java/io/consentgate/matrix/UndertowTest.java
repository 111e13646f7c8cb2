package io.consentgate.matrix;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.server.protocol.http2.Http2UpgradeHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import io.undertow.util.Protocols;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

class UndertowTest extends Matrix {

    UndertowTest() {
        super(new Embedded());
    }

    private static final class Embedded implements Container {

        private @Nullable Undertow undertow;
        private @Nullable DeploymentManager manager;

        @Override
        public URI start(Site site) throws Exception {
            DeploymentManager deployed = Servlets.defaultContainer().addDeployment(deployment(site));
            deployed.deploy();
            HttpHandler handler = deployed.start();
            Undertow started = Undertow.builder()
                    .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                    .addHttpListener(0, "localhost")
                    .setHandler(new Upgrading(handler))
                    .build();
            started.start();
            manager = deployed;
            undertow = started;
            InetSocketAddress address =
                    (InetSocketAddress) started.getListenerInfo().get(0).getAddress();
            return URI.create("http://localhost:" + address.getPort() + "/");
        }

        /** Upgrades once: what comes over HTTP/2 still has the header that asked for it. */
        private static final class Upgrading extends Http2UpgradeHandler {
            private final HttpHandler site;

            Upgrading(HttpHandler site) {
                super(site);
                this.site = site;
            }

            @Override
            public void handleRequest(HttpServerExchange exchange) throws Exception {
                if (exchange.getProtocol().equals(Protocols.HTTP_2_0)) {
                    site.handleRequest(exchange);
                } else {
                    super.handleRequest(exchange);
                }
            }
        }

        private static DeploymentInfo deployment(Site site) {
            DeploymentInfo info = Servlets.deployment()
                    .setClassLoader(UndertowTest.class.getClassLoader())
                    .setContextPath("/")
                    .setDeploymentName("site")
                    .setResourceManager(new PathResourceManager(site.files()))
                    .addErrorPage(Servlets.errorPage(Site.ERROR_PAGE, 404))
                    .addServletContextAttribute(
                            WebSocketDeploymentInfo.ATTRIBUTE_NAME,
                            new WebSocketDeploymentInfo().addEndpoint(Echo.class));
            filter(info, "consent", site.filter(), "/*");
            filter(info, "again", site.again(), Site.TWICE + "/*");
            site.roads()
                    .forEach((path, servlet) -> info.addServlet(
                            Servlets.servlet(path, HttpServlet.class, new ImmediateInstanceFactory<>(servlet))
                                    .addMapping(path)
                                    .setAsyncSupported(true)));
            return info;
        }

        private static void filter(DeploymentInfo info, String name, Filter filter, String pattern) {
            info.addFilter(Servlets.filter(name, Filter.class, new ImmediateInstanceFactory<>(filter))
                    .setAsyncSupported(true));
            for (DispatcherType dispatch : Site.dispatches()) {
                info.addFilterUrlMapping(name, pattern, dispatch);
            }
        }

        @Override
        public void stop() throws Exception {
            if (undertow != null && manager != null) {
                undertow.stop();
                manager.stop();
                manager.undeploy();
            }
        }
    }
}
