package io.consentgate.demo;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.demo.standin.Contact;
import io.consentgate.policy.Policy;
import io.consentgate.policy.PolicyFile;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a site's policy makes of the contacts that its pages lead to. */
final class SiteView {

    private final Site site;
    private final Register register;
    private final Watchlist watchlist;

    SiteView(Site site) {
        this.site = site;
        this.register = Register.of(policy(site), Catalogue.shipped());
        this.watchlist = Watchlist.of(
                register.entries().stream().map(Register.Entry::vendor).toList());
    }

    private static Policy policy(Site site) {
        PolicyFile.Result result = PolicyFile.parse(Resources.text(Site.class, "policies/" + site.id() + ".json"));
        if (result instanceof PolicyFile.Result.Read read) {
            return read.policy();
        }
        throw new AssertionError(site.id() + ": " + result);
    }

    /** The address behind the filter. */
    String filtered() {
        return "https://" + site.filtered().mapped() + "/";
    }

    /** The address without the filter. */
    String plain() {
        return "https://" + site.plain().mapped() + "/";
    }

    /** The domain that vendors' first-party cookies are set on, behind the filter. */
    String domain() {
        return site.id() + ".example";
    }

    /** Whether the site asks its visitors for anything at all. */
    boolean asks() {
        return register.policy().purposes().stream().anyMatch(purpose -> purpose.needsConsent() && !purpose.separate());
    }

    /** Whether a visitor has to agree before this contact is made. */
    boolean waits(Contact contact) {
        return standing(contact)
                .filter(standing -> standing == Standing.ASKED || standing == Standing.UNDECLARED)
                .isPresent();
    }

    /** Whether this contact is made once a visitor has agreed to all that the site asks for. */
    boolean runsAfterYes(Contact contact) {
        return standing(contact)
                .filter(standing -> standing == Standing.UNDECLARED)
                .isEmpty();
    }

    /** Whether this contact is made once a visitor has agreed to this purpose alone. */
    boolean serves(Contact contact, String purpose) {
        return entry(contact).stream()
                .flatMap(entry -> entry.purposes().stream())
                .anyMatch(served -> served.id().equals(purpose));
    }

    private Optional<Standing> standing(Contact contact) {
        return entry(contact).map(Register.Entry::standing);
    }

    private Optional<Register.Entry> entry(Contact contact) {
        return watchlist.vendor(contact).flatMap(vendor -> register.vendor(vendor.id()));
    }

    /** Host and path of each request among these contacts. */
    static Set<String> addresses(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.kind() == Contact.Kind.REQUEST)
                .map(contact -> contact.host() + contact.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return site.id();
    }
}
