package io.consentgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.match.Respelling;
import io.consentgate.match.VendorMatcher;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NumberedScriptsTest {

    private static final String SCRIPT = "load('https://static.hotjar.com/c/hotjar-1.js?sv=6'); load('/own.js');";

    private final VendorMatcher matcher = VendorMatcher.of(RefuseAll.REGISTER, Respelling.NONE);

    @Test
    void numberedScript_isReadEachTime() {
        Scripts numbered = new NumberedScripts();
        int first = questions(numbered);
        for (int i = 0; i < 3; i++) {
            assertThat(questions(numbered)).isEqualTo(first);
        }
    }

    @Test
    void scriptAsItStands_isReadOnce() {
        int first = questions(Scripts.READ);
        questions(Scripts.READ);
        assertThat(questions(Scripts.READ)).isLessThan(first);
    }

    @Test
    void numberedScript_loadsTheSameVendors() {
        assertThat(vendors(new NumberedScripts()))
                .isEqualTo(vendors(Scripts.READ))
                .hasSize(1);
    }

    private int questions(Scripts scripts) {
        AtomicInteger asked = new AtomicInteger();
        byte[] script = SCRIPT.getBytes(StandardCharsets.UTF_8);
        scripts.ask(matcher, script, 0, script.length, vendor -> asked.incrementAndGet() < 0);
        return asked.get();
    }

    private Set<Integer> vendors(Scripts scripts) {
        Set<Integer> met = new HashSet<>();
        byte[] script = SCRIPT.getBytes(StandardCharsets.UTF_8);
        scripts.ask(matcher, script, 0, script.length, vendor -> met.add(vendor) && met.isEmpty());
        return met;
    }
}
