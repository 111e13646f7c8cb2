package io.consentgate.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an answer tells, whichever way it was cut into pieces.
 *
 * @param headers without their charset, and but for those that are the filter's own affair or the transport's
 */
record Told(String status, List<String> headers, String body) {

    private static final Set<String> OTHERS = Set.of(
            "date", "connection", "content-length", "transfer-encoding", "cache-control", "vary", "accept-ranges");

    private static final int HEXADECIMAL = 16;

    static Told of(String sent) {
        int end = sent.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Told(sent, List.of(), "");
        }
        String[] head = sent.substring(0, end).split("\r\n", -1);
        String body = sent.substring(end + 4);
        if (head[0].contains(" 503")) {
            return new Told(head[0], List.of(), ""); // the rest is the container's own
        }
        boolean isChunked = sent.substring(0, end).toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        List<String> headers = Arrays.stream(head)
                .skip(1)
                .filter(line -> !OTHERS.contains(name(line)))
                .map(line -> name(line).equals("set-cookie") ? line.replaceAll("=[^;]*", "=") : line)
                .map(line -> line.replaceAll("; ?charset=.*", ""))
                .sorted()
                .toList();
        return new Told(head[0], headers, (isChunked ? unchunked(body) : body).replace(ActRoads.BARE, ActRoads.GATED));
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        int line = body.indexOf("\r\n");
        while (line >= 0) {
            int size = Integer.parseInt(body.substring(at, line), HEXADECIMAL);
            if (size == 0) {
                return whole.toString();
            }
            whole.append(body, line + 2, Math.min(body.length(), line + 2 + size));
            at = line + 2 + size + 2;
            line = at < body.length() ? body.indexOf("\r\n", at) : -1;
        }
        return whole.append("... cut off").toString();
    }
}
