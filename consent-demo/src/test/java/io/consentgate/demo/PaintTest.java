package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A yes on a page of thirteen vendors, on a processor a quarter as fast: what a visitor sees first, and what waits for that. */
@ExtendWith(Harness.Shared.class)
class PaintTest {

    private static final String PAGE = new SiteView(Site.all().stream()
                    .filter(site -> site.id().equals("measured"))
                    .findFirst()
                    .orElseThrow())
            .filtered();
    private static final int VISITS = 5;
    /** The aim is 200 ms; a machine that runs other tests at the same time may take longer, but not this long. */
    private static final double FAR_TOO_LONG = 1_000;

    @Test
    @SuppressWarnings("unchecked")
    void nothingStartsBeforeTheAnswerIsPainted(Harness harness) {
        List<Double> next = new ArrayList<>();
        List<Double> answer = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            try (Visitor visitor = harness.visitor()) {
                visitor.open(PAGE);
                slow(visitor.page());
                visitor.page().evaluate(Resources.text(PaintTest.class, "paint.js"));
                visitor.accept();
                visitor.page().waitForFunction("seen.started >= 9");
                Map<String, Number> seen = (Map<String, Number>) visitor.page().evaluate("seen");
                assertThat(seen.get("startedBeforePaint").intValue()).isEqualTo(0);
                next.add(seen.get("next").doubleValue());
                answer.add(seen.get("answer").doubleValue());
            }
        }
        System.out.printf(
                "choice to next paint: %.0f ms, to the answer in place of the banner: %.0f ms%n",
                median(next), median(answer));
        assertThat(median(answer)).isLessThan(FAR_TOO_LONG);
    }

    private static void slow(Page page) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", 4);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }
}
