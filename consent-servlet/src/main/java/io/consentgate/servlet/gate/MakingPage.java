package io.consentgate.servlet.gate;

import io.consentgate.rewriter.HtmlRewriter;
import io.consentgate.rewriter.Standing;
import io.consentgate.servlet.pages.Making;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A page of HTML in the making: where it stands is where its rewriter stands, and what its judge has been told. */
final class MakingPage implements Making {

    private final HtmlRewriter rewriter;
    private final ConsentJudge judge;
    private @Nullable Place last;

    MakingPage(HtmlRewriter rewriter, ConsentJudge judge) {
        this.rewriter = rewriter;
        this.judge = judge;
    }

    private record Place(Standing standing, Told told) {}

    /** The same where nothing has changed since, so that a page that is kept for long holds few. */
    @Override
    public @Nullable Object standing() {
        Standing standing = rewriter.standing();
        if (standing == null) {
            return null;
        }
        Place known = last;
        if (known == null || !standing.equals(known.standing) || !judge.told().isLike(known.told)) {
            known = new Place(standing, judge.told().copy());
            last = known;
        }
        return known;
    }

    @Override
    public boolean standsLike(Object there) {
        Place place = (Place) there;
        return rewriter.standsLike(place.standing) && judge.told().isLike(place.told);
    }

    @Override
    public void stand(Object there) {
        Place place = (Place) there;
        rewriter.stand(place.standing);
        judge.told().become(place.told);
    }

    @Override
    public void leave() {
        rewriter.leave();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        rewriter.write(bytes, from, length);
    }

    @Override
    public void flush() {
        rewriter.flush();
    }

    @Override
    public void end() throws IOException {
        rewriter.end();
    }

    @Override
    public void end(byte[] bytes, int from, int length) throws IOException {
        rewriter.end(bytes, from, length);
    }
}
