package io.consentgate.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools that answer banners for their users: our rules for them, and where those have to hold. */
final class OutsideHands {

    private static final Path RULES = Path.of("../docs/extensions");

    private OutsideHands() {}

    static String rule(String file) {
        return text(RULES.resolve(file));
    }

    /** Every language there is. */
    static List<String> languages() {
        return new JsonMapper()
                .readTree(text(Pages.POLICY)).path("languages").values().stream()
                        .map(JsonNode::stringValue)
                        .toList();
    }

    /** Pages that leave our look alone, theme it, or fight it. */
    static List<String> themes() {
        return List.of(
                "page-en.html",
                "themed.html",
                "hostile-reset.html",
                "hostile-layers.html",
                "hostile-bootstrap.html",
                "hostile-tailwind.html");
    }

    /** What the page says is allowed: functional, analytics, marketing. */
    static List<String> states(Visitor visitor) {
        return Stream.of("functional", "analytics", "marketing")
                .map(purpose -> visitor.page().getAttribute("html", "data-consent-" + purpose))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
