package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells expressions whose value may lead into the frame of the function that evaluates them: compound literals, parameters, local
 * variables and temporaries are gone when a stub returns (C17 6.2.4p6 to p8). It errs on the safe side. Once an expression takes the
 * address of such an object, other than to read the object at once ({@code (&local)->field}, {@code local[2]}), any pointer that it
 * gives may be that address: it may have gone through a variable or through a call.
 *
 * <p>libclang has no opcodes before version 17, so that operators are told by the types of their operands.
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
     * Whether an address in the frame of a stub may outlive it when it returns the expression whose type a typedef names.
     *
     * @param result what the stub returns it as
     */
    static boolean mayOutlive(Cursor typedef, ClangType result) {
        return expressions(typedef)
                .anyMatch(expression -> PointerTypes.hasPointer(result) && mayGive(expression) || mayKeep(expression));
    }

    /** The same of an expression that is returned as a pointer. */
    static boolean mayOutlive(Cursor typedef) {
        return expressions(typedef).anyMatch(expression -> mayGive(expression) || mayKeep(expression));
    }

    private static Stream<Cursor> expressions(Cursor typedef) {
        return typedef.children().stream().filter(child -> child.kind() >= Cursor.UNEXPOSED_EXPRESSION);
    }

    /** Whether the expression takes an address in the frame. One of array type gives the array's address. */
    private static boolean mayGive(Cursor expression) {
        return PointerTypes.isArray(expression.type()) && isInFrame(expression) || takesAddress(expression);
    }

    /** Whether something within the statement or expression stores an address in the frame elsewhere: {@code *where = &local}. */
    static boolean mayKeep(Cursor part) {
        if (part.kind() == Cursor.BINARY_OPERATOR && storesAddress(part.children())) {
            return true;
        }
        return part.kind() != Cursor.SIZE_OF && part.children().stream().anyMatch(FrameAddresses::mayKeep);
    }

    /** Operands of an operator other than assignment and comma are values: {@code clang} puts a conversion around them. */
    private static boolean storesAddress(List<Cursor> operands) {
        if (operands.size() != 2) {
            return false;
        }
        Cursor left = withoutParentheses(operands.getFirst());
        boolean isPlace = switch (left.kind()) {
            case Cursor.DECLARATION_REFERENCE, Cursor.MEMBER_REFERENCE, Cursor.SUBSCRIPT -> true;
            case Cursor.UNARY_OPERATOR -> isDereference(left, left.children());
            default -> false;
        };
        return isPlace && PointerTypes.hasPointer(left.type()) && !isInFrame(left) && takesAddress(operands.getLast());
    }

    private static boolean takesAddress(Cursor expression) {
        List<Cursor> children = expression.children();
        return switch (expression.kind()) {
            case Cursor.SIZE_OF -> false;
            case Cursor.BLOCK_EXPRESSION -> true;
            case Cursor.CALL -> ALLOCATING.contains(expression.spelling()) || anyTakesAddress(children);
            case Cursor.UNEXPOSED_EXPRESSION ->
                isDecay(expression, children) && isInFrame(children.getFirst()) || anyTakesAddress(children);
            case Cursor.UNARY_OPERATOR -> {
                if (isAddressOf(expression, children)) {
                    yield isInFrame(children.getFirst()) || anyTakesAddress(children);
                }
                yield isDereference(expression, children)
                        ? reachTakesAddress(children.getFirst())
                        : anyTakesAddress(children);
            }
            case Cursor.MEMBER_REFERENCE ->
                !children.isEmpty()
                        && (PointerTypes.isPointer(children.getFirst().type())
                                ? reachTakesAddress(children.getFirst())
                                : takesAddress(children.getFirst()));
            case Cursor.SUBSCRIPT ->
                children.stream()
                        .anyMatch(child ->
                                PointerTypes.isPointer(child.type()) ? reachTakesAddress(child) : takesAddress(child));
            default -> anyTakesAddress(children);
        };
    }

    private static boolean anyTakesAddress(List<Cursor> expressions) {
        return expressions.stream().anyMatch(FrameAddresses::takesAddress);
    }

    /** Of a pointer that is followed at once: {@code &local} and {@code array} take no address that anything else sees. */
    private static boolean reachTakesAddress(Cursor pointer) {
        Cursor inner = withoutParentheses(pointer);
        List<Cursor> children = inner.children();
        return isAddressOf(inner, children) || isDecay(inner, children)
                ? takesAddress(children.getFirst())
                : takesAddress(inner);
    }

    /** Whether an lvalue is an object in the frame, or a part of one. Of any other expression the value is a temporary in it. */
    private static boolean isInFrame(Cursor expression) {
        List<Cursor> children = expression.children();
        return switch (expression.kind()) {
            case Cursor.DECLARATION_REFERENCE -> isAutomatic(expression.referenced());
            case Cursor.STRING_LITERAL -> false;
            case Cursor.PARENTHESES -> isInFrame(children.getLast());
            case Cursor.UNARY_OPERATOR ->
                isDereference(expression, children)
                        ? leadsIntoFrame(children.getFirst())
                        : isInFrame(children.getFirst());
            case Cursor.MEMBER_REFERENCE ->
                !children.isEmpty()
                        && (PointerTypes.isPointer(children.getFirst().type())
                                ? leadsIntoFrame(children.getFirst())
                                : isInFrame(children.getFirst()));
            case Cursor.SUBSCRIPT ->
                children.stream()
                        .anyMatch(child -> PointerTypes.isPointer(child.type())
                                ? leadsIntoFrame(child)
                                : !isInteger(child) && isInFrame(child));
            case Cursor.UNEXPOSED_EXPRESSION, Cursor.GENERIC_SELECTION ->
                children.isEmpty() || children.stream().anyMatch(FrameAddresses::isInFrame);
            default -> true;
        };
    }

    /** Whether a pointer is the address of an object in the frame, taken on the spot. */
    private static boolean leadsIntoFrame(Cursor pointer) {
        Cursor inner = withoutParentheses(pointer);
        List<Cursor> children = inner.children();
        return (isAddressOf(inner, children) || isDecay(inner, children)) && isInFrame(children.getFirst());
    }

    private static boolean isAutomatic(Cursor declaration) {
        return switch (declaration.kind()) {
            case Cursor.PARM_DECL -> true;
            case Cursor.VAR_DECL ->
                declaration.linkage() == Cursor.NO_LINKAGE && declaration.storageClass() != Cursor.STATIC;
            default -> false;
        };
    }

    private static Cursor withoutParentheses(Cursor expression) {
        Cursor inner = expression;
        while (inner.kind() == Cursor.PARENTHESES) {
            inner = inner.children().getLast();
        }
        return inner;
    }

    /** A child of an integer type has no place that a subscript could lead to. */
    private static boolean isInteger(Cursor expression) {
        return !PointerTypes.hasPointer(expression.type())
                && expression.type().canonical().kind() != VECTOR;
    }

    /** {@code CXType_Vector}. */
    private static final int VECTOR = 113;

    private static boolean isAddressOf(Cursor expression, List<Cursor> operands) {
        return expression.kind() == Cursor.UNARY_OPERATOR
                && operands.size() == 1
                && PointerTypes.isPointer(expression.type())
                && (!PointerTypes.isPointer(operands.getFirst().type())
                        || isSame(
                                expression.type().canonical().pointee(),
                                operands.getFirst().type()));
    }

    private static boolean isDereference(Cursor expression, List<Cursor> operands) {
        return expression.kind() == Cursor.UNARY_OPERATOR
                && operands.size() == 1
                && PointerTypes.isPointer(operands.getFirst().type())
                && isSame(operands.getFirst().type().canonical().pointee(), expression.type());
    }

    private static boolean isDecay(Cursor expression, List<Cursor> operands) {
        return expression.kind() == Cursor.UNEXPOSED_EXPRESSION
                && operands.size() == 1
                && PointerTypes.isPointer(expression.type())
                && PointerTypes.isArray(operands.getFirst().type());
    }

    private static boolean isSame(ClangType a, ClangType b) {
        return a.canonical().identity() == b.canonical().identity();
    }
}
