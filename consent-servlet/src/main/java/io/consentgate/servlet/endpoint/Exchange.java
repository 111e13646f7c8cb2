package io.consentgate.servlet.endpoint;

import io.consentgate.banner.Unsaved;
import io.consentgate.banner.View;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * One call of an endpoint.
 *
 * @param visit who calls
 * @param request what they ask
 * @param response the container's response
 * @param reply writes the answer
 */
record Exchange(Visit visit, HttpServletRequest request, HttpServletResponse response, Reply reply) {

    /** The methods of {@link #reads}, as a header names them. */
    static final String READ_ONLY = "GET, HEAD";

    static Exchange of(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return new Exchange(visit, request, response, new Reply(request, response, true));
    }

    /** The same call, whose answer waits for nothing of the request. */
    Exchange leavingTheBody() {
        return new Exchange(visit, request, response, new Reply(request, response, false));
    }

    /** The same call, answered after such a body. */
    Exchange after(RequestBody.Unreadable body) {
        return body.isOnItsWay() ? leavingTheBody() : this;
    }

    boolean reads() {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    boolean posts() {
        return request.getMethod().equals("POST");
    }

    boolean deletes() {
        return request.getMethod().equals("DELETE");
    }

    /** Whether the caller wants data rather than a page to go back to. */
    boolean wantsJson() {
        String accept = request.getHeader("Accept");
        String type = request.getContentType();
        return (accept != null && accept.contains(Reply.JSON)) || (type != null && type.startsWith(Reply.JSON));
    }

    /**
     * Tells why an answer was not taken: as a page to a visitor who sent a plain form, as data to everybody else.
     *
     * @param language the one that the form was shown in; empty where it does not say
     */
    void problem(int status, String why, Optional<String> language) throws IOException {
        if (wantsPage()) {
            View view = visit.view(language, Optional.empty()).returningTo(home());
            reply.page(status, visit.site().banner().unsavedPage(view, unsaved(status), why));
        } else {
            reply.problem(status, why);
        }
    }

    private static Unsaved unsaved(int status) {
        return switch (status) {
            case 403 -> Unsaved.ELSEWHERE;
            case 429, 503 -> Unsaved.UNRECORDED;
            default -> Unsaved.UNREADABLE;
        };
    }

    private boolean wantsPage() {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(Reply.HTML) && !wantsJson();
    }

    /** Where a plain form goes back to if it does not say. */
    String home() {
        return request.getContextPath() + "/";
    }
}
