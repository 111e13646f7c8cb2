package io.consentgate.matrix;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** An application that does what its query asks for, and notes what it sees meanwhile. */
final class ActRoads {

    /** Behind the filter. */
    static final String GATED = "/acts";

    /** The same beside it. */
    static final String BARE = Site.BARE + GATED;

    private static final String PART = "/part";
    private static final int PATIENCE_SECONDS = 20;
    private static final Map<String, Road> ACTS = new TreeMap<>();
    private static final Map<String, CompletableFuture<List<String>>> SEEN = new ConcurrentHashMap<>();

    static {
        ACTS.putAll(Acts.any());
        ACTS.putAll(Acts.last());
    }

    private ActRoads() {}

    static Map<String, Road> all() {
        return Map.of(
                GATED,
                ActRoads::answer,
                BARE,
                ActRoads::answer,
                GATED + PART,
                ActRoads::part,
                BARE + PART,
                ActRoads::part);
    }

    /** What the application saw when it answered this query at this path. */
    static List<String> seen(String path, String query) {
        return of(path, query).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static CompletableFuture<List<String>> of(String path, String query) {
        return SEEN.computeIfAbsent(path + '?' + query, unseen -> new CompletableFuture<>());
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) {
        CompletableFuture<List<String>> told = of(request.getServletPath(), request.getQueryString());
        List<String> seen = new ArrayList<>();
        for (String act : request.getQueryString().split(",", -1)) {
            seen.add(act + ": " + outcome(Objects.requireNonNull(ACTS.get(act)), request, response));
        }
        told.complete(seen);
    }

    private static String outcome(Road act, HttpServletRequest request, HttpServletResponse response) {
        try {
            act.answer(request, response);
            return state(response);
        } catch (IllegalStateException | IOException | ServletException e) {
            return e.getClass().getSimpleName() + ", " + state(response);
        }
    }

    /** But for the charset: containers differ in when they say it. */
    private static String state(HttpServletResponse response) {
        List<Object> state = Arrays.asList(
                response.getStatus(),
                response.getContentType(),
                response.getLocale(),
                response.getHeaders("X-One"),
                response.containsHeader("X-Two"),
                response.containsHeader("Set-Cookie"));
        return state.toString().toLowerCase(Locale.ROOT).replaceAll(";charset=[^,]*", "");
    }

    private static void part(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-One", "of a part");
        try {
            response.getWriter().write("<p>part</p>");
        } catch (IllegalStateException e) {
            response.getOutputStream().print("<p>part</p>");
        }
    }
}
