package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Aligns the parameters of a method with those of its C function if their numbers differ, by order, name and type. */
final class ParameterAlignment {

    private static final int SAME_NAME = 4;
    private static final int FITTING_TYPE = 2;
    private static final int UNMATCHED = -1;

    private final List<ParameterRequest> java;
    private final List<CallSignature.Parameter> c;
    private final BiPredicate<ParameterRequest, CallSignature.Parameter> fits;

    ParameterAlignment(
            List<ParameterRequest> java,
            List<CallSignature.Parameter> c,
            BiPredicate<ParameterRequest, CallSignature.Parameter> fits) {
        this.java = java;
        this.c = c;
        this.fits = fits;
    }

    /** Returns the C parameter for each Java parameter that has one. */
    Map<ParameterRequest, CallSignature.Parameter> find() {
        int[][] best = scores();
        Map<ParameterRequest, CallSignature.Parameter> found = new HashMap<>();
        int i = 0;
        int j = 0;
        while (i < java.size() && j < c.size()) {
            if (best[i][j] == score(i, j) + best[i + 1][j + 1]) {
                found.put(java.get(i++), c.get(j++));
            } else if (best[i][j] == UNMATCHED + best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }

    /** Computes, for each pair of positions, the best score for the rest of both lists. */
    private int[][] scores() {
        int[][] best = new int[java.size() + 1][c.size() + 1];
        Arrays.setAll(best[java.size()], j -> UNMATCHED * (c.size() - j));
        for (int i = java.size() - 1; i >= 0; i--) {
            best[i][c.size()] = UNMATCHED * (java.size() - i);
            for (int j = c.size() - 1; j >= 0; j--) {
                int unmatched = UNMATCHED + Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = Math.max(score(i, j) + best[i + 1][j + 1], unmatched);
            }
        }
        return best;
    }

    private int score(int i, int j) {
        CallSignature.Parameter parameter = c.get(j);
        boolean named = java.get(i).name().equals(parameter.name())
                || java.get(i).name().equals(parameter.declaration().name());
        return (named ? SAME_NAME : 0) + (fits.test(java.get(i), parameter) ? FITTING_TYPE : 0);
    }
}
