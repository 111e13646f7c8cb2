package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/** Judges URLs that a script is loaded from, which may hold the script themselves. */
final class ScriptUrls {

    private final Judge judge;
    private final DataUrl data = new DataUrl();

    ScriptUrls(Judge judge) {
        this.judge = judge;
    }

    /** The label of what is refused, or null. Code that is in no superset of ASCII is unreadable, whoever says which it is in. */
    @Nullable
    String judge(Load load, byte[] bytes, int from, int to) {
        String label = judge(data.open(bytes, from, to), load, bytes, from, to);
        return label == null && data.hasBreaks()
                ? judge(data.openWithBreaks(bytes, from, to), load, bytes, from, to)
                : label;
    }

    private @Nullable String judge(DataUrl.Kind kind, Load load, byte[] bytes, int from, int to) {
        return switch (kind) {
            case NONE -> judge.url(load, bytes, from, to);
            case DOUBTFUL -> judge.unreadable();
            case SCRIPT, DATA, HTML, XML ->
                data.isAscii() ? judge.script(data.body, 0, data.length) : judge.unreadable();
        };
    }
}
