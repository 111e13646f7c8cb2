package io.consentgate.servlet.gate;

import io.consentgate.rewriter.CssRewriter;
import io.consentgate.rewriter.Dialect;
import io.consentgate.rewriter.HtmlRewriter;
import io.consentgate.rewriter.Insertions;
import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import io.consentgate.rewriter.SpeculationRewriter;
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
            return type.html() || type.missing()
                    ? visit.site().rewriters().rewriter(sink, judge, insertions(beginning, judge, nonce, status))
                    : new HtmlRewriter(sink, judge, Insertions.NONE, Dialect.XML);
        });
    }

    /** Whether our script can stand in this document. */
    boolean takesInsertions(Beginning beginning, int status) {
        return (beginning.type().html() || beginning.type().missing()) && isWhole(beginning, status);
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
