package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors notice of the way in which pages reach their browsers. */
class DeliveryTest {

    private final Register register = Sites.nordhost();
    private final View visit = Sites.firstVisit(register, "en");

    @Test
    void boundPage_saysThatAYesLoadsItAgain_inQuestionSettingsAndProof() {
        Banner bound = Banner.of(register, "/consent", Delivery.BOUND);
        String notice = "If you agree to something, the page loads again.";

        assertThat(Sites.html(bound.firstLayer(visit))).contains(notice);
        assertThat(bound.settingsFragment(visit)).contains(notice);
        assertThat(bound.shown(visit).text()).contains(notice);
        assertThat(Sites.html(Banner.of(register, "/consent").firstLayer(visit)))
                .doesNotContain(notice);
    }

    @Test
    void boundPage_offersNothingThatItCannotShow() {
        assertThat(placeholder(Delivery.OWN)).contains("Show once", "Always show");
        assertThat(placeholder(Delivery.BOUND)).doesNotContain("Show once").contains("Always show");
    }

    private String placeholder(Delivery delivery) {
        Register trial = Sites.register(Policy.trial("nordhost.example"));
        Register.Entry youtube = trial.vendor("youtube").orElseThrow();
        return Sites.html(Banner.of(trial, "/consent", delivery)
                .embed(Sites.firstVisit(trial, "en"), List.of(youtube), "https://www.youtube.com/embed/x", false)
                .orElseThrow()
                .document());
    }

    @Test
    void boundPage_declaresWhatItKeepsFromTheFields() {
        assertThat(Banner.of(register, "/consent", Delivery.BOUND).policyJson()).contains("consent-fields");
        assertThat(Banner.of(register, "/consent").policyJson()).doesNotContain("consent-fields");
    }

    @ParameterizedTest
    @EnumSource
    void script_hasEachFunctionOnce(Delivery delivery) {
        List<String> order = Assets.read("script/order.txt").lines().toList();

        assertThat(order.stream().filter(file -> delivery.takes(file, order)).map(file -> file.replaceFirst(".*/", "")))
                .doesNotHaveDuplicates()
                .contains("settle.js", "start.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bound/", "shared/"})
    void script_leavesOutWhatOnlyOtherDeliveriesNeed(String folder) {
        assertThat(Assets.read("script/order.txt")).contains(folder);
        assertThat(Assets.script(Delivery.OWN, file -> true)).doesNotContain("sessionStorage.setItem");
        assertThat(Assets.script(Delivery.BOUND, file -> true)).contains("sessionStorage.setItem");
    }
}
