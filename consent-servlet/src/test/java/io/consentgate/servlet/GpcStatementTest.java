package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpcStatementTest {

    private static final String PATH = "/.well-known/gpc.json";

    @TempDir
    Path data;

    @Test
    void site_statesThatItHeedsTheSignal() throws Exception {
        try (JettySite site = new JettySite(builder().policy(Policies.shop()).build()).start()) {
            HttpResponse<String> statement = site.get(PATH, "Sec-GPC", "1");

            assertThat(statement.body()).isEqualTo("{\"gpc\":true}");
            assertThat(statement.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/json");
            assertThat(site.post(PATH, "").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void lastUpdate_isTheNewestChangeOfThePolicy() throws Exception {
        Path policy = Files.writeString(data.resolve("policy.json"), """
                {"controller": {"name": "Shop", "contact": "dpo@shop.example"}, "languages": ["en"],
                 "changes": [{"date": "2026-03-01", "what": "Hotjar added"}, {"date": "2025-11-30", "what": "First"}]}
                """);
        try (JettySite site = new JettySite(builder().policy(policy).build()).start()) {
            assertThat(site.get(PATH).body()).isEqualTo("{\"gpc\":true,\"lastUpdate\":\"2026-03-01\"}");
        }
    }

    @Test
    void siteThatOnlyObserves_statesNothing() throws Exception {
        try (JettySite site = new JettySite(builder().mode(Mode.OBSERVE).build())
                .serve(PATH, Pages.html("the site's own"))
                .start()) {
            assertThat(site.get(PATH).body()).isEqualTo("the site's own");
        }
    }

    private ConsentFilterBuilder builder() {
        return ConsentFilter.builder().data(data);
    }
}
