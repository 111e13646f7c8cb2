package io.consentgate.servlet.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RawBodyTest {

    private final AtomicLong seconds = new AtomicLong();

    @Test
    void textThatComesInPieces_isReadToItsEnd() throws IOException {
        assertThat(read("action=r\u00e5ject", 64)).isEqualTo("action=r\u00e5ject");
    }

    @Test
    void textThatIsTooLong_isReadNoFurther() throws IOException {
        assertThat(read("action=reject", 6)).isEqualTo("action");
    }

    @Test
    void textThatComesInDrops_isGivenUp() throws IOException {
        RawBody drops = new RawBody(takenAsText("reject"), () -> seconds.getAndAdd(2) * 1_000_000_000L);

        assertThat(drops.read(64)).isEmpty();
        assertThat(seconds).hasValueLessThan(20);
    }

    @Test
    void bodyThatBreaksOff_isNone() throws IOException {
        HttpServletRequest request = mock();
        when(request.getInputStream()).thenThrow(new IOException("the visitor has gone"));

        assertThat(RawBody.of(request).read(64)).isEmpty();
        assertThat(RawBody.of(request).isHere()).isFalse();
    }

    /** What is read of a body that an earlier filter takes as text, and that comes letter by letter. */
    private static String read(String text, int most) throws IOException {
        byte[] read = RawBody.of(takenAsText(text)).read(most).orElseThrow();
        return new String(read, StandardCharsets.UTF_8);
    }

    private static HttpServletRequest takenAsText(String text) throws IOException {
        HttpServletRequest request = mock();
        when(request.getInputStream()).thenThrow(new IllegalStateException("taken as text"));
        when(request.getReader()).thenReturn(new LetterByLetter(text));
        return request;
    }

    private static final class LetterByLetter extends BufferedReader {

        LetterByLetter(String text) {
            super(new StringReader(text));
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            return super.read(into, from, Math.min(1, length));
        }
    }
}
