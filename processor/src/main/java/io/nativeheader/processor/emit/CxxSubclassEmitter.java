package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxTarget.NewSubclass;
import io.nativeheader.processor.jmodel.cxx.CxxTarget.VirtualFunction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints a C++ subclass whose virtual functions call a Java object, and its use in the stub that creates objects of it. */
final class CxxSubclassEmitter {

    private CxxSubclassEmitter() {}

    /*
     * namespace {
     *
     * class java_subclass_Listener_subclass final : public shapes::Listener {
     * public:
     *     static_assert(std::has_virtual_destructor<shapes::Listener>::value, "the destructor of shapes::Listener is not virtual");
     *
     *     template <class... A>
     *     explicit java_subclass_Listener_subclass(const java_function &java, A &&...arguments)
     *         : shapes::Listener(static_cast<A &&>(arguments)...), java_object(java)
     *     {
     *     }
     *
     *     void on_event(const shapes::Event &arg0) override
     *     {
     *         return java_functions::call<void>(java_object, 0, true, java_functions::nothing<void>, arg0);
     *     }
     *
     * private:
     *     const java_function java_object;
     * };
     *
     * } // namespace
     */
    static String definition(CxxStub stub, NewSubclass subclass) {
        String base = subclass.type().name();
        StringBuilder text = new StringBuilder("namespace {\n\nclass " + name(stub) + " final : public " + base
                + " {\npublic:\n    static_assert(std::has_virtual_destructor<" + base
                + ">::value, \"the destructor of " + base + " is not virtual\");\n\n"
                + "    template <class... A>\n    explicit " + name(stub)
                + "(const java_function &java, A &&...arguments)\n        : " + base
                + "(static_cast<A &&>(arguments)...), java_object(java)\n    {\n    }\n");
        for (int i = 0; i < subclass.functions().size(); i++) {
            text.append('\n').append(override(base, subclass.functions().get(i), i));
        }
        return text.append("\nprivate:\n    const java_function java_object;\n};\n\n} // namespace\n\n")
                .toString();
    }

    /** Returns the statement that takes over the token, before anything may throw. */
    static String adoption(CxxStub stub) {
        String token = stub.parameters().getFirst().name();
        return "const java_function " + token + "_object(" + token + ");";
    }

    // static_cast<shapes::Listener *>(new java_subclass_Listener_subclass(arg0_object, (int) arg1))
    static String object(CxxStub stub, NewSubclass subclass, List<String> arguments) {
        String object = stub.parameters().getFirst().name() + "_object";
        String list = Stream.concat(Stream.of(object), arguments.stream()).collect(Collectors.joining(", "));
        return CxxCasts.to(subclass.type().name(), "new " + name(stub) + "(" + list + ")");
    }

    private static String name(CxxStub stub) {
        return "java_subclass_" + stub.name();
    }

    private static String override(String base, VirtualFunction function, int index) {
        int count = function.parameters().size();
        String parameters = IntStream.range(0, count)
                .mapToObj(i -> CxxNames.parameter(function.parameters().get(i), "arg" + i))
                .collect(Collectors.joining(", "));
        String passed = IntStream.range(0, count).mapToObj(i -> ", arg" + i).collect(Collectors.joining());
        return "    " + CxxNames.parameter(function.result(), function.name() + "(" + parameters + ")")
                + (function.isConst() ? " const" : "")
                + (function.isRvalue() ? " &&" : "")
                + (function.isNoexcept() ? " noexcept" : "")
                + " override\n    {\n        return java_functions::call<" + function.result() + ">(java_object, "
                + index
                + ", " + !function.isNoexcept() + ", " + overridden(base, function) + passed + ");\n    }\n";
    }

    // [&]() -> bool { return shapes::Listener::accepts(static_cast<decltype(arg0) &&>(arg0)); }
    private static String overridden(String base, VirtualFunction function) {
        if (function.isPure()) {
            return "java_functions::nothing<" + function.result() + ">";
        }
        String arguments = IntStream.range(0, function.parameters().size())
                .mapToObj(i -> "static_cast<decltype(arg" + i + ") &&>(arg" + i + ")")
                .collect(Collectors.joining(", "));
        String object = function.isRvalue() ? "std::move(*this)." : "this->";
        return "[&]() -> " + function.result() + " { return " + object + base + "::" + function.name() + "(" + arguments
                + "); }";
    }
}
