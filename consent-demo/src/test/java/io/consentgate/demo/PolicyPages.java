package io.consentgate.demo;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One page with trackers and a form, under a content security policy by its path. */
final class PolicyPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Policies by path; NONCE stands for one that is new in each answer. */
    static final Map<String, String> POLICIES = Map.of(
            "/none", "",
            "/nonce", "script-src 'nonce-NONCE'; style-src 'nonce-NONCE'; object-src 'none'; base-uri 'none'",
            "/nonce-of-scripts", "style-src 'nonce-css'; script-src 'nonce-NONCE'; base-uri 'none'",
            "/strict-dynamic",
                    "script-src 'nonce-NONCE' 'strict-dynamic'; style-src 'self' 'nonce-NONCE'; base-uri 'none'",
            "/types", "require-trusted-types-for 'script'",
            "/types-ours", "require-trusted-types-for 'script'; trusted-types consentgate",
            "/types-theirs", "require-trusted-types-for 'script'; trusted-types somebody-else",
            "/self", "script-src 'self' 'unsafe-inline' https://static.hotjar.com; style-src 'self'",
            "/meta", "",
            "/meta-nonce", "");

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">META<title>Shop</title>
            <script nonce="NONCE">window.own = 1;</script></head>
            <body><h1>Shop</h1>
            <form><label>Name <input name="name"></label><label>Secret <input type="password" name="secret"></label>
            <label>Letter <textarea name="letter"></textarea></label>
            <label>News <input type="checkbox" name="news"></label>
            <label>Size <select name="size"><option>small<option>large</select></label></form>
            <script nonce="NONCE" src="https://static.hotjar.com/c/hotjar-1.js?sv=6"></script>
            <script nonce="NONCE">document.title += ' read';</script>
            <img alt="" src="https://www.facebook.com/tr?id=1&amp;ev=PageView">
            </body></html>
            """;

    private static final String META = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' "
            + "'unsafe-inline' https://static.hotjar.com; style-src 'self' 'unsafe-inline'\">";

    private static final String META_NONCE =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'nonce-NONCE'; "
                    + "style-src 'self' 'nonce-NONCE'; base-uri 'none'\">";

    private final AtomicInteger answers = new AtomicInteger();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String nonce = "n" + answers.incrementAndGet();
        String path = request.getPathInfo();
        String policy = POLICIES.getOrDefault(path, "").replace("NONCE", nonce);
        response.setHeader("Cache-Control", "no-store");
        if (!policy.isEmpty()) {
            response.addHeader("Content-Security-Policy", "frame-ancestors 'self'");
            response.addHeader("Content-Security-Policy", policy);
        }
        response.setContentType("text/html;charset=utf-8");
        String meta = path.equals("/meta") ? META : path.equals("/meta-nonce") ? META_NONCE : "";
        response.getWriter().print(PAGE.replace("META", meta).replace("NONCE", nonce));
    }
}
