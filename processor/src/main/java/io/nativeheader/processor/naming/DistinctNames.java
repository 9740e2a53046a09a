package io.nativeheader.processor.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Assigns distinct Java names within one scope: the methods of an interface, the fields of a record, the parameters of a method. A C name
 * that is a valid Java name stays unchanged. Other names get as many underscores as needed to differ from all others.
 */
public final class DistinctNames {

    private final UnaryOperator<String> scope;
    private final UnaryOperator<String> toJava;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    private DistinctNames(UnaryOperator<String> scope, UnaryOperator<String> toJava) {
        this.scope = scope;
        this.toJava = toJava;
    }

    /**
     * Creates a scope in which names may differ only by case.
     *
     * @param cNames all names of the scope, in the header's order
     * @param toJava maps a C name to its preferred Java name
     */
    public static DistinctNames of(Collection<String> cNames, UnaryOperator<String> toJava) {
        return new DistinctNames(UnaryOperator.identity(), toJava).withAll(cNames);
    }

    /** Creates a scope in which no two names may differ only by case. */
    public static DistinctNames ignoringCase(Collection<String> cNames, UnaryOperator<String> toJava) {
        return new DistinctNames(name -> name.toLowerCase(Locale.ROOT), toJava).withAll(cNames);
    }

    private DistinctNames withAll(Collection<String> cNames) {
        List<String> changed = new ArrayList<>();
        for (String cName : cNames) {
            boolean keeps = toJava.apply(cName).equals(cName) && taken.add(scope.apply(cName));
            if (keeps) {
                names.put(cName, cName);
            } else if (!names.containsKey(cName)) {
                changed.add(cName);
            }
        }
        changed.forEach(cName -> names.computeIfAbsent(cName, name -> take(toJava.apply(name))));
        return this;
    }

    /** Returns the Java name of a C name in this scope. */
    public String of(String cName) {
        return names.computeIfAbsent(cName, name -> take(toJava.apply(name)));
    }

    /** Reserves a name that has no C counterpart, with underscores appended until it is free. */
    public String take(String wanted) {
        String name = wanted;
        while (!taken.add(scope.apply(name))) {
            name += "_";
        }
        return name;
    }

    /** Returns the C names that {@code toJava} and this class may have mapped to a Java name, the most likely first. */
    public static List<String> possibleCNames(String javaName, UnaryOperator<String> toJava) {
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (String name = javaName; !name.isEmpty(); name = name.substring(0, name.length() - 1)) {
            (toJava.apply(name).equals(name) ? unchanged : changed).add(name);
            if (!name.endsWith("_")) {
                break;
            }
        }
        boolean keeps = !unchanged.isEmpty() && unchanged.getFirst().equals(javaName);
        List<String> all = new ArrayList<>(keeps ? List.of(unchanged.removeFirst()) : List.of());
        all.addAll(changed);
        all.addAll(unchanged);
        return all;
    }
}
