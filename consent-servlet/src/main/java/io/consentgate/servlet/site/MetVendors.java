package io.consentgate.servlet.site;

import io.consentgate.catalogue.Vendor.Role;
import io.consentgate.policy.Register;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;

/**
 * The vendors that pages of this site were seen to use: all that a trial asks about. Empty, and kept empty, where there is
 * a policy. Safe for use by many threads.
 */
public final class MetVendors {

    private final Register register;
    private final AtomicIntegerArray seen;
    private volatile Met met = new Met(List.of(), Set.of());

    private record Met(List<Register.Entry> entries, Set<String> ids) {}

    MetVendors(Register register) {
        this.register = register;
        this.seen = new AtomicIntegerArray(register.entries().size());
    }

    /** Notes a vendor by its index in the register. */
    void add(int vendor) {
        boolean askable = register.entries().get(vendor).vendor().role() != Role.CONSENT_TOOL;
        if (askable && register.policy().trial() && seen.get(vendor) == 0 && seen.compareAndSet(vendor, 0, 1)) {
            remember();
        }
    }

    /** Their ids. */
    public Set<String> ids() {
        return met.ids();
    }

    /** Their entries in the register, by index. */
    public List<Register.Entry> entries() {
        return met.entries();
    }

    /** One after another, so that no earlier look replaces a later one. */
    private synchronized void remember() {
        List<Register.Entry> entries = register.entries().stream()
                .filter(entry -> seen.get(entry.index()) != 0)
                .toList();
        met = new Met(
                entries, entries.stream().map(entry -> entry.vendor().id()).collect(Collectors.toUnmodifiableSet()));
    }
}
