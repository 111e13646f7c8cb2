package example.builder;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page with a tracker. */
final class HomePage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print("""
                <!doctype html>
                <html lang="en">
                <head>
                <title>Shop</title>
                <script src="https://static.hotjar.com/c/hotjar-1.js"></script>
                </head>
                <body><p>Shop</p></body>
                </html>
                """);
    }
}
