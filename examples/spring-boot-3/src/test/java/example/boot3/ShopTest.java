package example.boot3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

class ShopTest {

    @Test
    void registeredFilter_blocksTheTrackerAndShowsTheBanner() throws Exception {
        try (ConfigurableApplicationContext site = start(Shop.class)) {
            assertThat(get(site, "/").body())
                    .contains("data-consent-blocked=\"hotjar\"")
                    .contains("id=\"consent-banner\"")
                    .doesNotContain("<script src=\"https://static.hotjar.com");
            assertThat(get(site, "/consent/state").body())
                    .contains("\"decided\":false")
                    .contains("\"hotjar\":false");
        }
    }

    @Test
    void jarsAlone_activateNothing() throws Exception {
        try (ConfigurableApplicationContext site = start(ShopWithoutFilter.class)) {
            assertThat(get(site, "/").body()).isEqualTo(HomePage.HTML);
            assertThat(get(site, "/consent/state").statusCode()).isEqualTo(404);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> shop) {
        return new SpringApplicationBuilder(shop).run("--server.port=0");
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext site, String path) throws Exception {
        String port = site.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @EnableAutoConfiguration
    @Import(HomePage.class)
    static class ShopWithoutFilter {}
}
