package io.nativeheader.runtime.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds candidates for "Did you mean": the names closest to a misspelled one. */
public final class NearMisses {

    private static final int MAX_SUGGESTIONS = 3;

    private NearMisses() {}

    /**
     * Finds similar names.
     *
     * @param name the misspelled name
     * @param candidates the names to choose from
     * @return up to three names, the closest first
     */
    public static List<String> of(String name, Collection<String> candidates) {
        int limit = Math.max(1, name.length() / 3);
        record Candidate(String name, int distance) {}
        return candidates.stream()
                .distinct()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
                .map(candidate -> new Candidate(candidate, distance(name, candidate)))
                .filter(candidate -> candidate.distance() <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MAX_SUGGESTIONS)
                .map(Candidate::name)
                .toList();
    }

    /** Returns the Levenshtein distance, ignoring case. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = previous[j - 1] + (same ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
