package io.consentgate.servlet.gate;

import io.consentgate.rewriter.CssRewriter;
import io.consentgate.rewriter.Dialect;
import io.consentgate.rewriter.HtmlRewriter;
import io.consentgate.rewriter.Insertions;
import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import io.consentgate.rewriter.SpeculationRewriter;
import io.consentgate.servlet.pages.PageMaker;
import io.consentgate.servlet.site.PageVariant;
import io.consentgate.servlet.site.Visit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets up the rewriter that a document needs. */
final class Documents {

    private static final int SERVER_ERROR = 500;

    private final Visit visit;

    Documents(Visit visit) {
        this.visit = visit;
    }

    /**
     * A rewriter for a document.
     *
     * @param beginning of a charset that we know
     * @param judge answers for this document
     * @param nonce what the page's own policy asks of scripts; null where it asks nothing
     */
    Rewriter rewriter(Beginning beginning, ConsentJudge judge, @Nullable String nonce, int status, Sink out) {
        ContentType type = beginning.type();
        return beginning.encoding().rewriter(out, sink -> {
            if (type.css()) {
                return new CssRewriter(sink, judge);
            }
            if (type.speculationRules()) {
                return new SpeculationRewriter(sink, judge);
            }
            return isHtml(beginning)
                    ? html(beginning, judge, nonce, status, sink)
                    : new HtmlRewriter(sink, judge, Insertions.NONE, Dialect.XML);
        });
    }

    private HtmlRewriter html(Beginning beginning, ConsentJudge judge, @Nullable String nonce, int status, Sink sink) {
        return visit.site().rewriters().rewriter(sink, judge, insertions(beginning, judge, nonce, status));
    }

    /** A rewriter for a page, which may be remembered; takes what {@link #rewriter} takes. */
    Rewriter page(Beginning beginning, @Nullable String nonce, int status, Sink out) {
        Optional<PageKey> key = nonce == null ? key(beginning, status) : Optional.empty();
        if (key.isEmpty()) {
            return rewriter(beginning, new ConsentJudge(visit), nonce, status, out);
        }
        PageMaker maker = (sink, notes) -> {
            ConsentJudge judge = new ConsentJudge(visit, notes);
            return new MakingPage(html(beginning, judge, null, status, sink), judge);
        };
        return visit.site().pages().rewriter(key.get(), visit.site().notes(), out, maker);
    }

    private Optional<PageKey> key(Beginning beginning, int status) {
        boolean isPlain = isHtml(beginning) && beginning.encoding().isReadAsItIs();
        return isPlain
                ? visit.variant()
                        .map(variant ->
                                new PageKey(variant, beginning.type(), beginning.length(), isWhole(beginning, status)))
                : Optional.empty();
    }

    private static boolean isHtml(Beginning beginning) {
        return beginning.type().html() || beginning.type().missing();
    }

    /**
     * What a page depends on beside its own bytes.
     *
     * @param beginning how many bytes its encoding was read from
     * @param isWhole whether something of ours stands in it
     */
    private record PageKey(PageVariant variant, ContentType type, int beginning, boolean isWhole) {}

    /** Whether our script can stand in this document. */
    boolean takesInsertions(Beginning beginning, int status) {
        return isHtml(beginning) && isWhole(beginning, status);
    }

    private boolean isWhole(Beginning beginning, int status) {
        boolean whole = switch (visit.destination()) {
            case DOCUMENT, UNKNOWN -> true;
            case SCRIPTED -> beginning.startsDocument();
            default -> false;
        };
        return whole && status < SERVER_ERROR;
    }

    private Insertions insertions(Beginning beginning, ConsentJudge judge, @Nullable String nonce, int status) {
        if (!isWhole(beginning, status)) {
            return Insertions.NONE;
        }
        judge.nonce(Optional.ofNullable(nonce));
        return visit.insertions(judge::language, judge::heldBack, judge::code, judge::onPageHost, judge::nonce);
    }
}
