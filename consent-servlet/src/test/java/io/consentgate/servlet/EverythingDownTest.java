package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that somebody else holds and a policy that was broken after the start, at once. */
class EverythingDownTest {

    private static final String PAGE = "<!doctype html><html lang=en><title>t</title>"
            + "<script src=https://static.hotjar.com/c/hotjar-1.js?sv=6></script>";

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void pagesAreServedAndBlocked_refusalsWorkAndGrantsWait() throws Exception {
        Path policy = Files.copy(Policies.file("shop.json"), folder.resolve("policy.json"));
        ConsentFilter filter = ConsentFilter.builder()
                .data(folder.resolve("data"))
                .policy(policy)
                .build();
        try (JettySite site =
                        new JettySite(filter).serve("/page", Pages.html(PAGE)).start();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/ledger.db"))) {
            String accepted = site.answered("action=accept");
            assertThat(filter.health())
                    .extracting(Health::ledger, Health::policy)
                    .containsExactly(true, true);
            hold(other, "BEGIN IMMEDIATE");
            Files.writeString(policy, "{");
            Files.setLastModifiedTime(policy, FileTime.from(1, TimeUnit.DAYS));
            askUntil(site, () -> !filter.health().policy());

            assertThat(site.get("/page").body()).contains("data-consent-blocked=\"hotjar\"", "id=\"consent-banner\"");
            assertThat(site.get("/page", "Cookie", accepted).body()).doesNotContain("data-consent-blocked");
            assertThat(site.post("/consent/choice", "action=accept").statusCode())
                    .isEqualTo(503);
            askUntil(site, () -> !filter.health().ledger());
            HttpResponse<String> withdrawal = site.post("/consent/choice", "action=reject", "Cookie", accepted);
            assertThat(withdrawal.statusCode()).isEqualTo(303);
            assertThat(site.get("/page", "Cookie", JettySite.cookie(withdrawal)).body())
                    .contains("data-consent-blocked");

            hold(other, "ROLLBACK");
            assertThat(site.post("/consent/choice", "action=accept").statusCode())
                    .isEqualTo(303);
            assertThat(site.get("/consent/records", "Cookie", accepted).body()).contains("\"given\"", "\"withdrawn\"");
        }
    }

    private static void hold(Connection database, String how) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(how);
        }
    }

    private static void askUntil(JettySite site, BooleanSupplier noticed) throws Exception {
        do {
            assertThat(site.get("/page").body()).contains("data-consent-blocked");
        } while (!noticed.getAsBoolean());
    }
}
