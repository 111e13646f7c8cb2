package io.consentgate.banner;

/** The page that a plain form leads to where its answer could not be taken. */
final class UnsavedPage {

    private UnsavedPage() {}

    static String main(Ask ask, Unsaved why, String detail) {
        Texts texts = ask.texts();
        Html html = new Html();
        html.open("main").attr("id", "consent-unsaved");
        html.element("h1", texts.word("unsaved.title"));
        html.element("p", texts.word(why.textKey()));
        html.open("p").open("a").href(ask.returnTo()).text(texts.word("unsaved.back"));
        html.close("a").close("p");
        html.open("p").open("small").attr("lang", "en").attr("dir", "ltr");
        return html.text(detail).close("small").close("p").close("main").done();
    }
}
