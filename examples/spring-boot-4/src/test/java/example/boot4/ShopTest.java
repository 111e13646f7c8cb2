package example.boot4;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

class ShopTest {

    @TempDir
    Path disk;

    @BeforeEach
    void keepOrders() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders (number INTEGER PRIMARY KEY)");
        }
    }

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

    @Test
    void siteWithADatabase_startsAndItsDatabaseIsLeftAlone() {
        try (ConfigurableApplicationContext site = start(Shop.class)) {
            JdbcTemplate database = site.getBean(JdbcTemplate.class);
            List<String> names = database.queryForList("SELECT name FROM sqlite_schema", String.class);
            assertThat(names).containsExactly("orders");
        }
    }

    private ConfigurableApplicationContext start(Class<?> shop) {
        return new SpringApplicationBuilder(shop).run("--server.port=0", "--spring.datasource.url=" + database());
    }

    private String database() {
        return "jdbc:sqlite:" + disk.resolve("shop.db");
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
