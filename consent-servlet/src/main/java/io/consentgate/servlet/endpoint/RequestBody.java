package io.consentgate.servlet.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/** What was posted, read up to a limit before anything parses it. */
sealed interface RequestBody {

    /** What is wrong where nothing of a body is left. */
    String READ_BEFORE = "an earlier filter has read the body, so the choice is lost; put the consent filter before it";

    /** What is wrong where a body comes in drops. */
    String TOO_SLOW = "the body has not come within " + RawBody.PATIENCE.toSeconds() + " seconds";

    /** The most that a choice may weigh, in bytes. */
    int MAX_BYTES = 8 * 1024;

    /** Fields of a form, each with its values in order. */
    record Form(Map<String, List<String>> fields) implements RequestBody {}

    /** A JSON text, not parsed yet. */
    record Json(String text) implements RequestBody {}

    /** Something that is not taken, and the answer to it. */
    record Unreadable(int status, String why) implements RequestBody {

        /** Whether more of it is to come that nobody waits for. */
        boolean isOnItsWay() {
            return status == HttpServletResponse.SC_REQUEST_TIMEOUT;
        }
    }

    /** Reads the body of a request; reads nothing if its type is neither form nor JSON. */
    static RequestBody of(HttpServletRequest request) {
        String type = essence(request.getContentType());
        if (!type.equals("application/x-www-form-urlencoded") && !type.equals("application/json")) {
            return new Unreadable(415, "Content-Type must be application/x-www-form-urlencoded or application/json");
        }
        if (request.getContentLengthLong() > MAX_BYTES) {
            return tooLarge();
        }
        Optional<byte[]> read = RawBody.of(request).read(MAX_BYTES + 1);
        if (read.isEmpty()) {
            return new Unreadable(HttpServletResponse.SC_REQUEST_TIMEOUT, TOO_SLOW);
        }
        return parsed(request, type, read.get());
    }

    private static RequestBody parsed(HttpServletRequest request, String type, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return tooLarge();
        }
        if (bytes.length == 0 && request.getContentLengthLong() > 0) {
            return alreadyRead(request);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return type.equals("application/json") ? new Json(text) : form(text);
        } catch (CharacterCodingException e) {
            return new Unreadable(400, "the body is not UTF-8");
        }
    }

    private static Unreadable tooLarge() {
        return new Unreadable(413, "the body may hold " + MAX_BYTES + " bytes at most");
    }

    private static String essence(String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static RequestBody form(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        StringTokenizer pairs = new StringTokenizer(text, "&");
        try {
            while (pairs.hasMoreTokens()) {
                String pair = pairs.nextToken();
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                fields.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
            }
        } catch (IllegalArgumentException e) {
            return new Unreadable(400, "the form holds a percent sign that two hex digits do not follow");
        }
        return new Form(fields);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** An earlier filter has read the body; the container kept the fields, if it was the container that read them. */
    private static RequestBody alreadyRead(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return fields.isEmpty() ? new Unreadable(500, READ_BEFORE) : new Form(fields);
    }
}
