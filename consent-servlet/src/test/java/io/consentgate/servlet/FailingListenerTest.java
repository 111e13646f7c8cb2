package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.report.ConsentListener;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A listener that fails each time it is told something changes nothing. */
class FailingListenerTest {

    private static final String PAGE =
            "<!doctype html><title>t</title><script src=https://static.hotjar.com/c/hotjar-1.js?sv=6></script>";

    @TempDir
    Path data;

    private final Set<String> told = new ConcurrentSkipListSet<>();

    @Test
    void pagesAnswersAndErasure_workAsIfNobodyListened() throws Exception {
        BrokenLedger ledger = new BrokenLedger();
        ConsentFilter filter = ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .ledger(ledger)
                .listener(failing())
                .build();
        try (JettySite site =
                new JettySite(filter).serve("/page", Pages.html(PAGE)).start()) {
            assertThat(site.get("/page").body()).contains("data-consent-blocked=\"hotjar\"");
            HttpResponse<String> accepted = site.post("/consent/choice", "action=accept");
            assertThat(accepted.statusCode()).isEqualTo(303);
            ledger.broken = true;
            assertThat(site.post("/consent/choice", "action=accept").statusCode())
                    .isEqualTo(503);
            assertThat(site.send(
                                    HttpRequest.newBuilder(site.uri("/consent/records"))
                                            .DELETE(),
                                    "Cookie",
                                    JettySite.cookie(accepted))
                            .statusCode())
                    .isEqualTo(503);
        }
        assertThat(told).containsExactly("answered", "found", "notRecorded", "recorded", "withdrawn");
    }

    private ConsentListener failing() {
        return (ConsentListener) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ConsentListener.class}, (proxy, method, arguments) -> {
                    told.add(method.getName());
                    throw new IllegalStateException("the listener's own fault");
                });
    }
}
