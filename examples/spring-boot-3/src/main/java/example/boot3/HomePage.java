package example.boot3;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page with a tracker. */
@RestController
class HomePage {

    static final String HTML =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <title>Shop</title>
            <script src="https://static.hotjar.com/c/hotjar-1.js"></script>
            </head>
            <body><p>Shop</p></body>
            </html>
            """;

    @GetMapping(path = "/", produces = "text/html;charset=UTF-8")
    String page() {
        return HTML;
    }
}
