package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the stub of a C++ function. */
final class CxxStubEmitter {

    /** The words before each stub's declaration. */
    static final String EXPORTED = "extern \"C\" JAVA_HELPER ";

    private CxxStubEmitter() {}

    /*
     * // double shapes::Shape::area() const, shapes.hpp:12
     * extern "C" JAVA_HELPER double java_helper_Shape_area(void *self)
     * {
     *     try {
     *         return (double) (static_cast<const shapes::Shape *>(self)->area)();
     *     } catch (...) {
     *         java_cxx_failed();
     *         return {};
     *     }
     * }
     */
    static String stub(CxxStub stub) {
        return comment(stub.declaration(), stub.location())
                + (stub.target() instanceof CxxTarget.NewSubclass subclass
                        ? CxxSubclassEmitter.definition(subclass)
                        : "")
                + EXPORTED
                + CxxNames.ofC(HelperEmitter.declarator(stub.result(), stub.symbol()) + parameters(stub))
                + (stub.isNoexcept() ? " noexcept" : "")
                + "\n{\n"
                + body(stub)
                + "}\n";
    }

    private static String body(CxxStub stub) {
        if (stub.isNoexcept()) {
            return indented(statements(stub), "    ");
        }
        return "    try {\n"
                + indented(statements(stub), "        ")
                + "    } catch (...) {\n"
                + "        java_cxx_failed();\n"
                + (stub.result().equals("void") ? "" : "        return {};\n")
                + "    }\n";
    }

    private static List<String> statements(CxxStub stub) {
        List<String> statements = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        if (stub.target() instanceof CxxTarget.NewSubclass) {
            statements.add(CxxSubclassEmitter.adoption(stub));
        }
        for (CxxArgument argument : stub.arguments()) {
            CxxArgumentEmitter.declaration(argument).ifPresent(statements::add);
            arguments.add(CxxArgumentEmitter.expression(argument, arguments.size()));
        }
        statements.add(CxxFormEmitter.statement(stub, new CxxTargetEmitter(stub, arguments).expression()));
        return statements;
    }

    private static String indented(List<String> statements, String indent) {
        return statements.stream().map(statement -> indent + statement + "\n").collect(Collectors.joining());
    }

    private static String parameters(CxxStub stub) {
        return stub.parameters().stream()
                .map(CxxStub.Parameter::declaration)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns a comment on one line. A backslash at its end would join the next line to it, and a trigraph may be one. */
    static String comment(String declaration, String location) {
        String both = declaration + (declaration.isEmpty() || location.isEmpty() ? "" : ", ") + location;
        String text = OneLine.of(both).replace("??", "? ?");
        return "// " + text + (text.endsWith("\\") ? " ." : "") + "\n";
    }
}
