package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Detects expressions whose value may point into the stack frame of the evaluating function. The lifetime of compound literals, parameters,
 * local variables and temporaries ends when a stub returns (C17 6.2.4p6 to p8). The analysis errs on the safe side: once an expression
 * takes the address of such an object and does not dereference it at once ({@code (&local)->field}, {@code local[2]}), any pointer in its
 * result may be that address, which may have passed through a variable or a call.
 *
 * <p>libclang reports no opcodes before version 17, so operators are recognized by the types of their operands.
 */
final class FrameAddresses {

    private static final Set<String> ALLOCATING = Set.of(
            "alloca",
            "__builtin_alloca",
            "__builtin_alloca_with_align",
            "__builtin_alloca_uninitialized",
            "__builtin_alloca_with_align_uninitialized",
            "__builtin_frame_address",
            "_alloca");

    private FrameAddresses() {}

    /**
     * Returns whether a stub that evaluates an expression may leak an address of its stack frame. The expression is the operand of {@code
     * typeof} in a typedef.
     *
     * @param result type that the stub returns the value as
     */
    static boolean mayLeakFrameAddress(Cursor typedef, ClangType result) {
        return expressions(typedef)
                .anyMatch(expression -> PointerTypes.hasPointer(result) && mayBeFrameAddress(expression)
                        || mayStoreFrameAddress(expression));
    }

    /** Returns whether a stub that returns the expression as a pointer may leak an address of its stack frame. */
    static boolean mayLeakFrameAddress(Cursor typedef) {
        return expressions(typedef)
                .anyMatch(expression -> mayBeFrameAddress(expression) || mayStoreFrameAddress(expression));
    }

    private static Stream<Cursor> expressions(Cursor typedef) {
        return typedef.children().stream().filter(child -> child.kind() >= CursorKind.UNEXPOSED_EXPRESSION);
    }

    /** Returns whether the value may be an address in the frame. An expression of array type decays to the array's address. */
    private static boolean mayBeFrameAddress(Cursor expression) {
        return PointerTypes.isArray(expression.type()) && isInFrame(expression) || takesAddress(expression);
    }

    /** Returns whether a part of the statement or expression stores an address in the frame elsewhere: {@code *where = &local}. */
    static boolean mayStoreFrameAddress(Cursor part) {
        if (part.kind() == CursorKind.BINARY_OPERATOR && storesAddress(part.children())) {
            return true;
        }
        return part.kind() != CursorKind.SIZE_OF
                && part.children().stream().anyMatch(FrameAddresses::mayStoreFrameAddress);
    }

    /**
     * Returns whether the operands are those of an assignment that stores an address in the frame. Apart from the comma operator, only
     * assignments have an lvalue operand: clang wraps the operands of other operators in lvalue-to-rvalue conversions.
     */
    private static boolean storesAddress(List<Cursor> operands) {
        if (operands.size() != 2) {
            return false;
        }
        Cursor left = withoutParentheses(operands.getFirst());
        boolean isLvalue = switch (left.kind()) {
            case CursorKind.DECLARATION_REFERENCE, CursorKind.MEMBER_REFERENCE, CursorKind.SUBSCRIPT -> true;
            case CursorKind.UNARY_OPERATOR -> isDereference(left, left.children());
            default -> false;
        };
        return isLvalue && PointerTypes.hasPointer(left.type()) && !isInFrame(left) && takesAddress(operands.getLast());
    }

    private static boolean takesAddress(Cursor expression) {
        List<Cursor> children = expression.children();
        return switch (expression.kind()) {
            case CursorKind.SIZE_OF -> false;
            case CursorKind.BLOCK_EXPRESSION -> true;
            case CursorKind.CALL -> ALLOCATING.contains(expression.spelling()) || anyTakesAddress(children);
            case CursorKind.UNEXPOSED_EXPRESSION ->
                isDecay(expression, children) && isInFrame(children.getFirst()) || anyTakesAddress(children);
            case CursorKind.UNARY_OPERATOR -> {
                if (isAddressOf(expression, children)) {
                    yield isInFrame(children.getFirst()) || anyTakesAddress(children);
                }
                yield isDereference(expression, children)
                        ? dereferenceTakesAddress(children.getFirst())
                        : anyTakesAddress(children);
            }
            case CursorKind.MEMBER_REFERENCE ->
                !children.isEmpty()
                        && (PointerTypes.isPointer(children.getFirst().type())
                                ? dereferenceTakesAddress(children.getFirst())
                                : takesAddress(children.getFirst()));
            case CursorKind.SUBSCRIPT ->
                children.stream()
                        .anyMatch(child -> PointerTypes.isPointer(child.type())
                                ? dereferenceTakesAddress(child)
                                : takesAddress(child));
            default -> anyTakesAddress(children);
        };
    }

