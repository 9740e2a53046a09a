package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CFunction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Assigns names to helper stubs, with which the names of their method handles start: the C name, with a number if a macro is called with
 * several lists of parameter types.
 */
public final class StubNames {

    private final Map<CFunction, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String of(CFunction function) {
        return names.computeIfAbsent(function, this::fresh);
    }

    private String fresh(CFunction function) {
        return of(function.name());
    }

    /** Returns an unused name for a stub that no C function has. */
    public String of(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }
}
