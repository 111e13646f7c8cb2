package example.builder;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;
import static jakarta.servlet.DispatcherType.REQUEST;

import io.consentgate.servlet.ConsentFilter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.nio.file.Path;
import java.util.EnumSet;

/** A site that puts itself together in code, in any container. */
public final class Shop implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent start) {
        ServletContext context = start.getServletContext();
        // tag::readme
        var filter = ConsentFilter.builder().policy(Path.of("policy.json")).build();
        var consent = context.addFilter("consent", filter);
        consent.setAsyncSupported(true);
        consent.addMappingForUrlPatterns(EnumSet.of(REQUEST, ASYNC, ERROR, FORWARD), false, "/*");
        // end::readme
        context.addServlet("home", new HomePage()).addMapping("/");
    }
}