    private static boolean anyTakesAddress(List<Cursor> expressions) {
        return expressions.stream().anyMatch(FrameAddresses::takesAddress);
    }

    /**
     * Returns whether a pointer that is dereferenced at once takes an address. {@code &local} and {@code array} themselves do not count
     * here, because nothing else sees their address.
     */
    private static boolean dereferenceTakesAddress(Cursor pointer) {
        Cursor inner = withoutParentheses(pointer);
        List<Cursor> children = inner.children();
        return isAddressOf(inner, children) || isDecay(inner, children)
                ? takesAddress(children.getFirst())
                : takesAddress(inner);
    }

    /**
     * Returns whether an expression designates an object in the frame or a part of one. The value of an rvalue is a temporary in the frame.
     */
    private static boolean isInFrame(Cursor expression) {
        List<Cursor> children = expression.children();
        return switch (expression.kind()) {
            case CursorKind.DECLARATION_REFERENCE -> isAutomatic(expression.referenced());
            case CursorKind.STRING_LITERAL -> false;
            case CursorKind.PARENTHESES -> isInFrame(children.getLast());
            case CursorKind.UNARY_OPERATOR ->
                isDereference(expression, children)
                        ? leadsIntoFrame(children.getFirst())
                        : isInFrame(children.getFirst());
            case CursorKind.MEMBER_REFERENCE ->
                !children.isEmpty()
                        && (PointerTypes.isPointer(children.getFirst().type())
                                ? leadsIntoFrame(children.getFirst())
                                : isInFrame(children.getFirst()));
            case CursorKind.SUBSCRIPT ->
                children.stream()
                        .anyMatch(child -> PointerTypes.isPointer(child.type())
                                ? leadsIntoFrame(child)
                                : !isInteger(child) && isInFrame(child));
            case CursorKind.UNEXPOSED_EXPRESSION, CursorKind.GENERIC_SELECTION ->
                children.isEmpty() || children.stream().anyMatch(FrameAddresses::isInFrame);
            default -> true;
        };
    }

    /** Returns whether a pointer expression itself takes the address of an object in the frame. */
    private static boolean leadsIntoFrame(Cursor pointer) {
        Cursor inner = withoutParentheses(pointer);
        List<Cursor> children = inner.children();
        return (isAddressOf(inner, children) || isDecay(inner, children)) && isInFrame(children.getFirst());
    }

    private static boolean isAutomatic(Cursor declaration) {
        return switch (declaration.kind()) {
            case CursorKind.PARM_DECL -> true;
            case CursorKind.VAR_DECL ->
                declaration.linkage() == Cursor.NO_LINKAGE && declaration.storageClass() != Cursor.STATIC;
            default -> false;
        };
    }

    private static Cursor withoutParentheses(Cursor expression) {
        Cursor inner = expression;
        while (inner.kind() == CursorKind.PARENTHESES) {
            inner = inner.children().getLast();
        }
        return inner;
    }

    /** Returns whether a child of a subscript expression is its index. */
    private static boolean isInteger(Cursor expression) {
        return !PointerTypes.hasPointer(expression.type())
                && expression.type().canonical().kind() != VECTOR;
    }

    /** {@code CXType_Vector}. */
    private static final int VECTOR = 113;

    private static boolean isAddressOf(Cursor expression, List<Cursor> operands) {
        return expression.kind() == CursorKind.UNARY_OPERATOR
                && operands.size() == 1
                && PointerTypes.isPointer(expression.type())
                && (!PointerTypes.isPointer(operands.getFirst().type())
                        || isSame(
                                expression.type().canonical().pointee(),
                                operands.getFirst().type()));
    }

    private static boolean isDereference(Cursor expression, List<Cursor> operands) {
        return expression.kind() == CursorKind.UNARY_OPERATOR
                && operands.size() == 1
                && PointerTypes.isPointer(operands.getFirst().type())
                && isSame(operands.getFirst().type().canonical().pointee(), expression.type());
    }

    private static boolean isDecay(Cursor expression, List<Cursor> operands) {
        return expression.kind() == CursorKind.UNEXPOSED_EXPRESSION
                && operands.size() == 1
                && PointerTypes.isPointer(expression.type())
                && PointerTypes.isArray(operands.getFirst().type());
    }

    private static boolean isSame(ClangType a, ClangType b) {
        return a.canonical().identity() == b.canonical().identity();
    }
}
