package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are written after the servlet has returned. */
interface AsyncScenarios {

    Visitor visitor();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/async",
                "/async-wrapped",
                "/async-thread",
                "/async-dispatch",
                "/async-dispatch-bare",
                "/async-dispatch-static",
                "/async-again",
                "/non-blocking",
                "/non-blocking-big"
            })
    default void latePage_isBlockedOnceAndWhole(String road) throws Exception {
        Expect.page(visitor().get(road));
    }

    @Test
    default void lateErrorPage_isBlockedOnceAndWhole() throws Exception {
        HttpResponse<String> answer = visitor().get("/async-error");

        assertThat(answer.statusCode()).isEqualTo(404);
        Expect.pageOfAnyStatus(answer);
    }
}
