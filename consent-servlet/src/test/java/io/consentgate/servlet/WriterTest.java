package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application writes as text is sent as if it had been encoded in one piece, however it was written. */
class WriterTest {

    /** With a character of two halves at every offset of any buffer. */
    private static final String LONG_TEXT = "\ud83c\udf6a".repeat(3000) + "a" + "\ud83c\udf6a".repeat(3000);

    /** With a half alone before a whole character, at every offset of any buffer too. */
    private static final String BROKEN_TEXT = "\ud83c\ud83c\udf6a".repeat(3000) + "\ud83c\ud83c\ud83c\udf6ab";

    @TempDir
    Path data;

    @Test
    void longText_comesWhole() throws Exception {
        assertThat(written(WriterTest::longText)).isEqualTo(LONG_TEXT + LONG_TEXT);
    }

    @Test
    void halfOfACharacter_harmsNoOther() throws Exception {
        String encoded = new String(BROKEN_TEXT.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(written(WriterTest::brokenText)).isEqualTo(encoded + encoded);
    }

    @Test
    void data_saysNoCharsetWhereTheContainerSaysNone() throws Exception {
        assertThat(answer(WriterTest::data).headers().firstValue("Content-Type"))
                .hasValue("application/json");
    }

    private String written(Pages.Answer answer) throws Exception {
        return answer(answer).body();
    }

    private HttpResponse<String> answer(Pages.Answer answer) throws Exception {
        ConsentFilter filter =
                ConsentFilter.builder().data(data).policy(Policies.shop()).build();
        try (JettySite site =
                new JettySite(filter).serve("/text", Pages.of(answer)).start()) {
            return site.get("/text", "Sec-Fetch-Dest", "empty");
        }
    }

    private static void longText(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(LONG_TEXT);
        response.getWriter().write(LONG_TEXT.toCharArray());
    }

    private static void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write("{}");
    }

    private static void brokenText(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        PrintWriter writer = response.getWriter();
        writer.write(BROKEN_TEXT);
        BROKEN_TEXT.chars().forEach(writer::write);
    }
}
