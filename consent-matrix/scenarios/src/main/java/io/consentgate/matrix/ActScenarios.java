package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an application without trackers answers comes out as it would without the filter, and it sees no difference itself. */
interface ActScenarios {

    int APPLICATIONS = 400;
    int MOST_ACTS = 5;

    Visitor visitor();

    @Test
    default void anyActs_comeOutAsWithoutTheFilter() throws IOException {
        List<String> differing = new ArrayList<>();
        for (String acts : new Applications(new Random(1)).some(APPLICATIONS, MOST_ACTS)) {
            String without = outcome(ActRoads.BARE, acts);
            String with = outcome(ActRoads.GATED, acts);
            if (!with.equals(without)) {
                differing.add(acts + "\n   without " + without + "\n   with    " + with);
            }
        }
        assertThat(differing).isEmpty();
    }

    private String outcome(String path, String acts) throws IOException {
        String told = Told.of(visitor().sent(path + '?' + acts)).toString();
        return told + "\n" + String.join("\n", ActRoads.seen(path, acts));
    }
}
