package io.consentgate.servlet.gate;

import io.consentgate.rewriter.CssRewriter;
import io.consentgate.rewriter.Dialect;
import io.consentgate.rewriter.Encoding;
import io.consentgate.rewriter.HtmlRewriter;
import io.consentgate.rewriter.Insertions;
import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import io.consentgate.servlet.site.Visit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets up the rewriter that a document needs. */
final class Documents {

    private static final int SERVER_ERROR = 500;
    /** How much of a document tells whether it is one. */
    private static final int SNIFFED_BYTES = 1024;

    private static final List<String> DOCUMENT_STARTS = List.of("<!doctype", "<html", "<head", "<body", "<title");

    private final Visit visit;

    Documents(Visit visit) {
        this.visit = visit;
    }

    /** A rewriter for a document of this type that begins with these bytes; null where its charset is unknown. */
    @Nullable
    Rewriter rewriter(
            ContentType type, @Nullable String nonce, int status, byte[] head, int from, int length, Sink out) {
        byte[] start = Arrays.copyOfRange(head, from, from + Math.min(length, SNIFFED_BYTES));
        Encoding encoding = type.css()
                ? Encoding.ofStyleSheet(type.charset(), start, start.length)
                : Encoding.of(type.charset(), start, start.length);
        if (encoding.reading() == Encoding.Reading.UNKNOWN) {
            return null;
        }
        ConsentJudge judge = new ConsentJudge(visit);
        return encoding.rewriter(out, sink -> {
            if (type.css()) {
                return new CssRewriter(sink, judge);
            }
            return type.html() || type.missing()
                    ? visit.site().rewriters().rewriter(sink, judge, insertions(judge, nonce, status, start))
                    : new HtmlRewriter(sink, judge, Insertions.NONE, Dialect.XML);
        });
    }

    /** Whether a browser that is told no type would take these first bytes for markup. */
    static boolean looksLikeMarkup(byte[] head, int from, int length) {
        for (int i = from; i < from + Math.min(length, SNIFFED_BYTES); i++) {
            byte b = head[i];
            boolean skipped = b == ' ' || b == '\t' || b == '\n' || b == '\f' || b == '\r' || b <= 0;
            if (!skipped) {
                return b == '<';
            }
        }
        return false;
    }

    private Insertions insertions(ConsentJudge judge, @Nullable String nonce, int status, byte[] start) {
        boolean whole = switch (visit.destination()) {
            case DOCUMENT, UNKNOWN -> true;
            case SCRIPTED -> startsDocument(start);
            case FRAME, STYLE, PART -> false;
        };
        if (!whole || status >= SERVER_ERROR) {
            return Insertions.NONE;
        }
        return visit.insertions(judge::language, judge::onPageHost, Optional.ofNullable(nonce));
    }

    private static boolean startsDocument(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return DOCUMENT_STARTS.stream().anyMatch(text::contains);
    }
}
