package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Documents.class)
@Domain(DomainContext.Global.class)
class HtmlRewritersTest {

    private static final Insertions INSERTIONS = Insertions.of(
            " data-consent-analytics=\"denied\"", "<script></script>", "<div></div>", "<a></a>", "data-x");

    private final HtmlRewriters rewriters = new HtmlRewriters(1);

    @Property(tries = 2000)
    void aDocument_hasNothingOfTheOneBefore(@ForAll String before, @ForAll String document) {
        rewritten(before);

        assertThat(rewritten(document)).isEqualTo(Rewriting.html(document, judge(), INSERTIONS));
    }

    @Example
    void documentsAtTheSameTime_haveTheirOwnMemory() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        HtmlRewriter open = rewriters.rewriter(first::write, judge(), Insertions.NONE);
        open.write("<p>one<".getBytes(ISO_8859_1), 0, 7);

        assertThat(rewritten("<p>two")).contains("two");
        open.end();
        assertThat(first.toString(ISO_8859_1)).isEqualTo("<p>one<");
    }

    @Example
    void aDocumentThatHasEnded_takesNothingMore() throws IOException {
        HtmlRewriter ended = rewriters.rewriter((bytes, from, length) -> {}, judge(), Insertions.NONE);
        ended.end();

        assertThatIllegalStateException().isThrownBy(() -> ended.write(new byte[1], 0, 1));
        assertThatIllegalStateException().isThrownBy(ended::end).withMessageContaining("has ended");
        assertThat(ended.heldBytes()).isZero();
    }

    @Example
    void titlesOfSvg_takeOverEachOthersMemory() {
        String few = "<svg><title>x</title></svg>".repeat(10);
        String many = "<svg><title>x</title></svg>".repeat(210);
        rewritten(many);

        assertThat(allocated(many) - allocated(few)).isLessThan(200 * 200);
    }

    private long allocated(String document) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        rewritten(document);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private String rewritten(String document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rewriting.run(rewriters.rewriter(out::write, judge(), INSERTIONS), document);
        return out.toString(ISO_8859_1);
    }

    private static HostJudge judge() {
        return new HostJudge("t.example");
    }
}
