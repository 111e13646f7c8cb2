package io.consentgate.matrix;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a container runs; puts its filters and servlets in by itself, as an application may.
 *
 * @param files the folder that its default servlet serves
 * @param filter the filter, over everything
 * @param again the same filter a second time, for {@link #TWICE} alone
 * @param roads servlets by path, all with asynchronous support
 */
public record Site(Path files, Filter filter, Filter again, Map<String, HttpServlet> roads)
        implements ServletContainerInitializer {

    /** Where the filter is installed twice. */
    public static final String TWICE = "/twice";

    /** A page that the filter leaves out. */
    public static final String BARE = "/bare";

    /** What answers where an error is sent with 404. */
    public static final String ERROR_PAGE = "/error-page";

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        add(context.addFilter("consent", filter), "/*");
        add(context.addFilter("again", again), TWICE + "/*");
        roads.forEach((path, servlet) -> {
            ServletRegistration.Dynamic added = context.addServlet(path, servlet);
            added.setAsyncSupported(true);
            added.addMapping(path);
        });
    }

    private static void add(FilterRegistration.Dynamic added, String pattern) {
        added.setAsyncSupported(true);
        added.addMappingForUrlPatterns(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD),
                true,
                pattern);
    }
}
