package io.consentgate.matrix;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;

/**
 * What a container runs.
 *
 * @param files the folder that its default servlet serves
 * @param filter the filter, over everything
 * @param again the same filter a second time, for {@link #TWICE} alone
 * @param roads servlets by path, all with asynchronous support
 */
public record Site(Path files, Filter filter, Filter again, Map<String, HttpServlet> roads) {

    /** Where the filter is installed twice. */
    public static final String TWICE = "/twice";

    /** A page that the filter leaves out. */
    public static final String BARE = "/bare";

    /** What answers where an error is sent with 404. */
    public static final String ERROR_PAGE = "/error-page";

    /** For which dispatches the filter is registered. */
    public static EnumSet<DispatcherType> dispatches() {
        return EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD);
    }
}
