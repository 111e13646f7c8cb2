package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that keeps nothing and a policy that was broken after the start, at once. */
class EverythingDownTest {

    private static final String PAGE = "<!doctype html><html lang=en><title>t</title>"
            + "<script src=https://static.hotjar.com/c/hotjar-1.js?sv=6></script>";

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void pagesAreServedAndBlocked_refusalsWorkAndGrantsWait() throws Exception {
        BrokenLedger ledger = new BrokenLedger();
        Path policy = Files.copy(Policies.file("shop.json"), folder.resolve("policy.json"));
        ConsentFilter filter = ConsentFilter.builder()
                .data(folder.resolve("data"))
                .policy(policy)
                .ledger(ledger)
                .build();
        try (JettySite site =
                new JettySite(filter).serve("/page", Pages.html(PAGE)).start()) {
            String accepted = cookieOf(site.post("/consent/choice", "action=accept"));
            assertThat(filter.health())
                    .extracting(Health::ledger, Health::policy)
                    .containsExactly(true, true);
            ledger.broken = true;
            Files.writeString(policy, "{");
            Files.setLastModifiedTime(policy, FileTime.from(1, TimeUnit.DAYS));
            askUntilNoticed(site, filter);

            assertThat(filter.health())
                    .extracting(Health::ledger, Health::policy)
                    .containsExactly(false, false);
            assertThat(site.get("/page").body()).contains("data-consent-blocked=\"hotjar\"", "id=\"consent-banner\"");
            assertThat(site.get("/page", "Cookie", accepted).body()).doesNotContain("data-consent-blocked");
            assertThat(site.post("/consent/choice", "action=accept").statusCode())
                    .isEqualTo(503);
            HttpResponse<String> withdrawal = site.post("/consent/choice", "action=reject", "Cookie", accepted);
            assertThat(withdrawal.statusCode()).isEqualTo(303);
            assertThat(site.get("/page", "Cookie", cookieOf(withdrawal)).body()).contains("data-consent-blocked");
        }
    }

    private static void askUntilNoticed(JettySite site, ConsentFilter filter) throws Exception {
        do {
            assertThat(site.get("/page").body()).contains("data-consent-blocked");
        } while (filter.health().policy());
    }

    private static String cookieOf(HttpResponse<String> answer) {
        String header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }
}
