package io.consentgate.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the site shows. */
final class Pages {

    static final String TRACKER = "https://static.hotjar.com/c/hotjar-1.js?sv=6";
    static final String PIXEL = "https://www.facebook.com/tr?id=1";

    static final String PAGE = "<!doctype html><html lang=en><head><meta charset=utf-8><title>t</title><script src="
            + TRACKER + "></script></head><body><p>h\u00e5ll</p></body></html>";

    static final String BIG = PAGE.replace("</body>", "<p>h\u00e5ll</p>".repeat(16_000) + "</body>");

    static final String FRAGMENT = "<li><img src=" + PIXEL + ">h\u00e5ll</li>";

    static final String SHEET = "a { background: url(/a.png) }";

    static final String LONG_SHEET = "@import url(" + PIXEL + ");" + (SHEET + "\n").repeat(4_000) + SHEET;

    static final byte[] IMAGE = ("\u0089PNG" + "\u0000\u00ff<script src=" + TRACKER + ">")
            .repeat(2_000)
            .getBytes(ISO_8859_1);

    private Pages() {}

    /** Writes the files that default servlets serve. */
    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("page.html"), PAGE);
        Files.writeString(folder.resolve("big.html"), BIG);
        Files.writeString(folder.resolve("site.css"), SHEET);
        Files.write(folder.resolve("image.png"), IMAGE);
    }

    static byte[] bytes(String page) {
        return page.getBytes(UTF_8);
    }
}
