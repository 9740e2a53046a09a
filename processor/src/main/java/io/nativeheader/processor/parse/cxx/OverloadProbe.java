package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A call of a function template whose name and template arguments fit several templates, or of a constructor template. Arguments of the
 * parameters' types lead to one of them.
 *
 * @param entry the index of the name that the user writes
 * @param name of the probe
 * @param types declarations of the parameters' types in the namespace of the probes
 * @param call a type alias of the probe's name, with the call
 */
public record OverloadProbe(int entry, String name, String types, String call) {

    static final String MAKE = "template <class T> T nh_make();";

    /** {@code CXRefQualifier_RValue}. */
    private static final int RVALUE = 2;

    /**
     * Returns probes for a template; none if the arguments do not fit its parameters. One of the two may not compile: in the first, the types
     * of the parameters are written as in the header, which may use names of private members; in the second, they are canonical, where clang
     * prints templates without their namespaces.
     */
    static List<OverloadProbe> of(int entry, int number, String named, Cursor template) {
        List<TemplateParameter> parameters = TemplateParameter.of(template);
        int given = FunctionName.of(named).arguments().size();
        boolean hasPack = !parameters.isEmpty() && parameters.getLast().isPack();
        int single = parameters.size() - (hasPack ? 1 : 0);
        if (given < single || given > single && !hasPack) {
            return List.of();
        }
        String name = InstanceProbes.OVERLOAD + entry + "_" + number;
        return List.of(
                new Text(name, named, template, parameters, false).probe(entry),
                new Text(name + "_canonical", named, template, parameters, true).probe(entry));
    }

    /** Returns the name of the probe of the parameters' types, without which a call does not compile. */
    static String types(String call) {
        return call + "_types";
    }

    /** The text of a probe. */
    private record Text(
            String name, String named, Cursor template, List<TemplateParameter> parameters, boolean isCanonical) {

        // namespace p_scope { using namespace Y; struct types : Y::Node { template <class T> using p0 = const T &; }; }
        // typedef decltype(…) p;
        OverloadProbe probe(int entry) {
            FunctionName function = FunctionName.of(named);
            StringBuilder aliases = new StringBuilder();
            List<String> arguments = new ArrayList<>();
            int index = 0;
            for (ClangType type : EmptyPacks.parameters(template)) {
                String spelling = isCanonical ? type.canonical().spelling() : type.spelling();
                boolean isPack = hasPack() && spelling.endsWith("...");
                aliases.append(alias("p" + index, isPack ? spelling.substring(0, spelling.length() - 3) : spelling));
                for (List<String> each :
                        isPack ? elements(function.arguments()) : List.of(singles(function.arguments()))) {
                    arguments.add(
                            "nh_make<" + name + "_scope::types::p" + index + "<" + String.join(", ", each) + ">>()");
                }
                index++;
            }
            String scope = isCanonical ? "struct types" : usings() + "struct types" + base(function);
            String call = callee(function) + "(" + String.join(", ", arguments) + ")";
            return new OverloadProbe(
                    entry,
                    name,
                    "namespace " + name + "_scope { " + scope + " { " + aliases + "}; }",
                    "typedef decltype(" + call + ") " + name + ";");
        }

        private boolean hasPack() {
            return !parameters.isEmpty() && parameters.getLast().isPack();
        }

        /** Returns the arguments with each element of the pack. */
        private List<List<String>> elements(List<String> arguments) {
            int single = parameters.size() - 1;
            return IntStream.range(single, arguments.size())
                    .mapToObj(i -> {
                        List<String> each = new ArrayList<>(arguments.subList(0, single));
                        each.add(arguments.get(i));
                        return each;
                    })
                    .toList();
        }

        /** Returns the arguments for a type without the pack. */
        private List<String> singles(List<String> arguments) {
            List<String> each = new ArrayList<>(arguments.subList(0, Math.min(arguments.size(), parameters.size())));
            if (each.size() < parameters.size()) {
                each.add(parameters.getLast().isType() ? "void" : "0");
            }
            return each;
        }

        // template <class T, int N> using p0 = const std::array<T, N> &;
        private String alias(String alias, String type) {
            String renamed = type;
            List<String> list = new ArrayList<>();
            for (int i = 0; i < parameters.size(); i++) {
                TemplateParameter parameter = parameters.get(i);
                String written = parameter.written().isEmpty() ? "T" + i : parameter.written();
                renamed = isCanonical ? parameter.renamed(renamed, written) : renamed;
                list.add((parameter.isType() ? "class" : parameter.valueType()) + " " + written);
            }
            return "template <" + String.join(", ", list) + "> using " + alias + " = " + renamed + "; ";
        }

        private String usings() {
            Deque<String> namespaces = new ArrayDeque<>();
            for (Cursor parent = template.semanticParent();
                    parent.kind() == CursorKind.NAMESPACE || isType(parent);
                    parent = parent.semanticParent()) {
                if (!isType(parent) && parent.spelling().matches("\\w+")) {
                    namespaces.addFirst(parent.spelling());
                }
            }
            List<String> names = List.copyOf(namespaces);
            return IntStream.rangeClosed(1, names.size())
                    .mapToObj(count -> "using namespace " + String.join("::", names.subList(0, count)) + "; ")
                    .collect(Collectors.joining());
        }

        private String base(FunctionName function) {
            return isType(template.semanticParent()) ? " : " + function.scope() : "";
        }

        private static boolean isType(Cursor parent) {
            return CursorKind.isRecord(parent.kind()) || CxxNaming.isTemplate(parent);
        }

        // nh_make<const YAML::Node &>().operator[]<std::string>
        private String callee(FunctionName function) {
            if (function.isConstructor()) {
                return function.scope();
            }
            if (!isType(template.semanticParent()) || template.isStaticMethod()) {
                return named;
            }
            String reference = template.type().referenceQualifier() == RVALUE ? " &&" : " &";
            return "nh_make<" + (template.isConstMethod() ? "const " : "") + function.scope() + reference + ">()."
                    + function.last();
        }
    }
}
