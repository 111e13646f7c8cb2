package io.consentgate.matrix;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes applications up: acts, and for some a last one. */
record Applications(Random random) {

    private static final List<String> ANY = List.copyOf(Acts.any().keySet());
    private static final List<String> LAST = List.copyOf(Acts.last().keySet());

    List<String> some(int count, int mostActs) {
        return Stream.generate(() -> one(mostActs)).limit(count).toList();
    }

    private String one(int mostActs) {
        String acts = random.ints(1 + random.nextInt(mostActs), 0, ANY.size())
                .mapToObj(ANY::get)
                .collect(Collectors.joining(","));
        return random.nextBoolean() ? acts : acts + ',' + LAST.get(random.nextInt(LAST.size()));
    }
}
