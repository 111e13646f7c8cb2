package io.consentgate.servlet;

import io.consentgate.policy.Policy;
import io.consentgate.policy.PolicyFile;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Policies of made-up sites. */
final class Policies {

    private Policies() {}

    static Policy shop() {
        PolicyFile.Result result = PolicyFile.read(file("shop.json"));
        if (result instanceof PolicyFile.Result.Read read) {
            return read.policy();
        }
        throw new AssertionError(result);
    }

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Policies.class.getResource("/policies/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
