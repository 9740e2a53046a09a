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

    /** An alias for the base class if a function has its name. clang then finds the function in the constructor's initializer. */
    private static final String BASE = "java_base";

    private CxxSubclassEmitter() {}

    /*
     * #ifndef JAVA_SUBCLASS_shapes_Listener
     * #define JAVA_SUBCLASS_shapes_Listener
     * namespace {
     * class java_subclass_shapes_Listener final : public shapes::Listener {
     * public:
     *     static_assert(std::has_virtual_destructor<shapes::Listener>::value, "the destructor of shapes::Listener is not virtual");
     *
     *     template <class... A>
     *     explicit java_subclass_shapes_Listener(const java_function &java, A &&...arguments)
     *         : shapes::Listener(static_cast<A &&>(arguments)...), java_object(java)
     *     {
     *     }
     *
     *     void on_event(const shapes::Event &arg0) override { … }
     *
     * private:
     *     const java_function java_object;
     * };
     * } // namespace
     * #endif
     */
    /** Returns the class unless an earlier stub has it. A stub whose class does not compile is left out without the others. */
    static String definition(NewSubclass subclass) {
        String base = subclass.type().scope();
        boolean isHidden = !subclass.type().name().equals(base);
        String name = name(subclass);
        String guard = "JAVA_SUBCLASS_" + identifier(subclass);
        StringBuilder text = new StringBuilder("#ifndef " + guard + "\n#define " + guard + "\nnamespace {\nclass "
                + name
                + " final : public " + base + " {\npublic:\n    static_assert(std::has_virtual_destructor<"
                + subclass.type().name() + ">::value, \"the destructor of " + base + " is not virtual\");\n\n"
                + (isHidden ? "    using " + BASE + " = " + subclass.type().name() + ";\n\n" : "")
                + "    template <class... A>\n    explicit " + name
                + "(const java_function &java, A &&...arguments)\n        : " + (isHidden ? BASE : base)
                + "(static_cast<A &&>(arguments)...), java_object(java)\n    {\n    }\n");
        for (int i = 0; i < subclass.functions().size(); i++) {
            text.append('\n').append(override(subclass.functions().get(i), i));
        }
        return text.append("\nprivate:\n    const java_function java_object;\n};\n} // namespace\n#endif\n\n")
                .toString();
    }

    /** Returns the statement that takes over the token, before anything may throw. */
    static String adoption(CxxStub stub) {
        String token = stub.parameters().getFirst().name();
        return "const java_function " + token + "_object(" + token + ");";
    }

    // static_cast<shapes::Listener *>(new java_subclass_shapes_Listener(token_object, (int) arg0))
    static String object(CxxStub stub, NewSubclass subclass, List<String> arguments) {
        String object = stub.parameters().getFirst().name() + "_object";
        String list = Stream.concat(Stream.of(object), arguments.stream()).collect(Collectors.joining(", "));
        return CxxCasts.to(subclass.type().name(), "new " + name(subclass) + "(" + list + ")");
    }

    private static String name(NewSubclass subclass) {
        return "java_subclass_" + identifier(subclass);
    }

    private static String identifier(NewSubclass subclass) {
        return subclass.type().scope().replaceAll("\\W+", "_");
    }

    /*
     * bool accepts(int arg0) const override
     * {
     *     std::int64_t frame[3];
     *     const java_function::outcome outcome = java_functions::call(java_object, 1, true, frame, arg0);
     *     if (outcome == java_function::not_overridden) {
     *         return shapes::Listener::accepts(static_cast<decltype(arg0) &&>(arg0));
     *     }
     *     return java_functions::returned<bool>::of(outcome, frame);
     * }
     */
    private static String override(VirtualFunction function, int index) {
        int count = function.parameters().size();
        String parameters = IntStream.range(0, count)
                .mapToObj(i -> CxxNames.parameter(function.parameters().get(i), "arg" + i))
                .collect(Collectors.joining(", "));
        String passed = IntStream.range(0, count).mapToObj(i -> ", arg" + i).collect(Collectors.joining());
        String types = String.join(", ", function.parameters());
        return "    " + CxxNames.parameter(function.result(), function.name() + "(" + parameters + ")")
                + (function.isConst() ? " const" : "")
                + (function.isRvalue() ? " &&" : "")
                + (function.isNoexcept() ? " noexcept" : "")
                + " override\n    {\n        std::int64_t frame[java_functions::count<" + types + ">::slots + 1];\n"
                + "        const java_function::outcome outcome = java_functions::call(java_object, " + index + ", "
                + !function.isNoexcept() + ", frame" + passed + ");\n"
                + (function.isPure() ? "" : overridden(function))
                + "        return java_functions::returned<" + function.result() + ">::of(outcome, frame);\n    }\n";
    }

    private static String overridden(VirtualFunction function) {
        String arguments = IntStream.range(0, function.parameters().size())
                .mapToObj(i -> "static_cast<decltype(arg" + i + ") &&>(arg" + i + ")")
                .collect(Collectors.joining(", "));
        String object = function.isRvalue() ? "std::move(*this)." : "";
        return "        if (outcome == java_function::not_overridden) {\n            return " + object
                + function.scope() + "::" + function.name() + "(" + arguments + ");\n        }\n";
    }
}
