package io.consentgate.rewriter;

/** Hears what the tokenizer finds. Positions are in the window and hold only during the call. */
interface Tokens {

    /** A start tag is complete. Answers what follows it. */
    Content startTag(Tag tag);

    /** An end tag is complete. */
    default void endTag(Tag tag) {}

    /** A piece of text that stands between tags. Told only while {@link Tokenizer#tellsText}. */
    default void text(int from, int to) {}

    /** A CDATA section begins there. */
    default void section(int from) {}

    /** The text of the raw element that was opened last is seen to there, and its end has not come. */
    default void rawGoesOn(int to) {}

    /** The text of the raw element that was opened last ends there. */
    default void rawEnds(int to) {}

    /** A tag is too long to be held; what is not sent of it now is dropped. */
    default void tooLong(Tag tag) {}

    /** The tag that is too long is over. Answers what follows it. */
    Content longTagEnds(Tag tag);

    /** The document type declaration of an XML document is complete. */
    default void doctype(XmlDoctype doctype) {}

    /** That is too long to be held; what is not sent of it now is dropped. */
    default void doctypeTooLong(int from) {}

    /** A processing instruction of XML is complete. */
    default void instruction(int from, int to) {}

    /**
     * In the other reading of what is open it ends there, inside a token of this reading, which that text ends too, behind
     * something that ends comments and tags.
     */
    default void otherReadingEnds(int at, String ending) {}

    /** To some browsers a token ends there, to others it goes on: that text ends it for those too. */
    default void readingsPart(int at, String ending) {}
}
