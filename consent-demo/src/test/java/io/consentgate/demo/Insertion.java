package io.consentgate.demo;

import java.util.regex.Pattern;

/** Takes the filter's marked insertions out of a page. */
final class Insertion {

    private static final Pattern BRACKETED =
            Pattern.compile("<!--consent-->(?:(?!<!--consent-->).)*?<!--/consent-->", Pattern.DOTALL);
    private static final String ATTRIBUTES = "(?: data-consent[a-z0-9._-]*=\"[^\"]*\")+";
    private static final Pattern WHOLE_TAG = Pattern.compile("<html" + ATTRIBUTES + ">");
    private static final Pattern IN_TAG = Pattern.compile("(<html)" + ATTRIBUTES, Pattern.CASE_INSENSITIVE);

    private Insertion() {}

    /** The page as it was, if nothing but insertions was done to it. */
    static String takenOut(String filtered, String original) {
        String rest = filtered;
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = BRACKETED.matcher(rest).replaceAll("");
        }
        String withoutTag = WHOLE_TAG.matcher(rest).replaceFirst("");
        return withoutTag.equals(original) ? withoutTag : IN_TAG.matcher(rest).replaceFirst("$1");
    }
}
