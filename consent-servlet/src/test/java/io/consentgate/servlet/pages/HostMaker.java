package io.consentgate.servlet.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Dialect;
import io.consentgate.rewriter.HtmlRewriter;
import io.consentgate.rewriter.Insertions;
import io.consentgate.rewriter.Judge;
import io.consentgate.rewriter.Load;
import io.consentgate.rewriter.Sink;
import io.consentgate.rewriter.Standing;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes pages with the real rewriter: what names {@code t.example} waits, what names {@code o.example} is noted. */
final class HostMaker implements PageMaker {

    private static final Insertions INSERTIONS = Insertions.of(
            " data-told", "<script src=/head.js></script>", "<dialog></dialog>", "<a>end</a>", "data-open");

    private int made;
    private int bytes;

    @Override
    public Making make(Sink out, Notes notes) {
        made++;
        return new Page(new HtmlRewriter(out, new HostJudge(notes), INSERTIONS, Dialect.HTML));
    }

    /** How many pages were begun so far. */
    int made() {
        return made;
    }

    /** How many bytes went into them. */
    int bytes() {
        return bytes;
    }

    private final class Page implements Making {

        private final HtmlRewriter rewriter;

        Page(HtmlRewriter rewriter) {
            this.rewriter = rewriter;
        }

        @Override
        public @Nullable Object standing() {
            return rewriter.standing();
        }

        @Override
        public boolean standsLike(Object there) {
            return rewriter.standsLike((Standing) there);
        }

        @Override
        public void stand(Object there) {
            rewriter.stand((Standing) there);
        }

        @Override
        public void leave() {
            rewriter.leave();
        }

        @Override
        public void write(byte[] written, int from, int length) throws IOException {
            bytes += length;
            rewriter.write(written, from, length);
        }

        @Override
        public void flush() {
            rewriter.flush();
        }

        @Override
        public void end() throws IOException {
            rewriter.end();
        }

        @Override
        public void end(byte[] written, int from, int length) throws IOException {
            bytes += length;
            rewriter.end(written, from, length);
        }
    }

    private record HostJudge(Notes notes) implements Judge {

        @Override
        public @Nullable String url(Load load, byte[] bytes, int from, int to) {
            return script(bytes, from, to);
        }

        @Override
        public @Nullable String script(byte[] bytes, int from, int to) {
            String text = new String(bytes, from, to - from, ISO_8859_1);
            if (text.contains("o.example")) {
                notes.passed(1);
            }
            if (text.contains("t.example")) {
                notes.blocked(2);
                return "t";
            }
            return null;
        }

        @Override
        public String unreadable() {
            notes.found(Sort.UNREADABLE, "/page");
            return "unreadable";
        }

        @Override
        public void base(byte[] bytes, int from, int to) {
            notes.found(Sort.UNKNOWN_THIRD_PARTY, "base");
        }
    }
}
