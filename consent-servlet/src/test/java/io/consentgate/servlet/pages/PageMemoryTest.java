package io.consentgate.servlet.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import io.consentgate.servlet.pages.Sent.Writing;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageMemoryTest {

    private static final String PAGE = "<!doctype html><html><head><script src=https://t.example/a.js></script>"
            + "<p>text ".repeat(300) + "<img src=https://o.example/p.gif></html>";

    private static final String OTHER = "<!doctype html><html><body>" + "<b>other</b>".repeat(300);

    /** A list in which no two items begin alike. */
    private static final String LONG = IntStream.range(0, 500)
            .mapToObj(
                    i -> "<li title=" + i * 7919 + "><a href=/" + i + ">goods</a><script>a(" + i + ")</script></li>\n")
            .collect(Collectors.joining("", "<!doctype html><html><body><ul>", "</ul></body></html>"));

    private final PageMemory memory = new PageMemory(1 << 20);
    private final HostMaker maker = new HostMaker();

    @Test
    void pageThatComesAgain_isMadeTwice() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(sent("key", PAGE).notes()).containsExactly("blocked 2", "passed 1");
        }

        assertThat(maker.made()).isEqualTo(2);
    }

    @Test
    void anotherKey_isAnotherPage() throws IOException {
        for (int i = 0; i < 10; i++) {
            sent("key " + i, PAGE);
        }

        assertThat(maker.made()).isEqualTo(10);
    }

    @Test
    void pageThatChangesInOnePlace_isMadeAnewThereAlone() throws IOException {
        sent("key", LONG);
        sent("key", LONG);
        int before = maker.bytes();
        for (int at : new int[] {31, 1000, 12_000, 30_000, LONG.length()}) {
            for (String other : new String[] {"x", "", "<p>other words", "<img src=https://t.example/q.gif>"}) {
                String page = LONG.substring(0, at) + other + LONG.substring(at);

                assertThat(sent("key", page).all()).isEqualTo(anew(page).all());
            }
        }

        assertThat(maker.bytes() - before).isLessThan(20 * 1024);
    }

    @Test
    void pageThatLacksAPartOfItsText_goesOutWithoutIt() throws IOException {
        String words = "<!doctype html><html><body>" + "words that go on ".repeat(40);
        String full = words + LONG.substring(31, 2000);
        sent("key", full);
        sent("key", full);
        int[] tags = IntStream.range(words.length(), words.length() + 600)
                .filter(at -> full.charAt(at) == '<')
                .toArray();
        for (int from = 100; from < words.length(); from++) {
            for (int to : tags) {
                String page = full.substring(0, from) + full.substring(to);
                Sent sent = new Sent();
                new Writing(page, page.length(), 0, true).to(sent, memory.rewriter("key", sent, sent, maker));

                assertThat(sent.page()).isEqualTo(anew(page).page());
            }
        }
    }

    /** While a piece of one goes out others are written. */
    @Test
    void pagesAtTheSameTime_shareNothing() throws IOException {
        sent("key", LONG);
        sent("key", LONG);
        byte[] one = LONG.replace("goods", "wares").getBytes(ISO_8859_1);
        byte[] other = LONG.replace("goods", "things").getBytes(ISO_8859_1);
        String others = anew(new String(other, ISO_8859_1)).page();
        Sent outer = new Sent();
        Sink meanwhile = (bytes, from, length) -> {
            Sent inner = new Sent();
            memory.rewriter("key", inner, inner, maker).write(other, 0, 1000);
            assertThat(others).startsWith(inner.page());
            outer.write(bytes, from, length);
        };
        Rewriter around = memory.rewriter("key", outer, meanwhile, maker);
        for (int at = 0; at < 10_000; at += 1000) {
            around.write(one, at, 1000);
        }

        assertThat(anew(new String(one, ISO_8859_1)).page()).startsWith(outer.page());
    }

    /** A container sends each long write by itself. */
    @Test
    void pageThatIsWrittenWhole_goesOutInOneWrite() throws IOException {
        for (int i = 0; i < 6; i++) {
            String page = LONG.substring(0, 12_000) + "Anna".repeat(i) + LONG.substring(12_000);
            for (boolean endsWithBytes : new boolean[] {true, false}) {
                Writing writing = new Writing(page, page.length(), 0, endsWithBytes);
                Sent anew = new Sent();
                writing.to(anew, new HostMaker().make(anew, anew));
                Sent sent = new Sent();
                writing.to(sent, memory.rewriter("key", sent, sent, maker));

                assertThat(sent.writes()).isLessThanOrEqualTo(anew.writes());
            }
        }
    }

    /** Some containers cut an answer off behind the application's back. */
    @Test
    void pageThatNobodyEnds_hasGoneOutAsFarAsIfItWereMadeAnew() throws IOException {
        sent("key", LONG);
        sent("key", LONG);
        int end = LONG.indexOf("</body>");
        for (int at : new int[] {LONG.length() / 2, end - 300, end, LONG.length()}) {
            byte[] page = (LONG.substring(0, at) + "Anna" + LONG.substring(at)).getBytes(ISO_8859_1);
            Sent anew = new Sent();
            new HostMaker().make(anew, anew).write(page, 0, page.length);
            Sent sent = new Sent();
            memory.rewriter("key", sent, sent, maker).write(page, 0, page.length);

            assertThat(sent.page()).isEqualTo(anew.page()).contains("<a>end</a>");
        }
    }

    @Test
    void pageThatIsAnother_isMadeAnewForAWhile() throws IOException {
        sent("key", PAGE);
        sent("key", PAGE);
        assertThat(sent("key", OTHER).page()).isEqualTo(anew(OTHER).page());
        for (int i = 0; i < 40; i++) {
            sent("key", i % 2 == 0 ? PAGE : OTHER);
        }

        assertThat(maker.made()).isEqualTo(2 + 1 + 40);
    }

    @Test
    void pageThatIsAnotherOnce_isKeptAgain() throws IOException {
        for (int i = 0; i < 3; i++) {
            sent("key", PAGE);
        }
        for (int i = 0; i < 100; i++) {
            sent("key", OTHER);
        }

        assertThat(maker.made()).isBetween(20, 40);
    }

    @Test
    void pageOfAnySize_goesOutWhole() throws IOException {
        String longest = PAGE + "a".repeat(PageMemory.LONGEST - PAGE.length());
        String longer = longest + "a";
        for (String page : new String[] {longest, longer}) {
            for (int piece : new int[] {1000, page.length(), 1000, page.length(), page.length()}) {
                Writing writing = new Writing(page, piece, 0, true);
                Sent anew = new Sent();
                writing.to(anew, new HostMaker().make(anew, anew));
                Sent sent = new Sent();
                writing.to(sent, memory.rewriter(page, sent, sent, maker));

                assertThat(sent.all()).isEqualTo(anew.all());
            }
        }

        assertThat(maker.made()).isEqualTo(2 + 5);
    }

    @Test
    void noMemory_keepsNothing() throws IOException {
        PageMemory none = new PageMemory(0);
        for (int i = 0; i < 5; i++) {
            sent(none, "key", PAGE, maker);
        }

        assertThat(maker.made()).isEqualTo(5);
    }

    @Test
    void pageWithAFaultOfOurs_isNotKept() throws IOException {
        PageMaker faulty = (out, notes) -> {
            notes.found(Sort.FAULT, "a fault");
            return maker.make(out, notes);
        };
        for (int i = 0; i < 5; i++) {
            sent(memory, "key", PAGE, faulty);
        }

        assertThat(maker.made()).isEqualTo(5);
    }

    @Test
    void pageThatIsMadeOtherwiseThanItWas_isCutOff() throws IOException {
        String page = PAGE.replace("<p>", "<template><p>");
        sent("key", page);
        sent("key", page);
        PageMaker other = (out, notes) -> new Shouting(maker.make(out, notes));
        Sent sent = sent(memory, "key", page + "more", other);

        assertThat(anew(page).page()).startsWith(sent.page());
        assertThat(sent.notes()).contains("FAULT a page that was remembered is made otherwise now");
    }

    private Sent sent(Object key, String page) throws IOException {
        return sent(memory, key, page, maker);
    }

    private static Sent sent(PageMemory memory, Object key, String page, PageMaker maker) throws IOException {
        Sent sent = new Sent();
        return new Writing(page, 1000, 0, true).to(sent, memory.rewriter(key, sent, sent, maker));
    }

    private static Sent anew(String page) throws IOException {
        Sent sent = new Sent();
        return new Writing(page, 1000, 0, true).to(sent, new HostMaker().make(sent, sent));
    }

    /** Makes another page of the same bytes. */
    private record Shouting(Making making) implements Making {

        @Override
        public @Nullable Object standing() {
            return making.standing();
        }

        @Override
        public boolean standsLike(Object there) {
            return making.standsLike(there);
        }

        @Override
        public void stand(Object there) {
            making.stand(there);
        }

        @Override
        public void leave() {
            making.leave();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] loud = bytes.clone();
            for (int i = from; i < from + length; i++) {
                loud[i] = loud[i] == 'x' ? (byte) 'X' : loud[i];
            }
            making.write(loud, from, length);
        }

        @Override
        public void flush() throws IOException {
            making.flush();
        }

        @Override
        public void end() throws IOException {
            making.end();
        }
    }
}
