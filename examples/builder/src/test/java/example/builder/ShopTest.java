package example.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopTest {

    private final Server server = new Server(0);

    @BeforeEach
    void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addEventListener(new Shop());
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void filterFromTheBuilder_blocksTheTrackerAndShowsTheBanner() throws Exception {
        assertThat(get("/"))
                .contains("data-consent-blocked=\"hotjar\"")
                .contains("id=\"consent-banner\"")
                .doesNotContain("<script src=\"https://static.hotjar.com");
        assertThat(get("/consent/state")).contains("\"decided\":false").contains("\"hotjar\":false");
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
