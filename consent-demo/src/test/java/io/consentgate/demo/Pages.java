package io.consentgate.demo;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A site of single pages, each for one thing that the banner has to do with, behind the filter with eleven vendors. */
final class Pages implements AutoCloseable {

    private static final Path FOLDER = Path.of("src/test/resources/io/consentgate/demo");

    /** In every language there is. */
    static final Path POLICY = FOLDER.resolve("pages.json");

    private final TemporaryFolder data;
    private final Harness harness;

    private Pages(TemporaryFolder data, Harness harness) {
        this.data = data;
        this.harness = harness;
    }

    static Pages open() throws Exception {
        TemporaryFolder data = TemporaryFolder.create();
        Harness.ExtraSite pages =
                TestSites.folder("pages", FOLDER.resolve("pages").toAbsolutePath());
        return new Pages(data, Harness.open(TestSites.filtered(pages, data.path(), POLICY)));
    }

    Harness harness() {
        return harness;
    }

    /** The address of one of the pages. */
    static String at(String page) {
        return "https://www.pages.example/" + page;
    }

    @Override
    public void close() {
        harness.close();
        data.close();
    }

    /** Opens the site once for the whole run. */
    static final class Shared implements ParameterResolver {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Pages.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Pages.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(HERE).getOrComputeIfAbsent(Pages.class, key -> opened());
        }

        private static Pages opened() {
            try {
                return Pages.open();
            } catch (Exception e) {
                throw new IllegalStateException("the pages are not served", e);
            }
        }
    }
}
