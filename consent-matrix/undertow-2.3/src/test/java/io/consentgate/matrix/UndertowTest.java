package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.server.protocol.http2.Http2UpgradeHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import io.undertow.util.Protocols;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndertowTest extends Matrix {

    UndertowTest() {
        super(new Embedded());
    }

    /** Other containers let it: Jakarta Servlet 6.0 (2022) does not say. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/include-closing", "/include-closing-by-context"})
    void partThatClosesItsStream_doesNotEndTheAnswer(String road) throws Exception {
        assertThat(visitor().get(road).body()).contains("data-consent-blocked=").endsWith("</body></html>");
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
            return Servlets.deployment()
                    .setClassLoader(UndertowTest.class.getClassLoader())
                    .setContextPath("/")
                    .setDeploymentName("site")
                    .setResourceManager(new PathResourceManager(site.files()))
                    .addErrorPage(Servlets.errorPage(Site.ERROR_PAGE, 404))
                    .addServletContextAttribute(
                            WebSocketDeploymentInfo.ATTRIBUTE_NAME,
                            new WebSocketDeploymentInfo().addEndpoint(Echo.class))
                    .addServletContainerInitializer(new ServletContainerInitializerInfo(
                            Site.class, new ImmediateInstanceFactory<>(site), Set.of()));
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
