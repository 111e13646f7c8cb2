package io.consentgate.demo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** The style sheets of widely used frameworks, as their packages bring them, for the pages that ask for one. */
final class HostileStyles {

    private HostileStyles() {}

    /** Has the page's {@code hostile.css} answered with the framework's that its name tells. */
    static void serve(Page browserPage, String page) {
        String css = switch (page) {
            case "hostile-bootstrap.html" -> NpmPackages.text("bootstrap/dist/css/bootstrap.css");
            case "hostile-tailwind.html" -> NpmPackages.tailwind();
            default -> "";
        };
        if (!css.isEmpty()) {
            Route.FulfillOptions sheet =
                    new Route.FulfillOptions().setContentType("text/css").setBody(css);
            browserPage.route("**/hostile.css", route -> route.fulfill(sheet));
        }
    }
}
