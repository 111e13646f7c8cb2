package io.consentgate.servlet.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Rewriter;
import io.consentgate.servlet.pages.Sent.Writing;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageMemoryTest {

    private static final String PAGE = "<!doctype html><html><head><script src=https://t.example/a.js></script>"
            + "<p>text ".repeat(300) + "<img src=https://o.example/p.gif></html>";

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
    void pageThatChanges_isMadeAnewForAWhile() throws IOException {
        sent("key", PAGE);
        sent("key", PAGE);
        assertThat(sent("key", PAGE + "more").page())
                .isEqualTo(anew(PAGE + "more").page());
        for (int i = 0; i < 40; i++) {
            sent("key", PAGE + i % 2);
        }

        assertThat(maker.made()).isEqualTo(2 + 1 + 40);
    }

    @Test
    void pageThatHasChangedOnce_isKeptAgain() throws IOException {
        for (int i = 0; i < 3; i++) {
            sent("key", PAGE);
        }
        for (int i = 0; i < 100; i++) {
            sent("key", PAGE + "more");
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
        sent("key", PAGE);
        sent("key", PAGE);
        PageMaker other = (out, notes) -> new Shouting(maker.make(out, notes));
        Sent sent = sent(memory, "key", PAGE + "more", other);

        assertThat(anew(PAGE).page()).startsWith(sent.page());
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
    private record Shouting(Rewriter rewriter) implements Rewriter {

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] loud = bytes.clone();
            for (int i = from; i < from + length; i++) {
                loud[i] = loud[i] == 'x' ? (byte) 'X' : loud[i];
            }
            rewriter.write(loud, from, length);
        }

        @Override
        public void flush() throws IOException {
            rewriter.flush();
        }

        @Override
        public void end() throws IOException {
            rewriter.end();
        }
    }
}
