package io.consentgate.servlet;

import io.consentgate.AskedPlaces;
import io.consentgate.ConsentGate;
import io.consentgate.UnknownIds;
import io.consentgate.banner.Delivery;
import io.consentgate.choice.ConsentCookie;
import io.consentgate.ledger.ConsentLedger;
import io.consentgate.report.Findings;
import io.consentgate.servlet.endpoint.ChoiceDesk;
import io.consentgate.servlet.endpoint.ConsentEndpoints;
import io.consentgate.servlet.endpoint.Quota;
import io.consentgate.servlet.endpoint.Recorder;
import io.consentgate.servlet.gate.ContentTypes;
import io.consentgate.servlet.gate.GatedResponse;
import io.consentgate.servlet.pages.PageMemory;
import io.consentgate.servlet.site.ContentRules;
import io.consentgate.servlet.site.Site;
import io.consentgate.servlet.site.VisitReader;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running filter: settings read, policy compiled, keys at hand, ledger open. Safe for use by many threads. */
final class Deployment implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);
    private static final String DEFAULT_DATA = "consent-data";
    private static final int ID_BYTES = 16;
    private static final long MEBIBYTE = 1 << 20;

    private final SettingValues values;
    private final ConsentLedger ledger;
    private final Findings findings;
    private final Sites sites;
    private final VisitReader visits;
    private final ContentTypes contentTypes = new ContentTypes();
    private final ConsentEndpoints endpoints;
    private final List<String> excluded;
    private final UnknownIds unknownIds;
    private final AskedPlaces askedPlaces = new AskedPlaces();
    private final Housekeeping housekeeping;
    private volatile Mode mode;

    private Deployment(ConsentFilterBuilder builder, SettingValues values, String contextPath) {
        Clock clock = builder.clockOrSystem();
        SecureRandom random = new SecureRandom();
        Path data = dataFolder(values);
        String prefix = Prefix.of(values);
        this.values = values;
        this.mode = values.oneOf(Setting.MODE, Mode.values());
        this.excluded = paths(values);
        this.unknownIds = values.flag(Setting.STRICT) ? UnknownIds.strict() : UnknownIds.lenient();
        this.findings = new Findings(clock, builder.listenerOrNone());
        ConsentCookie cookies = new ConsentCookie(Keys.of(values, data, random));
        ContentRules rules = ContentSettings.of(values);
        Delivery delivery = delivery(values, rules);
        long pageMemory = values.number(Setting.PAGE_MEMORY);
        this.sites = Sites.of(
                builder.readyPolicy(),
                values,
                policy -> Site.of(
                        policy,
                        cookies,
                        contextPath + prefix,
                        findings,
                        rules,
                        delivery,
                        new PageMemory(pageMemory * MEBIBYTE)),
                System::nanoTime);
        this.ledger = Ledgers.of(builder.openLedger(), values, data, clock);
        Optional<String> domain = values.isSet(Setting.COOKIE_DOMAIN)
                ? Optional.of(values.text(Setting.COOKIE_DOMAIN))
                : Optional.empty();
        this.housekeeping =
                Housekeeping.start(ledger, () -> sites.get().register().policy().recordRetention(), clock);
        this.visits = new VisitReader(sites, domain, clock, explains(values));
        Quota quota = new Quota(values.count(Setting.ANSWERS_PER_MINUTE), clock);
        Recorder recorder = new Recorder(ledger, builder.listenerOrNone(), quota);
        this.endpoints = new ConsentEndpoints(prefix, new ChoiceDesk(recorder, cookies, clock, () -> randomId(random)));
    }

    /**
     * Starts.
     *
     * @throws SettingException if a setting or the policy cannot be used
     */
    static Deployment start(
            ConsentFilterBuilder builder, String contextPath, Function<String, @Nullable String> initParam) {
        return new Deployment(builder, new SettingValues(builder.values(), initParam), contextPath);
    }

    static Path dataFolder(SettingValues values) {
        return Path.of(values.isSet(Setting.DATA) ? values.text(Setting.DATA) : DEFAULT_DATA);
    }

    /** Whether the filter does anything about this request. */
    boolean covers(HttpServletRequest request) {
        return mode != Mode.OFF && (excluded.isEmpty() || !isExcluded(VisitReader.pathOf(request)));
    }

    private boolean isExcluded(String path) {
        for (String begin : excluded) {
            if (path.startsWith(begin)) {
                return true;
            }
        }
        return false;
    }

    Mode mode() {
        return mode;
    }

    void mode(Mode next) {
        mode = next;
    }

    VisitReader visits() {
        return visits;
    }

    ContentTypes contentTypes() {
        return contentTypes;
    }

    ConsentEndpoints endpoints() {
        return endpoints;
    }

    /** Sets the gate for whom the answer is made. */
    ConsentGate.Scope open(GatedResponse answer) {
        return answer.isAnybodys()
                ? ConsentGate.open(answer::consent, unknownIds, askedPlaces)
                : ConsentGate.open(answer::consent, unknownIds);
    }

    Findings findings() {
        return findings;
    }

    Health health() {
        Site site = sites.get();
        return new Health(
                ledger.healthy(), sites.onDisk(), site.register().policy().version());
    }

    String settings() {
        return values.describe();
    }

    @Override
    public void close() {
        housekeeping.close();
        ledger.close();
    }

    private static Delivery delivery(SettingValues values, ContentRules rules) {
        boolean shared = values.oneOf(Setting.CACHE, CacheMode.values()) == CacheMode.SHARED;
        if (shared && rules.enforced()) {
            throw values.unusable(
                    Setting.CACHE,
                    "is \"shared\" while content-security is \"enforce\": a page for everybody cannot be held to one"
                            + " visitor's consent, so nothing could ever start on it");
        }
        return shared ? Delivery.SHARED : rules.enforced() ? Delivery.BOUND : Delivery.OWN;
    }

    private static boolean explains(SettingValues values) {
        boolean explains = values.flag(Setting.EXPLAIN);
        if (explains) {
            LOG.warn(
                    "the setting explain is on: every answer tells what was decided on it and why, to whoever asks for it;"
                            + " leave it off where visitors are");
        }
        return explains;
    }

    private static List<String> paths(SettingValues values) {
        List<String> paths = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(values.text(Setting.EXCLUDE), ",");
        while (tokens.hasMoreTokens()) {
            String path = tokens.nextToken().strip();
            if (!path.startsWith("/")) {
                throw values.unusable(Setting.EXCLUDE, "holds a path of " + path.length() + " characters without a /");
            }
            paths.add(path);
        }
        return List.copyOf(paths);
    }

    private static String randomId(SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
