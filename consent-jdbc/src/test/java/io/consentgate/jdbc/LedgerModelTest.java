package io.consentgate.jdbc;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done in whatever order, visitors see what a plain map of lists would show, and the chain is intact. */
class LedgerModelTest {

    @Property(tries = 20)
    void anySequenceOfActs_agreesWithTheModel(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = LedgerModel.ACTS - 1) Integer> acts)
            throws IOException {
        try (var model = new LedgerModel()) {
            for (var i = 0; i < acts.size(); i++) {
                model.act(acts.get(i), i);
                model.check();
            }
        }
    }
}
