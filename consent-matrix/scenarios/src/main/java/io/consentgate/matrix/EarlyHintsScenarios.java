package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Early hints (RFC 8297, 2017), for containers that can send them. */
interface EarlyHintsScenarios {

    Visitor visitor();

    @Test
    default void earlyHints_nameNoTrackerAndThePageFollows() throws Exception {
        String[] answers = visitor().sentUpTo("</html>", "/early-hints").split("HTTP/1[.]1 200", 2);

        assertThat(answers).hasSize(2);
        assertThat(answers[0])
                .startsWith("HTTP/1.1 103")
                .contains("Link: </own.css>; rel=preload; as=style")
                .doesNotContain(Pages.TRACKER);
        assertThat(answers[1])
                .contains("data-consent-banner", "h\u00e5ll", "</body></html>")
                .doesNotContain("<script src=" + Pages.TRACKER);
    }
}
