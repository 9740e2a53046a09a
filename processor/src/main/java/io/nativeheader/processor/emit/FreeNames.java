package io.nativeheader.processor.emit;

import java.util.HashSet;
import java.util.Set;

/** Assigns unique names to variables in one scope, by appending underscores to a name that is taken. */
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

    /** Returns the name that {@link #take} would assign, without assigning it. */
    String free(String wanted) {
        String name = wanted;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }
}
