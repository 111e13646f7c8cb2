package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A judge that remembers what it was asked, and blocks what holds one of its words under that word as the label, or "any". */
final class AskedUrls implements Judge {

    final List<String> urls = new ArrayList<>();
    final List<Load> loads = new ArrayList<>();
    final List<String> components = new ArrayList<>();
    private final String[] blocked;

    AskedUrls(String... blocked) {
        this.blocked = blocked;
    }

    @Override
    public @Nullable String url(Load load, byte[] bytes, int from, int to) {
        String url = new String(bytes, from, to - from, UTF_8);
        urls.add(url);
        loads.add(load);
        for (String word : blocked) {
            if (url.contains(word)) {
                return word.isEmpty() ? "any" : word;
            }
        }
        return null;
    }

    @Override
    public @Nullable String script(byte[] bytes, int from, int to) {
        throw new AssertionError("no script here");
    }

    @Override
    public @Nullable String component(byte[] bytes, int from, int to, Function<String, @Nullable String> attributes) {
        components.add(new String(bytes, from, to - from, UTF_8));
        return null;
    }

    @Override
    public String unreadable() {
        return "unreadable";
    }

    @Override
    public void base(byte[] bytes, int from, int to) {
        throw new AssertionError("no base here");
    }
}
