package io.consentgate.servlet;

import io.consentgate.choice.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the keys that cookies are signed with. */
final class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final String FILE = "consent.keys";

    private Keys() {}

    /** The keys of the setting, else those beside the ledger, made if there are none, else one for this process. */
    static SigningKeys of(SettingValues values, Path data, SecureRandom random) {
        if (values.isSet(Setting.KEYS)) {
            try {
                return SigningKeys.parse(values.text(Setting.KEYS));
            } catch (IllegalArgumentException e) {
                throw values.unusable(Setting.KEYS, "cannot be read: " + e.getMessage());
            }
        }
        try {
            Files.createDirectories(data);
            return SigningKeys.file(data.resolve(FILE), random);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("signing keys live in memory, so a restart forgets every choice: {} cannot be written", data);
            return SigningKeys.random(random);
        } catch (IllegalArgumentException e) {
            throw SettingException.because(e);
        }
    }
}
