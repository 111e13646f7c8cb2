package io.consentgate.rewriter;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a document may load. One for each document; called on the thread that writes to the rewriter.
 *
 * <p>Each answer is null to leave the bytes as they are, or a label of {@code [a-z0-9._-]+} to neutralise what was asked
 * about; for a script or custom element it may be several labels with spaces between. Labels stand in
 * {@code data-consent-blocked} of the element. The bytes are only valid during the call, hold character references resolved,
 * and are in the document's encoding, or in UTF-8 where a reference was resolved.
 */
public interface Judge {

    /** May the document load this URL for this? The URL is as written, not yet parsed or resolved. */
    @Nullable
    String url(Load load, byte[] bytes, int from, int to);

    /**
     * May this script run? Asked for inline scripts, event handlers and {@code javascript:} URLs, as code reads them; what they
     * say in the markup that they write, {@link WrittenMarkup} tells, and once more for a frame's document in it.
     */
    @Nullable
    String script(byte[] bytes, int from, int to);

    /**
     * Is code to be read that stands in the document: scripts, event handlers, style sheets and styles in attributes? Where it is
     * not, it passes as it is, whatever it loads, and only the addresses in attributes are asked about. Does not change while
     * a document is rewritten.
     */
    default boolean readsCode() {
        return true;
    }

    /**
     * May this custom element load what its name, or a word in one of its attributes, says without a URL? Asked for names with a
     * hyphen in them; the bytes are the name, in any case.
     *
     * @param attributes reads an attribute by its name in lower case; null where the element has none
     */
    default @Nullable String component(byte[] bytes, int from, int to, Function<String, @Nullable String> attributes) {
        return null;
    }

    /**
     * What to do with something that cannot be read to its end: an over-long tag or inline script, a frame document
     * nested too deep. Never null: what cannot be judged is blocked.
     */
    String unreadable();

    /** Does this absolute URL, whatever its path, lead to the site itself? One without an answer leads elsewhere. */
    default boolean isOwn(byte[] bytes, int from, int to) {
        return false;
    }

    /** The first {@code <base href>} of the document; URLs asked about later are relative to it. */
    void base(byte[] bytes, int from, int to);

    /**
     * What to show in place of a document that was just refused, in the frame that would have held it. Asked for frames that
     * visitors would have seen, in documents that get insertions; never for what is hidden or has no size.
     *
     * <p>Asked for custom elements too, with no bytes, since they name no document.
     *
     * @param labels what it was neutralised for, with spaces between
     * @param isSandboxed whether the page restricts the frame; the placeholder is not, but what the visitor goes on to from
     *     there would not be either
     * @return null to leave the frame empty
     */
    default @Nullable Placeholder embed(String labels, byte[] bytes, int from, int to, boolean isSandboxed) {
        return null;
    }

    /** The {@code lang} of the {@code <html>} tag, told before the first insertion is made. Nobody has to listen. */
    default void language(byte[] bytes, int from, int to) {}

    /**
     * Code that is left out of the attribute that it stood in, as the attribute's whole value: an event handler, an address
     * of code, or a frame's own document. Told of the document's own tags, before what follows them. Nobody has to listen.
     */
    default void code(byte[] bytes, int from, int to) {}

    /**
     * A content security policy that a {@code <meta>} of the head brings, told before what follows it, in documents that get
     * insertions. Nobody has to listen.
     */
    default void policy(byte[] bytes, int from, int to) {}
}
