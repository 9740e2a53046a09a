package io.nativeheader.processor.parse.cxx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Declarations after the headers that complete instances of class templates, which clang does only when an object is used. libclang does
 * not show the members of an instance; a using declaration in a derived class leads to each of them.
 *
 * @param named instances that the user names: {@code shapes::Stack<int>}
 * @param instances instances that declarations name
 */
public record InstanceProbes(List<String> named, List<Instance> instances) {

    /** The namespace of the probes. */
    static final String NAMESPACE = "nh_instances";

    static final String NAMED = "named_";
    static final String OF = "of_";

    public InstanceProbes {
        named = List.copyOf(named);
        instances = List.copyOf(instances);
    }

    /**
     * An instance of a class template.
     *
     * @param members the names of its public members: {@code push}, {@code operator[]}
     */
    public record Instance(String spelling, List<String> members) {

        public Instance {
            members = List.copyOf(members);
        }
    }

    /** A line of text that names a member, or an instance if the member is empty. */
    private record Line(String text, String instance, String member) {}

    public boolean isEmpty() {
        return named.isEmpty() && instances.isEmpty();
    }

    /** Returns these probes and those for more instances. Instances that are known keep their members. */
    public InstanceProbes with(List<Instance> more) {
        Set<String> known = new LinkedHashSet<>();
        instances.forEach(one -> known.add(one.spelling()));
        List<Instance> all = new ArrayList<>(instances);
        more.stream().filter(one -> known.add(one.spelling())).forEach(all::add);
        return new InstanceProbes(named, all);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String text = "namespace " + NAMESPACE + " { typedef " + named.get(i) + " " + NAMED + i + "; }";
            lines.add(new Line(text, named.get(i), ""));
        }
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = instances.get(i);
            String name = instance.spelling();
            lines.add(new Line("namespace " + NAMESPACE + " { struct " + OF + i + " : " + name + " {", name, ""));
            instance.members()
                    .forEach(member -> lines.add(new Line("using " + name + "::" + member + ";", name, member)));
            lines.add(new Line("}; }", name, ""));
        }
        return lines;
    }

    /** Returns the text after the headers and the preamble. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines().forEach(line -> text.append(line.text().replace('\n', ' ')).append('\n'));
        return text.toString();
    }

    /**
     * Returns the errors of the probes by what they name: {@code shapes::Stack<int>}, {@code shapes::Stack<int>::push}.
     *
     * @param byLine errors by their lines in {@link #text}, from 0
     */
    Map<String, String> errors(Map<Integer, String> byLine) {
        List<Line> lines = lines();
        Map<String, String> errors = new TreeMap<>();
        byLine.forEach((number, message) -> {
            Line line = lines.get(Math.min(number, lines.size() - 1));
            String name = line.member().isEmpty() ? line.instance() : line.instance() + "::" + line.member();
            errors.putIfAbsent(name, message);
        });
        named.forEach(one -> dropMembers(errors, one));
        instances.forEach(one -> dropMembers(errors, one.spelling()));
        return errors;
    }

    /** Drops the errors of members if the instance itself has one. */
    private static void dropMembers(Map<String, String> errors, String instance) {
        if (errors.containsKey(instance)) {
            errors.keySet().removeIf(name -> name.startsWith(instance + "::"));
        }
    }
}
