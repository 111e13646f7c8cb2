package example.webxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.webapp.MetaInfConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web application on Jetty, which looks through the class path for fragments, annotations and initializers. */
class WebXmlTest {

    private static final Path WEB_APP = Path.of("src/main/webapp");

    @Test
    void filterInWebXml_blocksTheTrackerAndShowsTheBanner() throws Exception {
        try (Site site = new Site(WEB_APP)) {
            assertThat(site.get("/"))
                    .contains("data-consent-blocked=\"hotjar\"")
                    .contains("id=\"consent-banner\"")
                    .doesNotContain("<script src=\"https://static.hotjar.com");
            assertThat(site.get("/consent/state")).contains("\"decided\":false").contains("\"hotjar\":false");
        }
    }

    @Test
    void jarsAlone_activateNothing(@TempDir Path bare) throws Exception {
        Files.createDirectories(bare.resolve("WEB-INF"));
        Files.writeString(bare.resolve("WEB-INF/web.xml"), withoutTheFilter(WEB_APP.resolve("WEB-INF/web.xml")));
        Path page = Files.copy(WEB_APP.resolve("index.html"), bare.resolve("index.html"));
        try (Site site = new Site(bare)) {
            assertThat(site.get("/")).isEqualTo(Files.readString(page));
            assertThat(site.status("/consent/state")).isEqualTo(404);
        }
    }

    private static String withoutTheFilter(Path webXml) throws Exception {
        String whole = Files.readString(webXml);
        String rest = whole.substring(0, whole.indexOf("<filter>")) + whole.substring(whole.indexOf("<!-- end"));
        assertThat(rest).doesNotContain("filter-class");
        return rest;
    }

    /** The web application of one folder, with everything on the class path open to discovery. */
    private static final class Site implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final Server server = new Server(0);

        Site(Path folder) throws Exception {
            WebAppContext app = new WebAppContext(folder.toAbsolutePath().toString(), "/");
            app.setAttribute(MetaInfConfiguration.CONTAINER_JAR_PATTERN, ".*");
            app.setThrowUnavailableOnStartupException(true);
            server.setHandler(app);
            server.start();
        }

        String get(String path) throws Exception {
            return client.send(request(path), BodyHandlers.ofString()).body();
        }

        int status(String path) throws Exception {
            return client.send(request(path), BodyHandlers.ofString()).statusCode();
        }

        private HttpRequest request(String path) {
            URI address = server.getURI().resolve(path);
            return HttpRequest.newBuilder(address).build();
        }

        @Override
        public void close() throws Exception {
            server.stop();
        }
    }
}
