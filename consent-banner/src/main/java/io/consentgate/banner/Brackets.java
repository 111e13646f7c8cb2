package io.consentgate.banner;

import java.util.List;

/** Finds its way in a script's tokens by their brackets. */
record Brackets(List<String> tokens) {

    boolean is(int i, String token) {
        return i >= 0 && i < tokens.size() && tokens.get(i).equals(token);
    }

    /** Where what is opened here closes. */
    int closing(int open) {
        return balanced(open, 1);
    }

    /** Where what is closed here opens. */
    int opening(int close) {
        return balanced(close, -1);
    }

    /** Where a statement or expression that begins here is over: at the next such token, or before what closes around it. */
    int end(int from, String ends) {
        int i = from;
        while (i < tokens.size() && !ends.contains(tokens.get(i)) && depth(i) >= 0) {
            i = depth(i) > 0 ? closing(i) + 1 : i + 1;
        }
        return i;
    }

    private int balanced(int from, int step) {
        int depth = 0;
        for (int i = from; ; i += step) {
            depth += depth(i);
            if (depth == 0) {
                return i;
            }
        }
    }

    private int depth(int i) {
        return "([{".contains(tokens.get(i)) ? 1 : ")]}".contains(tokens.get(i)) ? -1 : 0;
    }
}
