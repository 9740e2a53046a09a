package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.HelperSource.Form;
import io.nativeheader.processor.jmodel.HelperSource.Helper;

/** Prints the stub of a macro, variable or {@code extern "C"} function in C++. */
final class CxxMacroEmitter {

    private CxxMacroEmitter() {}

    /*
     * // #define MAJOR(dev), phy.h:9
     * extern "C" JAVA_HELPER unsigned int java_helper_MAJOR(dev_t arg0) noexcept
     * {
     *     (void) arg0;
     *     return (unsigned int) (MAJOR(arg0));
     * }
     */
    static String stub(Helper helper) {
        StringBuilder text = new StringBuilder(CxxStubEmitter.comment(helper.declaration(), helper.location()));
        if (helper.form() == Form.VALUE_AT_FILE_SCOPE) {
            text.append("static auto " + HelperEmitter.fileScopeVariable(helper) + " = " + helper.callee() + ";\n");
        }
        String head = HelperEmitter.declarator(helper.result(), helper.symbol()) + HelperEmitter.parameterList(helper);
        text.append(CxxStubEmitter.EXPORTED).append(CxxNames.ofC(head)).append(" noexcept\n{\n");
        return text.append(HelperEmitter.usedParameters(helper))
                .append(body(helper))
                .append("}\n")
                .toString();
    }

    /** Returns the statements. C++ needs casts where C converts between pointers implicitly. */
    private static String body(Helper helper) {
        String expression = HelperEmitter.expression(helper);
        if (helper.resultByAddress()) {
            return "    auto java_value = " + expression + ";\n"
                    + "    __builtin_memcpy(java_result, &java_value, sizeof java_value);\n";
        }
        return helper.result().equals("void")
                ? "    " + expression + ";\n"
                : "    return (" + CxxNames.ofC(helper.result()) + ") (" + expression + ");\n";
    }
}
