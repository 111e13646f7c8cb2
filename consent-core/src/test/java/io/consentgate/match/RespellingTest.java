package io.consentgate.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Scripts whose text reads otherwise to others: here, to whom each first star of several is none, and each tilde a dot. */
class RespellingTest {

    private static final String HOTJAR = "load('https://static~hotjar~com/c/hotjar-1.js?sv=6')";
    private static final String PIXEL = "load('https://connect.facebook.net/en_/fbevents.js')";

    private final List<String> texts = new ArrayList<>();
    private final Shipped shipped = new Shipped(this::respell);

    @Test
    void whatOthersRead_isLoaded() {
        assertThat(shipped.loaded(HOTJAR)).isEqualTo("hotjar");
        assertThat(new Shipped().loaded(HOTJAR)).isEqualTo("?none");
    }

    @Test
    void whatReadsTheSame_isReadOnce() {
        assertThat(shipped.loaded("load('/a.js')")).isEqualTo("?none");
        assertThat(texts).hasSize(1);
    }

    @Test
    void everyReading_isReadTillNothingIsSpelledAnew() {
        assertThat(shipped.loaded("*".repeat(8) + HOTJAR.replace('~', '.'))).isEqualTo("hotjar");
        assertThat(met("***" + PIXEL + ";" + HOTJAR)).containsExactlyInAnyOrder("meta-pixel", "hotjar");
    }

    @Test
    void whatIsSpelledAnewTooOften_isUnreadable() {
        assertThat(shipped.loaded("*".repeat(9))).isEqualTo("?none");
        assertThat(shipped.loaded("*".repeat(10))).isEqualTo("?unreadable");
        assertThat(shipped.loaded("*".repeat(10) + PIXEL)).isEqualTo("meta-pixel");
    }

    @Test
    void whatCameAgain_isNotSpelledAnew() {
        String script = HOTJAR + " ".repeat(ScriptMemory.SHORTEST);
        assertThat(met(script)).containsExactly("hotjar");
        assertThat(met(script)).containsExactly("hotjar");
        texts.clear();
        assertThat(met(script)).containsExactly("hotjar");
        assertThat(texts).isEmpty();
    }

    @Test
    void whatIsCarriedInWhatOthersRead_isReadToo() {
        String carried = "import('data:text/javascript,import%20%22https://static~hotjar~com/c/hotjar-1.js%22')";
        assertThat(shipped.loaded(carried)).isEqualTo("hotjar");
    }

    private List<String> met(String script) {
        byte[] b = script.getBytes(UTF_8);
        List<String> met = new ArrayList<>();
        shipped.matcher.script(b, 0, b.length, vendor -> {
            met.add(shipped.name(vendor));
            return false;
        });
        return met.stream().distinct().toList();
    }

    private int respell(byte[] b, int from, int to, byte[] out) {
        String text = new String(b, from, to - from, UTF_8);
        texts.add(text);
        UnaryOperator<String> withoutStar = said -> said.startsWith("**") ? said.substring(1) : said;
        byte[] read = withoutStar.apply(text).replace('~', '.').getBytes(UTF_8);
        boolean same = text.equals(new String(read, UTF_8));
        System.arraycopy(read, 0, out, 0, read.length);
        return same ? 0 : read.length;
    }
}
