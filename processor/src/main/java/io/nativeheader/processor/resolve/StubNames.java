package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CFunction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names of helper stubs, and of the nested classes that hold linked handles: the C name, numbered where a macro is called with several
 * sets of types.
 */
final class StubNames {

    private final Map<CFunction, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<CFunction, String> holders = new HashMap<>();
    private final Set<String> takenHolders = new HashSet<>();

    /** The name of the nested class without its ending; class files of two must differ by more than case. */
    String holder(CFunction function) {
        return holders.computeIfAbsent(function, _ -> JavaNames.unique(of(function), takenHolders));
    }

    String of(CFunction function) {
        return names.computeIfAbsent(function, this::fresh);
    }

    private String fresh(CFunction function) {
        String name = function.name();
        for (int number = 2; !taken.add(name); number++) {
            name = function.name() + "_" + number;
        }
        return name;
    }
}
