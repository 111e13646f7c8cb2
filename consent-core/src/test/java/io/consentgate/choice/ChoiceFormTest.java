package io.consentgate.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.choice.ChoiceForm.Form;
import io.consentgate.choice.ChoiceOutcome.Refused;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceFormTest {

    @Test
    void plainForm_isRead() {
        var reading = ChoiceForm.ofFields(Map.of(
                "action", List.of("save"),
                "purpose", List.of("analytics", "marketing"),
                "vendor", List.of("hotjar"),
                "scope", List.of("vendors"),
                "return", List.of("/cart?x=1"),
                "lang", List.of("sv")));
        assertThat(reading)
                .isEqualTo(new Form(new ChoiceForm(
                        Act.SAVE,
                        List.of("analytics", "marketing"),
                        List.of("hotjar"),
                        true,
                        Optional.of("/cart?x=1"))));
    }

    @Test
    void json_isRead() {
        assertThat(
                        ChoiceForm.ofJson(
                                "{\"action\":\"save\",\"purposes\":[\"analytics\"],\"vendors\":[\"hotjar\"],\"scope\":\"vendors\"}"))
                .isEqualTo(new Form(
                        new ChoiceForm(Act.SAVE, List.of("analytics"), List.of("hotjar"), true, Optional.empty())));
        assertThat(ChoiceForm.ofJson("{\"action\":\"accept\"}"))
                .isEqualTo(new Form(new ChoiceForm(Act.ACCEPT, List.of(), List.of(), false, Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                      | body
            []                                                      | body
            null                                                    | body
            {"action":"save"                                        | body
            {"action":"save"} {}                                    | body
            {"action":"save","action":"accept"}                     | body
            {"action":"save","analytics":true}                      | body
            {"action":"save","__proto__":{}}                        | body
            {"action":"save","purposes":[["analytics"]]}            | purposes
            {"action":"save","purposes":"analytics"}                | purposes
            {"action":"save","purposes":[true]}                     | purposes
            {"action":"save","vendors":{"hotjar":true}}             | vendors
            {"action":["accept"]}                                   | action
            {"action":"ACCEPT"}                                     | action
            {"purposes":["analytics"]}                              | action
            {"action":"save","scope":"all"}                         | scope
            """)
    void otherJson_refusedWithItsField(String text, String field) {
        assertThat(ChoiceForm.ofJson(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void hugeOrDeepJson_refused() {
        String deep = "{\"purposes\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}";
        String long_ = "{\"action\":\"" + "a".repeat(300) + "\"}";
        String huge = "{\"action\":\"save\",\"purposes\":[" + "\"a\",".repeat(100_000) + "\"a\"]}";
        for (String text : List.of(deep, long_, huge)) {
            assertThat(ChoiceForm.ofJson(text)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void formFieldsThatSayNothingClear_refused() {
        assertThat(ChoiceForm.ofFields(Map.of())).isInstanceOf(Refused.class);
        assertThat(ChoiceForm.ofFields(Map.of("action", List.of("accept", "reject"))))
                .isInstanceOf(Refused.class);
        assertThat(ChoiceForm.ofFields(
                        Map.of("action", List.of("save"), "purpose", Collections.nCopies(10_000, "analytics"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void misspeltField_isNamedWithThoseThatAre() {
        assertThat(ChoiceForm.ofFields(Map.of("action", List.of("save"), "purposes", List.of("analytics"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message())
                                .isEqualTo(
                                        "\"purposes\" is no field of this form; allowed: action, purpose, vendor, scope,"
                                                + " return, lang"));
        assertThat(ChoiceForm.ofFields(Map.of("action", List.of("save"), "csrf-token", List.of("x"))))
                .isInstanceOf(ChoiceForm.Form.class);
    }

    @Property(tries = 500)
    void anyText_neverThrows(@ForAll String text) {
        assertThat(ChoiceForm.ofJson(text)).isNotNull();
        assertThat(ChoiceForm.ofJson("{\"action\":\"save\",\"purposes\":[\"" + text + "\"]}"))
                .isNotNull();
        assertThat(ChoiceForm.ofFields(Map.of("action", List.of(text), text, List.of(text))))
                .isNotNull();
    }
}
