package io.consentgate.benchmarks;

import io.consentgate.rewriter.Dialect;
import io.consentgate.rewriter.HtmlRewriter;
import io.consentgate.rewriter.Insertions;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.htmlparser.jericho.OutputDocument;
import net.htmlparser.jericho.Source;
import net.htmlparser.jericho.StartTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One pass over all pages of a folder: find what loads from a vendor, neutralise it, emit the page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
public class RewriteBenchmark {

    private static final int CHUNK = 8 * 1024;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final Insertions INSERTIONS = Insertions.of(
            " data-consent=\"\"", "<script src=/a.js></script>", "<div>banner</div>", "<a>settings</a>", "");

    private Pages pages = Pages.load();

    /** Reads the folder anew for each fork. */
    @Setup
    public void load() {
        pages = Pages.load();
    }

    /** Everything the filter does: URLs, inline scripts, style, insertions. */
    @Benchmark
    public void wholeJob(Blackhole sink) throws IOException {
        rewrite(true, INSERTIONS, sink);
    }

    /** The job that the peers do: elements by their URLs. */
    @Benchmark
    public void urlRulesAlone(Blackhole sink) throws IOException {
        rewrite(false, Insertions.NONE, sink);
    }

    /** jsoup: parse, select, change, serialise. */
    @Benchmark
    public void jsoup(Blackhole sink) {
        for (byte[] page : pages.all) {
            Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8), "https://www.bench.example/");
            for (Element element : document.select("script[src],iframe[src],img[src],link[href]")) {
                String attribute = element.hasAttr("src") ? "src" : "href";
                if (Peers.refused(element.attr(attribute))) {
                    element.attr("data-" + attribute, element.attr(attribute)).removeAttr(attribute);
                }
            }
            sink.consume(document.outerHtml().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Jericho: find start tags in the source, change them in place. */
    @Benchmark
    public void jericho(Blackhole sink) {
        for (byte[] page : pages.all) {
            Source source = new Source(new String(page, StandardCharsets.UTF_8));
            OutputDocument output = new OutputDocument(source);
            for (StartTag tag : source.getAllStartTags()) {
                String url = Peers.url(tag);
                if (url != null && Peers.refused(url)) {
                    output.replace(tag, "<" + tag.getName() + " data-blocked>");
                }
            }
            sink.consume(output.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The physical limit: eight bytes at a time, looking for tags and copying. */
    @Benchmark
    public void scanForTags(Blackhole sink) {
        long tags = 0;
        for (byte[] page : pages.all) {
            for (int i = 0; i + 8 <= page.length; i += 8) {
                long word = (long) WORDS.get(page, i) ^ 0x3c3c3c3c3c3c3c3cL;
                tags += Long.bitCount((word - 0x0101010101010101L) & ~word & 0x8080808080808080L);
            }
        }
        sink.consume(tags);
    }

    private void rewrite(boolean scripts, Insertions insertions, Blackhole sink) throws IOException {
        for (byte[] page : pages.all) {
            RefuseAll judge = new RefuseAll(scripts);
            HtmlRewriter rewriter =
                    new HtmlRewriter((bytes, from, length) -> sink.consume(length), judge, insertions, Dialect.HTML);
            for (int at = 0; at < page.length; at += CHUNK) {
                rewriter.write(page, at, Math.min(CHUNK, page.length - at));
            }
            rewriter.end();
            sink.consume(judge.blocked);
        }
    }
}
