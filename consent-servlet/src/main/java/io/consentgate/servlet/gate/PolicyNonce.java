package io.consentgate.servlet.gate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the nonce that content security policies give a page's scripts. */
final class PolicyNonce {

    private static final String START = "'nonce-";

    private PolicyNonce() {}

    /** The nonce of their scripts, or else of anything; null where they give none. Takes policies with commas between. */
    static @Nullable String of(String policies) {
        String any = null;
        for (String directive : FieldLists.split(policies.replace(',', ';'), ';')) {
            String nonce = named(directive);
            if (nonce != null && directive.strip().toLowerCase(Locale.ROOT).startsWith("script-src")) {
                return nonce;
            }
            any = any == null ? nonce : any;
        }
        return any;
    }

    private static @Nullable String named(String directive) {
        int start = directive.indexOf(START);
        if (start < 0) {
            return null;
        }
        int from = start + START.length();
        int end = directive.indexOf('\'', from);
        String nonce = end < 0 ? "" : directive.substring(from, end);
        return !nonce.isEmpty() && nonce.chars().allMatch(PolicyNonce::isCharacter) ? nonce : null;
    }

    private static boolean isCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "+/-_=".indexOf(c) >= 0;
    }
}
