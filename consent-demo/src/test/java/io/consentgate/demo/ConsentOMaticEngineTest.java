package io.consentgate.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The same by Consent-O-Matic's own engine: left out of a run unless {@code consent.consent-o-matic} names a checkout of it. */
@Tag("checkout")
class ConsentOMaticEngineTest extends ConsentOMaticTest {

    @Override
    String tool() {
        return "window.consentOMatic = (rule, wanted) => {" + engine() + """
                ConsentEngine.debugValues = {};
                ConsentEngine.generalSettings = {};
                window.consentScrollBehaviours = {};
                const types = Object.fromEntries(Array.from('ABDEFX', type => [type, wanted.includes(type)]));
                return new Promise(done => {
                  ConsentEngine.singleton = new ConsentEngine({consentgate: rule}, types, answer => done(answer.clicks));
                });
                }""";
    }

    /** Its modules as one script, without what ties them together. */
    private static String engine() {
        Path checkout = Path.of(System.getProperty("consent.consent-o-matic"), "Extension");
        StringBuilder script = new StringBuilder();
        try {
            for (String module : List.of("Tools", "Matcher", "Detector", "Consent", "Action", "CMP", "ConsentEngine")) {
                script.append(Files.readString(checkout.resolve(module + ".js"))
                        .replaceAll("(?m)^import .*$", "")
                        .replaceAll("(?m)^export (default )?", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return script.append('\n').toString();
    }
}
