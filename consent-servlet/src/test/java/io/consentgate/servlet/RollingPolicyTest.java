package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.jdbc.JdbcLedger;
import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one key and a ledger each; one has a policy with a vendor more, and a visitor meets both in turn. */
class RollingPolicyTest {

    private static final String KEYS = "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final int TURNS = 4;
    private static final String HOTJAR = "data-consent-blocked=\"hotjar\"";
    private static final String MATOMO = "data-consent-blocked=\"matomo\"";
    private static final String BANNER = "id=\"consent-banner\"";
    private static final String PAGE = "<!doctype html><html lang=en><title>t</title>"
            + "<script src=https://static.hotjar.com/c/hotjar-1.js?sv=6></script>"
            + "<script src=https://shop.matomo.cloud/matomo.js></script>";

    @TempDir
    Path disk;

    private JettySite before;
    private JettySite after;

    @BeforeEach
    void start() throws Exception {
        before = node("before", "\"hotjar\"");
        after = node("after", "\"hotjar\", \"matomo\"");
    }

    @AfterEach
    void stop() throws Exception {
        before.close();
        after.close();
    }

    @Test
    void answerOfBefore_holdsAfter_whereOnlyWhatIsNewIsAsked() throws Exception {
        String cookie = answer(before, "action=accept");

        for (int turn = 0; turn < TURNS; turn++) {
            assertThat(page(before, cookie)).doesNotContain(BANNER, HOTJAR);
            assertThat(page(after, cookie)).contains(BANNER, MATOMO).doesNotContain(HOTJAR);
        }
    }

    @Test
    void answerOfAfter_isAskedForByNeitherAgain() throws Exception {
        String cookie = answer(after, "action=accept");

        for (int turn = 0; turn < TURNS; turn++) {
            assertThat(page(before, cookie)).contains(MATOMO).doesNotContain(BANNER, HOTJAR);
            assertThat(page(after, cookie)).doesNotContain(BANNER, HOTJAR, MATOMO);
        }
    }

    @Test
    void laterAnswerToBefore_keepsWhatAfterWasTold() throws Exception {
        String first = answer(after, "action=save&scope=vendors&vendor=matomo");
        String cookie = answer(before, "action=grant&vendor=hotjar", "Cookie", first);

        assertThat(page(before, cookie)).doesNotContain(BANNER, HOTJAR);
        assertThat(page(after, cookie)).doesNotContain(BANNER, HOTJAR, MATOMO);
    }

    @Test
    void refusalToBefore_holdsForWhatAfterWasToldToo() throws Exception {
        String cookie = answer(before, "action=reject", "Cookie", answer(after, "action=accept"));

        assertThat(page(before, cookie)).contains(HOTJAR).doesNotContain(BANNER);
        assertThat(page(after, cookie)).contains(HOTJAR, MATOMO).doesNotContain(BANNER);
    }

    @Test
    void eachLedger_provesWhatItsNodeWasTold() throws Exception {
        answer(before, "action=reject", "Cookie", answer(after, "action=accept"));
        before.close();
        after.close();

        for (String node : new String[] {"before", "after"}) {
            try (JdbcLedger ledger = JdbcLedger.sqlite(disk.resolve(node), Clock.systemUTC())) {
                assertThat(ledger.verify()).isEqualTo(new Intact(1));
            }
        }
    }

    private JettySite node(String name, String vendors) throws Exception {
        ConsentFilter filter = ConsentFilter.builder()
                .data(disk.resolve(name))
                .policy(policy(name, vendors))
                .set(Setting.KEYS, KEYS)
                .build();
        return new JettySite(filter).serve("/page", Pages.html(PAGE)).start();
    }

    private Path policy(String name, String vendors) throws IOException {
        return Files.writeString(
                disk.resolve(name + ".json"),
                "{\"controller\": {\"name\": \"Nordhost AB\", \"contact\": \"dpo@nordhost.example\"}, \"vendors\": ["
                        + vendors + "]}");
    }

    private static String page(JettySite node, String cookie) throws Exception {
        HttpResponse<String> page = node.get("/page", "Cookie", cookie);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        return page.body();
    }

    private static String answer(JettySite node, String form, String... headers) throws Exception {
        return node.answered(form, headers);
    }
}
