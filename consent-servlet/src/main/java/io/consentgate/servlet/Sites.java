package io.consentgate.servlet;

import io.consentgate.policy.Policy;
import io.consentgate.policy.PolicyFile;
import io.consentgate.policy.Problem;
import io.consentgate.servlet.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site as its policy is now. A policy file that changes is read again within seconds; one that turns bad keeps the last
 * good one in force and says so. Safe for use by many threads.
 */
final class Sites implements Supplier<Site> {

    private static final Logger LOG = LoggerFactory.getLogger(Sites.class);
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final @Nullable Path file;
    private final Function<Policy, Site> compile;
    private final LongSupplier nanoTime;
    private final AtomicLong nextLook;
    private volatile Site site;
    private volatile @Nullable FileTime read;
    private volatile boolean there = true;
    private volatile boolean usable = true;

    private Sites(@Nullable Path file, Policy policy, Function<Policy, Site> compile, LongSupplier nanoTime) {
        this.file = file;
        this.compile = compile;
        this.nanoTime = nanoTime;
        this.nextLook = new AtomicLong(nanoTime.getAsLong() + LOOK_EVERY_NANOS);
        this.read = file == null ? null : modified(file);
        this.site = compile.apply(policy);
    }

    /** The policy that is ready, else the one of the setting's file, else a trial. */
    static Sites of(
            @Nullable Policy ready, SettingValues values, Function<Policy, Site> compile, LongSupplier nanoTime) {
        if (ready != null) {
            return new Sites(null, ready, compile, nanoTime);
        }
        if (values.isSet(Setting.POLICY)) {
            Path file = Path.of(values.text(Setting.POLICY));
            return new Sites(file, first(file), compile, nanoTime);
        }
        LOG.warn(
                "no policy is set: this is a trial, and an answer given in it is no valid consent; write a policy file and"
                        + " name it by the setting policy");
        return new Sites(null, Policy.trial("this site"), compile, nanoTime);
    }

    @Override
    public Site get() {
        Path watched = file;
        long due = nextLook.get();
        long now = nanoTime.getAsLong();
        if (watched != null && now - due >= 0 && nextLook.compareAndSet(due, now + LOOK_EVERY_NANOS)) {
            look(watched);
        }
        return site;
    }

    /** Whether what lies on disk is what is in force, as far as was looked; true where no file is watched. */
    boolean onDisk() {
        return there && usable;
    }

    private void look(Path watched) {
        FileTime modified = modified(watched);
        there = modified != null;
        if (modified == null || modified.equals(read)) {
            return;
        }
        read = modified;
        PolicyFile.Result result = PolicyFile.read(watched);
        if (result instanceof PolicyFile.Result.Read fresh) {
            site = compile.apply(fresh.policy());
            usable = true;
            LOG.info(
                    "policy {} is in force, version {}", watched, fresh.policy().version());
        } else if (result instanceof PolicyFile.Result.Refused refused) {
            usable = false;
            LOG.error(
                    "the policy has changed and cannot be used, so the last good one stays in force:\n{}",
                    lines(refused));
        }
    }

    private static Policy first(Path file) {
        PolicyFile.Result result = PolicyFile.read(file);
        if (result instanceof PolicyFile.Result.Read fresh) {
            return fresh.policy();
        }
        throw SettingException.missing(lines((PolicyFile.Result.Refused) result));
    }

    private static String lines(PolicyFile.Result.Refused refused) {
        return refused.problems().stream().map(Problem::message).collect(Collectors.joining("\n"));
    }

    private static @Nullable FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException notThereNow) {
            return null;
        }
    }
}
