package io.consentgate.banner;

/** A page of ours around its main part. */
final class Document {

    private static final String SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

    private Document() {}

    static Page of(Ask ask, String title, String main, String styleUrl, String script) {
        String language = ask.texts().language();
        Html html = new Html();
        html.raw("<!DOCTYPE html>");
        html.open("html").attr("lang", language).attr("dir", ask.texts().direction());
        html.raw("<head><meta charset=\"utf-8\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.raw("<meta name=\"robots\" content=\"noindex\">");
        html.element("title", title + " \u2013 " + ask.site());
        html.open("link").attr("rel", "stylesheet").attr("href", styleUrl);
        html.raw(script).close("head");
        html.open("body").attr("id", "consent-page").raw(main).close("body").close("html");
        return new Page(language, html.done(), SECURITY);
    }
}
