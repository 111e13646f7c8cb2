package io.consentgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.consentgate.Kind;
import io.consentgate.catalogue.UrlRule.Match;
import io.consentgate.catalogue.VendorCookie.Party;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every entry of the data that we ship. */
class VendorFilesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SERVE_ANYBODY = Set.of(
            "ajax.googleapis.com",
            "www.google.com",
            "www.gstatic.com",
            "www.paypal.com",
            "t.co",
            "yandex.ru",
            "cdn.jsdelivr.net",
            "unpkg.com",
            "code.jquery.com",
            "cdnjs.cloudflare.com",
            "cdn.shopify.com",
            "cdn.ampproject.org",
            "s.yimg.com");

    @ParameterizedTest
    @MethodSource("vendorFiles")
    void vendorFile_isValidAndNamedAfterItsId(String file) {
        assertThat(schema("vendor.schema.json").validate(text("vendors/" + file), InputFormat.JSON))
                .isEmpty();
        assertThat(JSON.readTree(text("vendors/" + file)).path("id").asString() + ".json")
                .isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({
        "index.json, index.schema.json",
        "components.json, components.schema.json",
        "application-cookies.json, application-cookies.schema.json"
    })
    void list_isValid(String file, String schema) {
        assertThat(schema(schema).validate(text(file), InputFormat.JSON)).isEmpty();
    }

    @Test
    void brokenVendorFile_isRefused() {
        String broken =
                text("vendors/hotjar.json").replace("\"suffix\"", "\"sufix\"").replace("\"number\"", "\"nmbr\"");
        assertThat(schema("vendor.schema.json").validate(broken, InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void brokenComponent_isRefused() {
        for (String broken :
                List.of("{\"elements\": [\"amp-ad\"], \"attribute\": \"type\"}", "{\"elements\": [\"ad\"]}")) {
            assertThat(schema("components.schema.json")
                            .validate(
                                    "{\"about\": \"\", \"sources\": [\"docs\"], \"components\": [" + broken + "]}",
                                    InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void component_standsOnceAndLoadsVendorsOfTheCatalogue() {
        List<Component> components = Catalogue.shipped().components();
        assertThat(components.stream().flatMap(each -> each.elements().stream()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(components)
                .allSatisfy(each -> assertThat(each.vendors().values().stream().flatMap(List::stream))
                        .isNotEmpty()
                        .allMatch(id -> Catalogue.shipped().vendor(id).isPresent()));
    }

    @Test
    void index_holdsEveryFileByNumber() throws IOException {
        assertThat(Catalogue.shipped().vendors())
                .extracting(vendor -> vendor.id() + ".json")
                .containsExactlyInAnyOrderElementsOf(vendorFiles().toList());
        assertThat(Catalogue.shipped().vendors())
                .extracting(Vendor::number)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** Numbers stand in cookies on visitors' devices: these were given first and must never change. */
    @Test
    void numbers_areThoseFirstGiven() {
        assertThat(Catalogue.shipped().vendors())
                .extracting(Vendor::number, Vendor::id)
                .contains(tuple(1, "google-analytics"), tuple(18, "hotjar"), tuple(210, "shopify-cdn"));
    }

    @Test
    void exclusiveCookie_isFirstPartyAndNoOtherCompanys() {
        for (Vendor vendor : Catalogue.shipped().vendors()) {
            for (VendorCookie cookie : vendor.footprint().cookies()) {
                if (cookie.exclusive()) {
                    assertThat(cookie.party()).as(cookie.name()).isEqualTo(Party.FIRST);
                    assertThat(claimants(cookie.name()))
                            .as(cookie.name())
                            .contains(vendor.id())
                            .allMatch(id -> company(id).equals(vendor.company()));
                    assertThat(applicationNames()).as(cookie.name()).noneMatch(name -> covers(name, cookie));
                }
            }
        }
    }

    @Test
    void cookie_isOfAKindNoWeakerThanItsVendors() {
        for (Vendor vendor : Catalogue.shipped().vendors()) {
            Kind weakest = vendor.kinds().stream().sorted().findFirst().orElseThrow();
            assertThat(vendor.footprint().cookies())
                    .as(vendor.id())
                    .allSatisfy(cookie -> assertThat(cookie.kind()).isGreaterThanOrEqualTo(weakest));
        }
    }

    @Test
    void hostThatServesAnybody_isNobodysAsAWhole() {
        assertThat(rules().filter(rule -> SERVE_ANYBODY.contains(rule.host())))
                .isNotEmpty()
                .noneMatch(UrlRule::hostWide);
    }

    @Test
    void hostBelowAHostWideOne_isHostWideToo() {
        List<String> wide = rules().filter(UrlRule::hostWide)
                .filter(rule -> rule.match() == Match.SUFFIX)
                .map(UrlRule::host)
                .toList();
        assertThat(rules().filter(rule -> !rule.hostWide()))
                .noneMatch(rule -> wide.stream().anyMatch(host -> rule.host().endsWith("." + host)));
    }

    static Stream<String> vendorFiles() throws IOException {
        Path folder = Path.of("src/main/resources/io/consentgate/catalogue/vendors");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Stream<UrlRule> rules() {
        return Catalogue.shipped().vendors().stream().flatMap(vendor -> vendor.footprint().urls().stream());
    }

    private static List<String> claimants(String name) {
        return Catalogue.shipped().vendors().stream()
                .filter(vendor -> vendor.footprint().cookies().stream()
                        .anyMatch(cookie ->
                                cookie.party() == Party.FIRST && cookie.name().equals(name)))
                .map(Vendor::id)
                .toList();
    }

    private static String company(String vendor) {
        return Catalogue.shipped().vendors().stream()
                .filter(each -> each.id().equals(vendor))
                .findFirst()
                .orElseThrow()
                .company();
    }

    private static List<String> applicationNames() {
        JsonNode names = JSON.readTree(text("application-cookies.json")).path("names");
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i).asString())
                .toList();
    }

    private static boolean covers(String name, VendorCookie cookie) {
        return name.endsWith("*")
                ? cookie.name().startsWith(name.substring(0, name.length() - 1))
                : cookie.matches(name);
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text(name));
    }

    private static String text(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
