package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;

/** Prints the statement that evaluates a C++ stub's expression and returns its result. */
final class CxxFormEmitter {

    private CxxFormEmitter() {}

    static String statement(CxxStub stub, String expression) {
        return switch (stub.form()) {
            case CxxForm.Nothing _ -> expression + ";";
            case CxxForm.Value _ ->
                "return (" + CxxNames.ofC(stub.result()) + ") " + operand(stub.target(), expression) + ";";
            case CxxForm.Pointer pointer -> root(pointer.type(), pointer(stub.target(), pointer.type(), expression));
            case CxxForm.Reference reference ->
                root(reference.type(), CxxCasts.mutable(reference.type(), address(expression)));
            case CxxForm.Address _ -> "return (void *) " + address(expression) + ";";
            case CxxForm.Moved moved -> root(moved.type(), "new " + moved.type().name() + "(" + expression + ")");
            case CxxForm.Text text -> text(stub, text.isView(), expression);
            case CxxForm.Encoded encoded ->
                "return java_wire::"
                        + (encoded.lends() ? "lent" : "result")
                        + "("
                        + (encoded.conversion().isEmpty() ? expression : encoded.conversion() + "(" + expression + ")")
                        + ");";
            case CxxForm.Released released ->
                root(released.type(), CxxCasts.mutable(released.type(), expression + ".release()"));
        };
    }

    // return static_cast<shapes::Shape *>(circle);
    private static String root(ObjectType type, String pointer) {
        return "return " + CxxCasts.root(type, pointer) + ";";
    }

    /** Returns the pointer without qualifiers of its object. */
    private static String pointer(CxxTarget target, ObjectType type, String expression) {
        return switch (target) {
            case CxxTarget.New _, CxxTarget.NewSubclass _, CxxTarget.Copy _, CxxTarget.Upcast _, CxxTarget.Downcast _ ->
                expression;
            case CxxTarget.Function _,
                    CxxTarget.Friend _,
                    CxxTarget.Member _,
                    CxxTarget.Truth _,
                    CxxTarget.Delete _,
                    CxxTarget.Access _,
                    CxxTarget.Field _,
                    CxxTarget.Element _,
                    CxxTarget.FieldAssignment _,
                    CxxTarget.Variable _,
                    CxxTarget.VariableAssignment _,
                    CxxTarget.Elements _,
                    CxxTarget.Printed _ -> CxxCasts.mutable(type, expression);
        };
    }

    /** Returns the expression as the operand of a cast. */
    private static String operand(CxxTarget target, String expression) {
        return switch (target) {
            case CxxTarget.FieldAssignment _, CxxTarget.VariableAssignment _, CxxTarget.Truth _ ->
                "(" + expression + ")";
            case CxxTarget.New _,
                    CxxTarget.NewSubclass _,
                    CxxTarget.Copy _,
                    CxxTarget.Upcast _,
                    CxxTarget.Downcast _,
                    CxxTarget.Function _,
                    CxxTarget.Friend _,
                    CxxTarget.Member _,
                    CxxTarget.Delete _,
                    CxxTarget.Access _,
                    CxxTarget.Field _,
                    CxxTarget.Element _,
                    CxxTarget.Variable _,
                    CxxTarget.Elements _,
                    CxxTarget.Printed _ -> expression;
        };
    }

    /** Returns the address, also where the object's class overloads {@code &}. The compiler refuses that of a temporary object. */
    private static String address(String expression) {
        return "__builtin_addressof(" + expression + ")";
    }

    /** Returns the text, which the thread keeps alive if it may refer to an argument that dies with the call. */
    private static String text(CxxStub stub, boolean isView, String expression) {
        boolean isKept = !isView || stub.arguments().stream().anyMatch(CxxArgumentEmitter::isTemporary);
        return "return " + (isKept ? "java_kept" : "java_viewed") + "(" + expression + ");";
    }
}
