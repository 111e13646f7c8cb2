package io.consentgate.servlet;

import io.consentgate.ledger.ConsentLedger;
import io.consentgate.ledger.LedgerProvider;
import io.consentgate.ledger.LedgerUnavailableException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the ledger. */
final class Ledgers {

    private Ledgers() {}

    /** The ledger that is open already, else the one that the setting names, else a durable one on the class path. */
    static ConsentLedger of(@Nullable ConsentLedger open, SettingValues values, Path data, Clock clock) {
        if (open != null) {
            return open;
        }
        List<LedgerProvider> providers = ServiceLoader.load(LedgerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        try {
            return provider(providers, values).open(data, clock);
        } catch (LedgerUnavailableException e) {
            throw SettingException.because(e);
        }
    }

    private static LedgerProvider provider(List<LedgerProvider> providers, SettingValues values) {
        if (values.isSet(Setting.LEDGER)) {
            return named(providers, values.text(Setting.LEDGER))
                    .orElseThrow(() -> values.unusable(
                            Setting.LEDGER, "names none of those on the class path: " + names(providers)));
        }
        return providers.stream()
                .filter(LedgerProvider::durable)
                .findFirst()
                .orElseThrow(
                        () -> SettingException.missing("no durable ledger is on the class path, so no consent could"
                                + " be proven: add io.consentgate:consent-jdbc, or set ledger to memory, which forgets every record"
                                + " at a restart"));
    }

    private static Optional<LedgerProvider> named(List<LedgerProvider> providers, String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }

    private static List<String> names(List<LedgerProvider> providers) {
        return providers.stream().map(LedgerProvider::name).sorted().toList();
    }
}
