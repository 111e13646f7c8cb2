package io.consentgate.benchmarks;

import io.consentgate.rewriter.Insertions;
import java.util.function.Supplier;

/** What is measured. The first three are ours; the peers do the third one's job; the rest are the ground they stand on. */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers keep nothing
public enum Job {
    /** Everything the filter does: URLs, inline scripts, style sheets, insertions. */
    WHOLE_JOB("whole job", Role.OURS, () -> OurRewriter.wholeJob(Scripts.READ)),
    /** The same where no inline script has come before; copying them costs a little too. */
    WHOLE_JOB_ANEW("whole job, new code", Role.OURS, () -> OurRewriter.wholeJob(new NumberedScripts())),
    /** Everything that loads by a URL in an attribute; like the peers, it reads no scripts and no style sheets. */
    URL_RULES(
            "URL rules alone",
            Role.OURS,
            () -> new OurRewriter(() -> RefuseAll.ofAll(Scripts.UNREAD), Insertions.NONE)),
    /** Parse, select, change, serialise. */
    JSOUP("jsoup", Role.PEER, () -> new JsoupPeer(TrackerHosts.SHIPPED)),
    /** Find start tags in the source, change them in place. */
    JERICHO("Jericho", Role.PEER, () -> new JerichoPeer(TrackerHosts.SHIPPED)),
    /** Parse as events, write each on. */
    ATTOPARSER("attoparser", Role.PEER, () -> new AttoparserPeer(TrackerHosts.SHIPPED)),
    /** Our rewriter with a judge that lets everything pass unread. */
    NOTHING_JUDGED("nothing judged", Role.PART, () -> new OurRewriter(() -> LetAllPass.JUDGE, Insertions.NONE)),
    /** The physical limit: eight bytes at a time, from one tag to the next. */
    SCAN("scan for <", Role.PART, TagScan::new),
    /** Handing the bytes on, eight KiB at a time. */
    COPY("copy", Role.PART, () -> OurRewriter::chunks);

    /** Who does it. */
    enum Role {
        OURS,
        PEER,
        PART
    }

    final String label;
    final Role role;
    private final Supplier<Engine> engine;

    Job(String label, Role role, Supplier<Engine> engine) {
        this.label = label;
        this.role = role;
        this.engine = engine;
    }

    Engine engine() {
        return engine.get();
    }
}
