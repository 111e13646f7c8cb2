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

    MakingPage(HtmlRewriter rewriter, ConsentJudge judge) {
        this.rewriter = rewriter;
        this.judge = judge;
    }

    private record Place(Standing standing, Told told) {}

    @Override
    public @Nullable Object standing() {
        Standing standing = rewriter.standing();
        return standing == null ? null : new Place(standing, judge.told().copy());
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
