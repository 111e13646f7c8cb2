package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.banner.Delivery;
import io.consentgate.choice.ConsentCookie;
import io.consentgate.choice.SigningKeys;
import io.consentgate.report.ConsentListener;
import io.consentgate.report.Findings;
import io.consentgate.servlet.pages.PageMemory;
import io.consentgate.servlet.site.ContentRules;
import io.consentgate.servlet.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitesTest {

    private static final String GOOD =
            "{\"controller\": {\"name\": \"%s\", \"contact\": \"a@b.example\"}, \"vendors\": [\"hotjar\"]}";

    @TempDir
    Path folder;

    private Path policy;
    private long nanos;
    private long written;

    @BeforeEach
    void firstPolicy() throws IOException {
        policy = folder.resolve("policy.json");
        write(GOOD.formatted("Before"));
    }

    @Test
    void changedPolicy_isInForceSoon() throws IOException {
        Sites sites = sites();
        write(GOOD.formatted("After"));

        assertThat(controller(sites)).isEqualTo("Before");
        nanos += TimeUnit.SECONDS.toNanos(3);
        assertThat(controller(sites)).isEqualTo("After");
    }

    @Test
    void policyThatTurnsBad_keepsTheLastGoodOne() throws IOException {
        Sites sites = sites();
        write("{");
        nanos += TimeUnit.SECONDS.toNanos(3);

        assertThat(controller(sites)).isEqualTo("Before");
        assertThat(sites.onDisk()).isFalse();
        write(GOOD.formatted("Mended"));
        nanos += TimeUnit.SECONDS.toNanos(3);
        assertThat(controller(sites)).isEqualTo("Mended");
        assertThat(sites.onDisk()).isTrue();
    }

    @Test
    void policyThatIsTakenAway_keepsTheLastGoodOne() throws IOException {
        Sites sites = sites();
        Files.delete(policy);
        nanos += TimeUnit.SECONDS.toNanos(3);

        assertThat(controller(sites)).isEqualTo("Before");
        assertThat(sites.onDisk()).isFalse();
    }

    private Sites sites() {
        SettingValues values =
                new SettingValues(Map.of(Setting.POLICY, policy.toString()), name -> null, name -> null, name -> null);
        ConsentCookie cookies = new ConsentCookie(SigningKeys.random(new SecureRandom()));
        Findings findings = new Findings(Clock.systemUTC(), ConsentListener.NONE);
        return Sites.of(
                null,
                values,
                declared -> Site.of(
                        declared, cookies, "/consent", findings, ContentRules.NONE, Delivery.OWN, new PageMemory(0)),
                () -> nanos);
    }

    private void write(String text) throws IOException {
        Files.writeString(policy, text);
        written += 10;
        Files.setLastModifiedTime(policy, FileTime.from(written, TimeUnit.SECONDS));
    }

    private static String controller(Sites sites) {
        return sites.get().register().policy().controller().name();
    }
}
