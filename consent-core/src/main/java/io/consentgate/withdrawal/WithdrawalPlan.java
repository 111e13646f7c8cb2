package io.consentgate.withdrawal;

import java.util.List;

/**
 * What goes from a browser with one response. Immutable.
 *
 * @param setCookies {@code Set-Cookie} values that expire cookies; within the byte budget
 * @param complete whether that is every place at which these cookies can lie; otherwise the next turn takes the next ones
 * @param localStorage keys to remove, {@code *} at the end for any rest
 * @param sessionStorage keys to remove, in the same form
 */
public record WithdrawalPlan(
        List<String> setCookies, boolean complete, List<String> localStorage, List<String> sessionStorage) {
    public WithdrawalPlan {
        setCookies = List.copyOf(setCookies);
        localStorage = List.copyOf(localStorage);
        sessionStorage = List.copyOf(sessionStorage);
    }
}
