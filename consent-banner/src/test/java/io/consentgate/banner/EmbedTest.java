package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EmbedTest {

    private static final String SHARED = "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?rel=0";

    private final Register register = Sites.register(Policy.trial("nordhost.example"));
    private final Banner banner = Banner.of(register, "/consent");
    private final EmbedKinds kinds = EmbedKinds.read(Assets.read("embeds.json"));

    @Test
    void video_saysWhatItIsAndWhatShowingItMeans() {
        assertThat(title("sv", "youtube")).isEqualTo("Video fr&#229;n YouTube");
        assertThat(Sites.html(banner.frameStyle(view("sv")))).startsWith("<style>@layer consent{iframe");
        assertThat(document("sv", SHARED, "youtube"))
                .isASCII()
                .contains("<html lang=\"sv\" dir=\"ltr\">", "<h1>Video fr&#229;n YouTube</h1>")
                .contains("f&#229;r YouTube veta vilken sida du &#228;r p&#229;", "marknadsf&#246;ring.</p>");
    }

    @Test
    void once_isALinkInsideTheFrame() {
        assertThat(document("en", SHARED, "youtube"))
                .contains("<a class=\"consent-once\" href=\"" + SHARED + "\">Show once</a>");
        assertThat(document("en", "//www.youtube.com/embed/aqz-KE-bpKQ", "youtube"))
                .contains("href=\"https://www.youtube.com/embed/aqz-KE-bpKQ\">Show once</a>");
    }

    @Test
    void always_isAFormThatGrantsTheVendorAlone() {
        assertThat(document("en", SHARED, "youtube"))
                .contains("<form action=\"/consent/choice\" method=\"post\" target=\"_top\">")
                .contains("name=\"vendor\" value=\"youtube\"", "name=\"scope\" value=\"vendors\"")
                .contains("name=\"return\" value=\"/start?a=1&#38;b=2\"")
                .contains("name=\"action\" value=\"grant\">Always show</button>")
                .doesNotContain("name=\"purpose\"");
    }

    @Test
    void sandboxedFrame_offersNoOnce() {
        Entry vendor = register.vendor("youtube").orElseThrow();

        assertThat(banner.embed(view("en"), List.of(vendor), SHARED, true))
                .hasValueSatisfying(embed -> assertThat(Sites.framed(embed))
                        .doesNotContain("consent-once")
                        .contains("Always show"));
    }

    @Test
    void vendorThatTheSiteDoesNotDeclare_canOnlyBeVisited() {
        Register declared = Sites.nordhost();
        Entry vendor = declared.vendor("youtube").orElseThrow();
        View view = Sites.firstVisit(declared, "en");

        assertThat(Banner.of(declared, "/consent").embed(view, List.of(vendor), SHARED, false))
                .hasValueSatisfying(embed -> assertThat(Sites.framed(embed))
                        .contains("the site does not say what YouTube may use data for", "Open at youtube.com")
                        .doesNotContain("<button", "consent-once"));
    }

    @Test
    void thirdPartyThatNobodyKnows_isNamedByItsHost() {
        assertThat(banner.embed(view("en"), List.of(), "https://www.clips.example/x", false))
                .hasValueSatisfying(embed -> {
                    assertThat(Sites.html(embed.title())).isEqualTo("Content from clips.example");
                    assertThat(Sites.framed(embed)).contains("Show once").doesNotContain("<button");
                });
        assertThat(banner.embed(view("en"), List.of(), "/own", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-publisher", "meta-pixel", "google-tag-manager", "criteo"})
    void advertisementsAndPixels_getNone(String vendor) {
        Entry entry = register.vendor(vendor).orElseThrow();

        assertThat(banner.embed(view("en"), List.of(entry), "https://a.example/", false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "", " \t", "https://a b/"})
    void addressThatIsNoWebPage_isNoLink(String url) {
        assertThat(document("en", url, "youtube")).doesNotContain("Open at", "javascript:", "data:");
    }

    @Test
    void hostileAddress_staysText() {
        String attack = "https://www.youtube.com/embed/\"><script>alert(1)</script>";

        assertThat(document("en", attack, "youtube")).isASCII().doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({
        "youtube, https://www.youtube.com/embed/aqz-KE-bpKQ?start=5, https://www.youtube.com/watch?v=aqz-KE-bpKQ",
        "youtube, https://www.youtube.com/embed/videoseries?list=PL59_a-b, https://www.youtube.com/playlist?list=PL59_a-b",
        "youtube, https://www.youtube.com/v/aqz-KE-bpKQ&rel=0, https://www.youtube.com/watch?v=aqz-KE-bpKQ",
        "youtube, https://www.youtube.com/iframe_api, https://www.youtube.com/iframe_api",
        "vimeo, https://player.vimeo.com/video/76979871?h=8272103f6e, https://vimeo.com/76979871",
        "dailymotion, https://www.dailymotion.com/embed/video/x7tgad0, https://www.dailymotion.com/video/x7tgad0",
        "dailymotion, https://geo.dailymotion.com/player.html?video=x7tgad0, https://www.dailymotion.com/video/x7tgad0",
        "twitch, https://player.twitch.tv/?channel=nordhost&parent=a.example, https://www.twitch.tv/nordhost",
        "google-maps, 'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2035.2!2d18.0649!3d59.33258!2m3', 'https://www.google.com/maps/@59.33258,18.0649,15z'",
        "google-maps, https://maps.google.com/maps?q=Lund&output=embed, https://www.google.com/maps/search/?api=1&query=Lund",
        "google-maps, https://www.google.com/maps/embed/v1/view?key=k, https://www.google.com/maps",
        "spotify-embed, https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC, https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC",
        "x-widgets, https://platform.twitter.com/embed/Tweet.html?id=20, https://x.com/i/status/20",
        "instagram, https://www.instagram.com/p/CxYz_1-a/embed, https://www.instagram.com/p/CxYz_1-a/",
        "soundcloud, https://w.soundcloud.com/player/?url=a, https://w.soundcloud.com/player/?url=a",
    })
    void page_isWhereTheSameThingCanBeSeen(String vendor, String embedded, String page) {
        EmbedKind kind =
                kinds.shownBy(register.vendor(vendor).orElseThrow().vendor()).orElseThrow();

        assertThat(kind.page(embedded)).isEqualTo(page);
    }

    @Test
    void widget_saysWhatWillNotWorkAndWhereItStands() {
        Entry captcha = register.vendor("google-recaptcha").orElseThrow();
        Entry pixel = register.vendor("meta-pixel").orElseThrow();

        assertThat(Sites.html(banner.widgets(view("en"), List.of(pixel, captcha))))
                .isASCII()
                .containsOnlyOnce("<template")
                .contains("<template data-consent-at=\".g-recaptcha\" data-consent-what=\"captcha\">")
                .contains("data-consent-blocked=\"google-recaptcha\" title=\"Security check by Google reCAPTCHA\"")
                .contains("Without it the form here cannot be sent.")
                .contains("data-consent-once=&#34;google-recaptcha&#34;");
        assertThat(Sites.html(banner.widgets(view("en"), List.of(pixel)))).isEmpty();
    }

    @Test
    void chatThatFloats_isAFrameAtOnce() {
        Entry chat = register.vendor("tawk").orElseThrow();

        assertThat(Sites.html(banner.widgets(view("en"), List.of(chat))))
                .isASCII()
                .doesNotContain("<template")
                .containsOnlyOnce("<iframe class=\"consent-embed consent-floating\" data-consent-blocked=\"tawk\"")
                .contains("Without it the chat here does not work.")
                .contains("Allow once", "Always allow");
    }

    @Test
    void data_isAsItsSchemaSays() {
        assertThat(faults(Assets.read("embeds.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tawk\": {\"name\": \"tawk.to\", \"what\": \"chat\"}}",
                "{\"tawk\": {\"name\": \"tawk.to\", \"what\": \"chat\", \"floats\": true, \"at\": \".tawk\"}}",
                "{\"vimeo\": {\"name\": \"Vimeo\", \"what\": \"video\", \"floats\": true}}",
                "{\"vimeo\": {\"name\": \"Vimeo\", \"what\": \"film\"}}",
                "{\"vimeo\": {\"name\": \"Vimeo\", \"what\": \"video\", \"pages\": [{\"url\": \"x\", \"page\": \"javascript:x\"}]}}",
            })
    void brokenData_isRefused(String broken) {
        assertThat(faults(broken)).isNotEmpty();
    }

    private static Set<?> faults(String data) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Assets.read("embeds.schema.json"))
                .validate(data, InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void everyEntry_isAVendorOfTheCatalogueThatIsNamedInWords(String vendor) {
        Entry entry = register.vendor(vendor).orElseThrow();

        assertThat(kinds.shownBy(entry.vendor())).isPresent();
        assertThat(title("en", vendor)).doesNotContain("{");
    }

    @Test
    void placeholderWithItsStyle_staysSmall() {
        assertThat(document("en", SHARED, "youtube")).hasSizeLessThan(1_500);
    }

    static List<String> vendors() {
        return List.copyOf(new JsonMapper().readTree(Assets.read("embeds.json")).propertyNames());
    }

    private String title(String language, String vendor) {
        return Sites.html(embed(language, "https://a.example/", vendor).title());
    }

    private String document(String language, String url, String vendor) {
        return Sites.framed(embed(language, url, vendor));
    }

    private Embed embed(String language, String url, String vendor) {
        List<Entry> vendors = List.of(register.vendor(vendor).orElseThrow());
        return banner.embed(view(language), vendors, url, false).orElseThrow();
    }

    private View view(String language) {
        return Sites.view(Sites.consent(register, List.of(), false), List.of(), language);
    }
}
