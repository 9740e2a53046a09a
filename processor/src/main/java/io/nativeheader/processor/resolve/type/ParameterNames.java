package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.naming.DistinctNames;
import io.nativeheader.processor.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** Distinct Java names for the parameters of a function. */
public final class ParameterNames {

    private ParameterNames() {}

    public static List<String> of(List<CParameter> parameters) {
        return ofNames(parameters.stream().map(CParameter::name).toList());
    }

    /**
     * Returns distinct Java names for C names.
     *
     * @param cNames an empty string for each unnamed parameter
     */
    public static List<String> ofNames(List<String> cNames) {
        DistinctNames distinct =
                DistinctNames.of(cNames.stream().filter(name -> !name.isEmpty()).toList(), JavaNames::parameter);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cNames.size(); i++) {
            names.add(cNames.get(i).isEmpty() ? distinct.take("arg" + i) : distinct.of(cNames.get(i)));
        }
        return names;
    }

    /** Returns the wanted name, with underscores appended until it differs from all others. */
    public static String distinctFrom(String wanted, List<String> names) {
        String name = wanted;
        while (names.contains(name)) {
            name += "_";
        }
        return name;
    }
}
