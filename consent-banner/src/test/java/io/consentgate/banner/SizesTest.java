package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the banner costs a visitor, for a policy of ten vendors, each file in brotli as it is sent. */
class SizesTest {

    private static final List<String> GUARD = List.of(
            "page.js",
            "learn.js",
            "bars.js",
            "named.js",
            "refused.js",
            "sound.js",
            "waits.js",
            "hold.js",
            "wrap.js",
            "trust.js",
            "parsed.js",
            "gated.js",
            "neutral.js",
            "scrub.js",
            "inert.js",
            "standIn.js",
            "narrow.js",
            "elements.js",
            "markup.js",
            "requests.js",
            "guard.js",
            "arm.js");

    private final Register register = Sites.nordhost();
    private final Banner banner = Banner.of(register, "/consent");
    private final Assets assets = Assets.load(names -> "[]", Delivery.OWN);

    @BeforeAll
    static void loadBrotli() {
        Brotli4jLoader.ensureAvailability();
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void firstLayer_isAtMostThreeKilobytesOfThePage(String language) throws IOException {
        assertThat(brotli(added(language))).isLessThanOrEqualTo(2_000);
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void everythingWithSettings_isAtMostSixKilobytes(String language) throws IOException {
        int first = brotli(added(language));
        int settings = brotli(spoken(language).settingsFragment(visit(language)));
        int style = brotli(assets.settings().text());

        assertThat(first + settings + style).isLessThanOrEqualTo(6 * 1024);
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void placeholder_isAtMostOneKilobyteAndItsStyleAnother(String language) throws IOException {
        Banner banner = spoken(language);
        View visit = visit(language);
        Embed embed =
                banner.embed(visit, List.of(), "https://clips.example/", false).orElseThrow();

        assertThat(brotli(Sites.html(banner.frameStyle(visit)) + Sites.html(embed.document())))
                .isLessThanOrEqualTo(900);
        assertThat(brotli(assets.embed().text())).isLessThanOrEqualTo(1_200);
    }

    /** What both the guard and the rest need is counted with both; what brings back, with the rest. */
    @Test
    void script_isAtMostFiveKilobytes_theGuardHalfOfThem() throws IOException {
        assertThat(brotli(assets.script().text())).isLessThanOrEqualTo(5 * 1024);
        assertThat(brotli(Assets.script(Delivery.OWN, GUARD::contains))).isLessThanOrEqualTo(5 * 1024 / 2);
    }

    @Test
    void scriptOfOtherDeliveries_isLittleMore() throws IOException {
        for (Delivery delivery : Delivery.values()) {
            assertThat(brotli(Assets.script(delivery, file -> true))).isLessThanOrEqualTo(5_500);
        }
    }

    @Test
    void scriptOfTheSettings_isAtMostSevenHundredBytes_andComesOnceTheyAreOpened() throws IOException {
        assertThat(brotli(assets.centre().text())).isLessThanOrEqualTo(700);
    }

    @Test
    void scriptOfAWithdrawal_isAtMostThreeHundredAndFiftyBytes_andComesOnceSomethingIsTakenBack() throws IOException {
        assertThat(brotli(assets.withdrawal().text())).isLessThanOrEqualTo(350);
    }

    @Test
    void rules_areAtMostThreeKilobytes_inATrialToo() throws IOException {
        for (Register site : List.of(register, Register.of(Policy.trial("shop.example"), Catalogue.shipped()))) {
            assertThat(brotli(rules(site).text())).isLessThanOrEqualTo(3_000);
        }
    }

    /** What {@code bin/weigh} puts beside others. */
    @Test
    void files_areKeptToBeWeighed() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/sizes"));
        Files.writeString(folder.resolve("first.html"), added("en"));
        Files.writeString(folder.resolve("settings.html"), banner.settingsFragment(Sites.firstVisit(register, "en")));
        Files.writeString(folder.resolve("settings.css"), assets.settings().text());
        Files.writeString(folder.resolve("script.js"), assets.script().text());
        Files.writeString(folder.resolve("rules.js"), rules(register).text());
        assertThat(folder).isDirectoryContaining("glob:**script.js");
    }

    private static Asset rules(Register site) {
        String tags = Sites.html(Banner.of(site, "/consent").headScript(Sites.firstVisit(site, "en")));
        String name = tags.replaceFirst("(?s).*?/asset/([^\"]*)\".*", "$1");
        return Banner.of(site, "/consent").asset(name).orElseThrow();
    }

    private String added(String language) {
        Banner spoken = spoken(language);
        View view = visit(language);
        return Sites.html(spoken.headScript(view))
                + Sites.html(spoken.firstLayer(view))
                + Sites.html(spoken.openLink(view));
    }

    /** Ten vendors, on a site in this language. */
    private static Banner spoken(String language) {
        return Banner.of(Sites.speaking(language), "/consent");
    }

    private static View visit(String language) {
        return Sites.firstVisit(Sites.speaking(language), language);
    }

    static int brotli(String text) throws IOException {
        return Encoder.compress(text.getBytes(StandardCharsets.US_ASCII), new Encoder.Parameters().setQuality(11))
                .length;
    }
}
