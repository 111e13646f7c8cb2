package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Load;

/** What a response's headers may do. Each answer is true where the visitor's consent lets it through. */
interface HeaderJudge {

    /** May a cookie of this name be set? */
    boolean cookie(String name);

    /** May the browser contact this URL for this? True for an empty text: there is nothing to contact. */
    boolean url(Load load, String url);

    /** May the browser be led to this URL? */
    Way redirect(String url);
}
