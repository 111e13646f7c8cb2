package io.consentgate.servlet.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;

/**
 * Remembers pages as applications write them, and what was made of them. A page is kept when it comes the second time, for as
 * long as there is room. What goes out is always what would be made of the bytes that the application writes: each is compared,
 * and from the first other one on the page is made anew, behind what was sent already, until it is again as it was. A page of
 * which more than half changes often is hardly ever kept.
 * Safe for use by many threads.
 */
public final class PageMemory {

    /** In bytes: longer pages are not kept. */
    static final int LONGEST = 1 << 18;

    private final boolean isOff;
    private final Cache<Object, Remembered> pages;
    private final Spares spares = new Spares();

    /** A memory that holds so many bytes, about; none where that is 0. */
    public PageMemory(long bytes) {
        this.isOff = bytes == 0;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Object, Remembered>weigher((key, page) -> page.weight())
                .build();
    }

    /**
     * A rewriter for one page.
     *
     * @param key equal where the same bytes, written by the application, give the same page: names all else that it depends on
     * @param notes takes what is noted, the same whether the page was remembered or not
     * @param out where the page goes
     * @param maker makes it, where that is needed
     */
    public Rewriter rewriter(Object key, Notes notes, Sink out, PageMaker maker) {
        Remembered remembered = isOff ? null : pages.getIfPresent(key);
        if (remembered instanceof KnownPage page) {
            Outlet outlet = new Outlet(page, out, notes, spares);
            return new Following(page, notes, outlet, maker, () -> pages.put(key, page.afterAChange()));
        }
        if (remembered instanceof Pause pause && pause.isOver()) {
            return new Recording(notes, out, maker, pause, outcome -> pages.put(key, outcome));
        }
        if (remembered == null && !isOff) {
            pages.put(key, Pause.afterTheFirst());
        }
        return maker.make(out, notes);
    }
}
