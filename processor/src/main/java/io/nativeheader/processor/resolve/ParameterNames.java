package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Java names of a function's parameters, each once. */
final class ParameterNames {

    private ParameterNames() {}

    static List<String> of(List<CParameter> parameters) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String name = JavaNames.parameter(parameters.get(i).name(), i);
            while (!taken.add(name)) {
                name += "_";
            }
            names.add(name);
        }
        return names;
    }

    /** A name like the one wanted that no parameter has. */
    static String other(String wanted, List<String> names) {
        String name = wanted;
        while (names.contains(name)) {
            name += "_";
        }
        return name;
    }
}
