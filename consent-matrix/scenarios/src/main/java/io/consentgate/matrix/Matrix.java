package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.Setting;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario in one container; after each, its log must hold no exception. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Matrix
        implements PlainScenarios,
                ActScenarios,
                DispatchScenarios,
                AsyncScenarios,
                FileScenarios,
                HeaderScenarios,
                ProtocolScenarios {

    private static final String POLICY = "{\"controller\": {\"name\": \"Nordhost AB\", \"contact\": \"a@b.example\"},"
            + " \"vendors\": [\"google-analytics\", \"hotjar\", \"meta-pixel\"]}";

    private final Container container;
    private final Log log = new Log();
    private @Nullable Visitor visitor;

    /** The scenarios in this container. */
    protected Matrix(Container container) {
        this.container = container;
    }

    @BeforeAll
    final void start(@TempDir Path folder) throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Pages.write(files);
        Path policy = Files.writeString(folder.resolve("policy.json"), POLICY);
        log.listen();
        Site site = new Site(files, filter(policy, folder.resolve("a")), filter(policy, folder.resolve("b")), roads());
        visitor = new Visitor(container.start(site));
    }

    @AfterEach
    final void log_holdsNoException() {
        assertThat(log.faults()).isEmpty();
    }

    @AfterAll
    final void stop() throws Exception {
        container.stop();
        log.stop();
        log_holdsNoException();
    }

    @Override
    public final Visitor visitor() {
        if (visitor == null) {
            throw new IllegalStateException("the container has not started");
        }
        return visitor;
    }

    private static ConsentFilter filter(Path policy, Path data) throws IOException {
        return ConsentFilter.builder()
                .policy(policy)
                .data(Files.createDirectory(data))
                .set(Setting.LEDGER, "memory")
                .set(Setting.EXCLUDE, Site.BARE)
                .build();
    }

    private static Map<String, HttpServlet> roads() {
        Map<String, Road> roads = new TreeMap<>();
        roads.putAll(PlainRoads.all());
        roads.putAll(DispatchRoads.all());
        roads.putAll(AsyncRoads.all());
        roads.putAll(HeaderRoads.all());
        roads.putAll(ActRoads.all());
        roads.put("/include-part", DispatchRoads::part);
        Map<String, HttpServlet> servlets = new TreeMap<>();
        roads.forEach((path, road) -> servlets.put(path, road.servlet()));
        return servlets;
    }
}
