package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.Vendor;
import io.consentgate.policy.Policy;
import io.consentgate.policy.PolicyFile;
import io.consentgate.policy.Register;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VendorSignalsTest {

    private static final Set<String> MOMENTS = Set.of("first", "then", "ready", "won", "lost");
    private static final Set<String> KINDS = Set.of("+essential", "+functional", "+analytics", "+marketing");
    private static final Map<String, String> NAMES = Map.of("parts", "-1.js", "page", "page.css");
    private static final Set<String> OTHERS = Set.of("vendors", "where", "makes", "always", "asArguments", "stops");

    @BeforeAll
    static void loadBrotli() {
        SizesTest.loadBrotli();
    }

    private final Map<String, Vendor> catalogue = byId();

    @ParameterizedTest
    @MethodSource("entries")
    void entry_namesVendorsOfTheCatalogueAndOneOfTheirGlobals(Map<String, Object> entry) {
        List<String> globals = new ArrayList<>();
        for (Object id : VendorSignals.vendors(entry)) {
            assertThat(catalogue).containsKey(id.toString());
            catalogue.get(id.toString()).footprint().globals().forEach(global -> globals.add(global.replace("[]", "")));
        }
        assertThat(entry.keySet()).allMatch(key -> MOMENTS.contains(key) || OTHERS.contains(key));
        assertThat(entry.keySet()).containsAnyElementsOf(MOMENTS);
        for (String moment : MOMENTS) {
            if (entry.get(moment) instanceof List<?> call) {
                assertThat(globals).contains(call.get(0).toString().split("[.]")[0]);
                call.stream().filter(Map.class::isInstance).forEach(this::assertStates);
            }
        }
    }

    private void assertStates(Object states) {
        ((Map<?, ?>) states)
                .values()
                .forEach(ids -> assertThat((List<?>) ids)
                        .isNotEmpty()
                        .allMatch(id -> KINDS.contains(id) || catalogue.containsKey(id)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entry_isAtMostThreeHundredBytesAsItIsSent(Map<String, Object> entry) throws IOException {
        assertThat(SizesTest.brotli(new Json().write(entry))).isLessThanOrEqualTo(300);
    }

    @Test
    void data_isAsItsSchemaSays() {
        assertThat(problems(Assets.read("signals.json"))).isEmpty();
        assertThat(problems("[{\"vendors\": [\"matomo\"]}]")).isNotEmpty();
        assertThat(problems("[{\"vendors\": [\"matomo\"], \"redy\": [\"_paq.push\"], \"lost\": [\"_paq.push\"]}]"))
                .isNotEmpty();
        assertThat(problems("[{\"vendors\": [\"matomo\"], \"lost\": [\"alert(1)\"]}]"))
                .isNotEmpty();
    }

    private static Set<ValidationMessage> problems(String signals) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Assets.read("signals.schema.json"))
                .validate(signals, InputFormat.JSON);
    }

    @Test
    void site_isToldAboutItsOwnVendorsAlone() {
        assertThat(vendors(VendorSignals.shipped().of(register("\"hotjar\"")))).isEmpty();
        assertThat(vendors(VendorSignals.shipped().of(register("\"hotjar\", \"google-analytics\""))))
                .containsExactly("google-tag-manager");
        assertThat(vendors(VendorSignals.shipped().of(register("\"matomo\", \"meta-pixel\""))))
                .containsExactly("meta-pixel", "matomo");
        assertThat(VendorSignals.shipped().of(Register.of(Policy.trial("shop.example"), Catalogue.shipped())))
                .isEmpty();
    }

    @Test
    void identifiersInAddresses_areForPoliciesThatAskForThem() {
        String plain = ScriptRules.of(register("\"google-ads\""), new Json(), NAMES, Delivery.OWN);
        assertThat(plain).doesNotContain("url_passthrough");
        assertThat(ScriptRules.of(
                        register("\"google-ads\"", ", \"urlPassthrough\": true"), new Json(), NAMES, Delivery.OWN))
                .contains("\"first\":[\"dataLayer.push\",\"set\",\"url_passthrough\",true]")
                .doesNotContain("\"where\"");
    }

    @Test
    void kindInASignal_becomesTheSitesPurposesOfThatKind() {
        assertThat(ScriptRules.of(register("\"google-analytics\""), new Json(), NAMES, Delivery.OWN))
                .contains("\"functionality_storage\":[\"+functional\"]", "\"security_storage\":[\"+essential\"]");
        String purposes = """
                , "purposes": [{"id": "needed", "kind": "essential", "legalBases": ["contract"]},
                {"id": "chat", "kind": "functional", "legalBases": ["consent"]},
                {"id": "maps", "kind": "functional", "legalBases": ["consent"]},
                {"id": "analytics", "kind": "analytics", "legalBases": ["consent"]}]
                """;
        assertThat(ScriptRules.of(register("\"google-analytics\"", purposes), new Json(), NAMES, Delivery.OWN))
                .contains("\"functionality_storage\":[\"+chat maps\"]", "\"security_storage\":[\"+needed\"]");
    }

    @Test
    void siteWhoseVendorsHaveNoWords_getsNoScriptForThem() {
        assertThat(ScriptRules.of(register("\"hotjar\""), new Json(), NAMES, Delivery.OWN))
                .doesNotContain("\"signals\"", "function");
        assertThat(ScriptRules.of(register("\"matomo\""), new Json(), NAMES, Delivery.OWN))
                .startsWith("consentRules={\"page\":\"page.css\",\"parts\":\"-1.js\",\"signals\":[")
                .contains("setConsentGiven", "consentRules.tell=");
    }

    @Test
    void siteWithATagManager_knowsItsScript_unlessItLetsAllThirdPartiesLoad() {
        assertThat(ScriptRules.of(register("\"google-tag-manager\""), new Json(), NAMES, Delivery.OWN))
                .contains("\"unknown\":\"/gtm[.]js\"");
        assertThat(ScriptRules.of(
                        register("\"google-tag-manager\"", ", \"unknownThirdParties\": \"allow\""),
                        new Json(),
                        NAMES,
                        Delivery.OWN))
                .doesNotContain("\"unknown\"");
    }

    static Stream<Map<String, Object>> entries() {
        return VendorSignals.shipped().all().stream();
    }

    private static List<String> vendors(List<Map<String, Object>> signals) {
        return signals.stream()
                .map(signal -> VendorSignals.vendors(signal).get(0).toString())
                .toList();
    }

    private static Map<String, Vendor> byId() {
        Map<String, Vendor> byId = new HashMap<>();
        Catalogue.shipped().vendors().forEach(vendor -> byId.put(vendor.id(), vendor));
        return byId;
    }

    private static Register register(String vendors) {
        return register(vendors, "");
    }

    private static Register register(String vendors, String more) {
        PolicyFile.Result result = PolicyFile.parse("""
                {"controller": {"name": "Shop", "contact": "dpo@shop.example"}, "languages": ["en"], "vendors": [%s]%s}
                """.formatted(vendors, more));
        return Register.of(((PolicyFile.Result.Read) result).policy(), Catalogue.shipped());
    }
}
