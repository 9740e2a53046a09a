package io.nativeheader.processor.emit;

import java.util.HashSet;
import java.util.Set;

/** Names of variables in one scope: each gets as many underscores as it takes to differ from those before. */
final class FreeNames {

    private final Set<String> taken;

    FreeNames(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    String take(String wanted) {
        String name = free(wanted);
        taken.add(name);
        return name;
    }

    /** What {@link #take} would give, which stays free. */
    String free(String wanted) {
        String name = wanted;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }
}
