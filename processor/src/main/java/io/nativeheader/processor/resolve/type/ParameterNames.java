package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.naming.DistinctNames;
import io.nativeheader.processor.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** Java names of a function's parameters, each once. */
public final class ParameterNames {

    private ParameterNames() {}

    public static List<String> of(List<CParameter> parameters) {
        return ofNames(parameters.stream().map(CParameter::name).toList());
    }

    /**
     * The same for names alone.
     *
     * @param cNames empty where C gives none
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

    /** A name like the one wanted that no parameter has. */
    public static String other(String wanted, List<String> names) {
        String name = wanted;
        while (names.contains(name)) {
            name += "_";
        }
        return name;
    }
}
