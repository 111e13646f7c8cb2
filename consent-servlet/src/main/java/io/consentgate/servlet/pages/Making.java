package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Rewriter;
import org.jspecify.annotations.Nullable;

/** A page in the making, which can be left in one place and gone on with in another. */
public interface Making extends Rewriter {

    /** All that bears on what follows, where nothing is open; null elsewhere. */
    @Nullable
    Object standing();

    /**
     * Whether the bytes that followed there become the same here, and are noted alike.
     *
     * @param there where a making stood that has come to its end
     */
    boolean standsLike(Object there);

    /** Goes on from there: at the beginning, or where this stood like that and was not given what followed. */
    void stand(Object there);

    /** The rest is not made here: gives up what it holds. Takes the place of the end. */
    void leave();
}
