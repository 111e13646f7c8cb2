package io.consentgate.catalogue;

/** How far two words are apart. */
final class Spelling {

    private Spelling() {}

    /** How many letters have to be put in, left out or changed to turn one word into the other (Levenshtein 1965). */
    static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 64) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
