package io.consentgate.benchmarks.filter;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sitemesh.builder.SiteMeshFilterBuilder;
import org.sitemesh.config.ConfigurableSiteMeshFilter;

/** SiteMesh putting a banner around a page's body. */
final class Decoration extends ConfigurableSiteMeshFilter {

    /** Where the decorator is. */
    static final String PATH = "/decorator";

    @Override
    protected void applyCustomConfiguration(SiteMeshFilterBuilder builder) {
        builder.setDecoratorPrefix("").addDecoratorPath("/*", PATH);
    }

    /** The decorator. */
    static final class Page extends HttpServlet {

        private static final long serialVersionUID = 1L;
        private static final String DECORATOR =
                "<html><head><title><sitemesh:write property='title'/></title><sitemesh:write property='head'/></head>"
                        + "<body><div>banner</div><sitemesh:write property='body'/></body></html>";

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=utf-8");
            response.getWriter().print(DECORATOR);
        }
    }
}
