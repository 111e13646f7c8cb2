package io.consentgate.banner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/** Gives the template for what decides it. Safe for use by many threads. */
@FunctionalInterface
interface Templates {

    /** However many states visitors think up, no more bytes than this are kept, and the seldom used go. */
    int MOST_BYTES = 4 << 20;

    /** What a template takes beside its text. */
    int OVERHEAD = 1 << 10;

    /**
     * The template under this key.
     *
     * @param key everything that the template's text follows from
     */
    Template get(TemplateKey key, Supplier<Template> render);

    /** Renders each template once and keeps it. */
    static Templates kept() {
        Cache<TemplateKey, Template> kept = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((TemplateKey key, Template template) -> OVERHEAD + template.length())
                .executor(Runnable::run)
                .build();
        return (key, render) -> kept.get(key, missing -> render.get());
    }

    /** Renders each time. */
    static Templates fresh() {
        return (key, render) -> render.get();
    }
}
