package io.nativeheader.processor.parse.cxx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Declarations after the headers that complete instances of class templates, which clang does only when an object is used, and that refer to
 * instances of function templates. libclang does not show the members of a class instance; a using declaration in a derived class leads to
 * each of them. It does not show the instances of a function template either; an expression that names one leads to it.
 *
 * @param named instances that the user names: {@code shapes::Stack<int>}, {@code shapes::largest<int>}
 * @param defaults instances that need no arguments: {@code shapes::Holder<>}
 * @param instances instances of class templates that declarations name
 * @param overloads calls of function templates whose names are ambiguous
 */
public record InstanceProbes(
        List<String> named, List<String> defaults, List<Instance> instances, List<OverloadProbe> overloads) {

    /** The namespace of the probes. */
    static final String NAMESPACE = "nh_instances";

    private static final String TYPE = "named_";
    static final String FUNCTION = "function_";
    private static final String SET = "set_";
    static final String OVERLOAD = "overload_";
    private static final String OF = "of_";
    private static final String DEDUCED = "deduced_";

    public InstanceProbes {
        named = List.copyOf(named);
        defaults = List.copyOf(defaults);
        instances = List.copyOf(instances);
        overloads = List.copyOf(overloads);
    }

    /** Returns probes for what the user names. */
    public static InstanceProbes of(List<String> named) {
        return new InstanceProbes(named, List.of(), List.of(), List.of());
    }

    /**
     * An instance of a class template.
     *
     * @param members the names of its public members: {@code push}, {@code operator[]}
     * @param deduced expressions with functions whose result types clang has to deduce: {@code &shapes::Stack<int>::top}
     */
    public record Instance(String spelling, List<String> members, List<String> deduced) {

        public Instance {
            members = List.copyOf(members);
            deduced = List.copyOf(deduced);
        }
    }

    /**
     * A line of text.
     *
     * @param name what it names, for messages: {@code shapes::Stack<int>::push}
     * @param probe the name of the probe; empty if the line is part of one
     */
    private record Line(String text, String name, String probe) {}

    public boolean isEmpty() {
        return named.isEmpty() && defaults.isEmpty() && instances.isEmpty();
    }

    /** Returns these probes and more. Instances that are known keep their members. */
    public InstanceProbes with(List<String> moreDefaults, List<Instance> more, List<OverloadProbe> moreOverloads) {
        Set<String> known = new LinkedHashSet<>();
        instances.forEach(one -> known.add(one.spelling()));
        List<Instance> all = new ArrayList<>(instances);
        more.stream().filter(one -> known.add(one.spelling())).forEach(all::add);
        Set<OverloadProbe> allOverloads = new LinkedHashSet<>(overloads);
        allOverloads.addAll(moreOverloads);
        Set<String> allDefaults = new LinkedHashSet<>(defaults);
        allDefaults.addAll(moreDefaults);
        return new InstanceProbes(named, List.copyOf(allDefaults), all, List.copyOf(allOverloads));
    }

    /** Returns the names of instances, without those of class templates that declarations name. The indexes of entries refer to it. */
    List<String> entries() {
        return Stream.concat(named.stream(), defaults.stream()).toList();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<String> entries = entries();
        for (int i = 0; i < entries.size(); i++) {
            String name = entries.get(i);
            lines.add(line("typedef " + name + " " + TYPE + i + ";", name, TYPE + i));
            if (FunctionName.of(name).isConstructor()) {
                lines.add(line("typedef " + FunctionName.of(name).scope() + " " + SET + i + ";", name, SET + i));
            } else {
                lines.add(line("typedef decltype(&" + name + ") " + FUNCTION + i + ";", name, FUNCTION + i));
                // An argument of a call that depends on T may name several functions.
                String set = "template <class T> using " + SET + i + " = decltype(T::call(&" + name + "));";
                lines.add(line(set, name, SET + i));
            }
        }
        if (!overloads.isEmpty()
                || instances.stream().anyMatch(one -> !one.deduced().isEmpty())) {
            lines.add(line(OverloadProbe.MAKE, "", ""));
        }
        for (OverloadProbe overload : overloads) {
            String name = entries.get(overload.entry());
            lines.add(line(overload.types(), name, OverloadProbe.types(overload.name())));
            lines.add(line(overload.call(), name, overload.name()));
        }
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = instances.get(i);
            String name = instance.spelling();
            lines.add(new Line("namespace " + NAMESPACE + " { struct " + OF + i + " : " + name + " {", name, ""));
            instance.members()
                    .forEach(member ->
                            lines.add(new Line("using " + name + "::" + member + ";", name + "::" + member, "")));
            lines.add(new Line("}; }", name, ""));
            for (int j = 0; j < instance.deduced().size(); j++) {
                String probe = DEDUCED + i + "_" + j;
                lines.add(line("typedef decltype(" + instance.deduced().get(j) + ") " + probe + ";", name, probe));
            }
        }
        return lines;
    }

    private static Line line(String declarations, String name, String probe) {
        return new Line("namespace " + NAMESPACE + " { " + declarations + " }", name, probe);
    }

    /** Returns the text after the headers and the preamble. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines().forEach(line -> text.append(line.text().replace('\n', ' ')).append('\n'));
        return text.toString();
    }

    /** Returns the index of the name that the user writes for a probe; -1 if it is none of a function. */
    int entryOfFunction(String probe) {
        return overloads.stream()
                .filter(one -> one.name().equals(probe))
                .findFirst()
                .map(OverloadProbe::entry)
                .orElseGet(() -> entry(FUNCTION, probe));
    }

    /** Returns the index of the name that the user writes for a set of functions; -1 for another probe. */
    int entryOfSet(String probe) {
        return entry(SET, probe);
    }

    /** Returns the name that the user writes for the type of a probe; empty for another probe. */
    Optional<String> entryOfType(String probe) {
        int entry = entry(TYPE, probe);
        return entry < 0 ? Optional.empty() : Optional.of(entries().get(entry));
    }

    private int entry(String prefix, String probe) {
        for (int i = 0; i < named.size() + defaults.size(); i++) {
            if (probe.equals(prefix + i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the probes that do not compile.
     *
     * @param byLine errors by their lines in {@link #text}, from 0
     */
    Set<String> failed(Map<Integer, String> byLine) {
        List<Line> lines = lines();
        Set<String> failed = byLine.keySet().stream()
                .map(number -> lines.get(Math.min(number, lines.size() - 1)).probe())
                .filter(probe -> !probe.isEmpty())
                .collect(Collectors.toSet());
        overloads.stream()
                .map(OverloadProbe::name)
                .filter(call -> failed.contains(OverloadProbe.types(call)))
                .toList()
                .forEach(failed::add);
        return failed;
    }

    /**
     * Returns the errors of the probes by what they name: {@code shapes::Stack<int>}, {@code shapes::Stack<int>::push}.
     *
     * @param byLine errors by their lines in {@link #text}, from 0
     */
    Map<String, String> errors(Map<Integer, String> byLine) {
        List<Line> lines = lines();
        Map<String, String> errors = new TreeMap<>();
        Map<String, String> ofProbes = new HashMap<>();
        byLine.forEach((number, message) -> {
            Line line = lines.get(Math.min(number, lines.size() - 1));
            (line.probe().isEmpty() ? errors : ofProbes)
                    .putIfAbsent(line.probe().isEmpty() ? line.name() : line.probe(), "clang: " + message);
        });
        for (int i = 0; i < named.size(); i++) {
            String name = named.get(i);
            error(i, ofProbes).ifPresent(message -> errors.putIfAbsent(name, message));
        }
        named.forEach(one -> dropMembers(errors, one));
        instances.forEach(one -> dropMembers(errors, one.spelling()));
        return errors;
    }

    /** Returns why a name is neither a type nor a function; the message about calls if it is a function's. */
    private Optional<String> error(int entry, Map<String, String> failed) {
        List<String> calls = overloads.stream()
                .filter(one -> one.entry() == entry)
                .map(OverloadProbe::name)
                .toList();
        boolean isConstructor = FunctionName.of(named.get(entry)).isConstructor();
        boolean isFound = !failed.containsKey(TYPE + entry)
                || !isConstructor && !failed.containsKey(FUNCTION + entry)
                || calls.stream()
                        .anyMatch(call -> !failed.containsKey(call) && !failed.containsKey(OverloadProbe.types(call)));
        if (isFound) {
            return Optional.empty();
        }
        if (failed.containsKey(SET + entry)) {
            return Optional.of(failed.get(TYPE + entry));
        }
        return Optional.of(calls.stream()
                .filter(call -> !failed.containsKey(OverloadProbe.types(call)))
                .findFirst()
                .map(failed::get)
                .or(() -> calls.stream().findFirst().map(call -> failed.get(OverloadProbe.types(call))))
                .orElse("no function template has this name and these template parameters"));
    }

    /** Drops the errors of members if the instance itself has one. */
    private static void dropMembers(Map<String, String> errors, String instance) {
        if (errors.containsKey(instance)) {
            errors.keySet().removeIf(name -> name.startsWith(instance + "::"));
        }
    }
}
