package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.consentgate.catalogue.UrlRule.Use;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page asks hundreds of times: an answer must leave nothing for the garbage collector. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 2_000;
    /** Bytes: a checksum and its box. */
    private static final int KEY = 64;

    private final Shipped shipped = new Shipped();
    private final PageUrl page = PageUrl.of("https://www.shop.example/a/b.html");
    private final List<byte[]> urls = bytes(
            "https://www.googletagmanager.com/gtag/js?id=G-1",
            "//static.hotjar.com/c/hotjar-1.js?sv=6",
            "/img/a.png?v=3",
            "https://elsewhere.example/a/b/c.js",
            "https://www.google.com/pagead/1",
            "data:image/gif;base64,R0lGOD");
    private final List<byte[]> scripts = bytes(
            "var a = 'https://shop.example/x'; run(a, \"b\\n\", /x\\/y/);",
            "s.src='https:\\/\\/static.hotjar.com\\/c\\/hotjar-'+id",
            "w[l].push({'gtm.start':new Date().getTime()})",
            "s.src='https://shop'+'.example/x';eval(atob('YSgp'))");

    @Test
    void usualUrl_allocatesNothing() {
        assertThat(allocated(() -> {
                    for (int i = 0; i < urls.size(); i++) {
                        shipped.matcher.url(urls.get(i), 0, urls.get(i).length, page, Use.SCRIPT);
                    }
                }))
                .isLessThan(ROUNDS);
    }

    @Test
    void script_allocatesNothing() {
        assertThat(allocated(() -> {
                    for (int i = 0; i < scripts.size(); i++) {
                        shipped.matcher.script(scripts.get(i), 0, scripts.get(i).length);
                    }
                }))
                .isLessThan(ROUNDS);
    }

    @Test
    void scriptThatOthersReadOtherwise_allocatesNothing() {
        Shipped otherwise = new Shipped(AllocationTest::withDots);
        List<byte[]> spelled = bytes("s.src='//shop~example/x'", "s.src='//shop~example/y';t.src='//cdn~example/z'");
        assertThat(allocated(() -> {
                    for (int i = 0; i < spelled.size(); i++) {
                        otherwise.matcher.script(spelled.get(i), 0, spelled.get(i).length);
                    }
                }))
                .isLessThan(ROUNDS);
    }

    private static int withDots(byte[] b, int from, int to, byte[] out) {
        boolean same = true;
        for (int i = from; i < to; i++) {
            out[i - from] = b[i] == '~' ? (byte) '.' : b[i];
            same &= b[i] != '~';
        }
        return same ? 0 : to - from;
    }

    @Test
    void scriptThatComesAgain_allocatesItsKeyAlone() {
        List<byte[]> longer =
                scripts.stream().map(script -> Arrays.copyOf(script, 4 * KEY)).toList();
        assertThat(allocated(() -> {
                    for (int i = 0; i < longer.size(); i++) {
                        shipped.matcher.script(longer.get(i), 0, longer.get(i).length);
                    }
                }))
                .isLessThan(ROUNDS * longer.size() * KEY);
    }

    /** The bytes that this thread allocates in all rounds; a fixed few for the loop itself. */
    private static long allocated(Runnable round) {
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static List<byte[]> bytes(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
