package example.boot4;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;
import static jakarta.servlet.DispatcherType.REQUEST;

import io.consentgate.servlet.ConsentFilter;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** A site on Spring Boot 4. */
@SpringBootApplication
public class Shop {

    public static void main(String[] arguments) {
        SpringApplication.run(Shop.class, arguments);
    }

    // tag::readme
    @Bean FilterRegistrationBean<ConsentFilter> consent() {
        var consent = new FilterRegistrationBean<>(ConsentFilter.builder().policy(Path.of("policy.json")).build());
        consent.setDispatcherTypes(REQUEST, ASYNC, ERROR, FORWARD);
        consent.setOrder(-101); // before Spring Security, which would ask our forms for its token
        return consent;
    }
    // end::readme
}
