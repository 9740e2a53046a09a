package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.platform.PerTarget;

/**
 * Prints the lengths of arrays and text, and the checks of them.
 *
 * <p>A parameter {@code array} is the variable that holds the pointer to the array's memory.
 */
final class LengthArgumentEmitter {

    private final BodyNames names;
    private final LayoutEmitter layouts;

    LengthArgumentEmitter(BodyNames names, LayoutEmitter layouts) {
        this.names = names;
        this.layouts = layouts;
    }

    // Downcalls.checkRoom("pipe", pipePointer, 2, 4);
    void checkRoom(ArgumentConversion.AtLeast atLeast, Parameter parameter, String array, CodeBlock.Builder code) {
        code.addStatement(
                "$T.checkRoom($L, $L, $L, $L$L)",
                Names.DOWNCALLS,
                JavaLiteral.of(parameter.name()),
                array,
                JavaLiteral.size(atLeast.length()),
                size(atLeast.elementSize()),
                terminators(atLeast.terminators()));
    }

    // Downcalls.checkLength("count", count, bufferPointer, 1); Downcalls.checkLength("argc", argc, argvPointer, 8, 1);
    void checkLength(
            ArgumentConversion.CheckedLength checked, Parameter parameter, String array, CodeBlock.Builder code) {
        code.addStatement(
                "$T.checkLength($L, $L, $L, $L$L)",
                Names.DOWNCALLS,
                JavaLiteral.of(parameter.name()),
                names.of(parameter),
                array,
                size(checked.elementSize()),
                terminators(checked.terminators()));
    }

    /*
     * long count = Downcalls.length(bufferPointer, 1, 0);
     * int count = Math.toIntExact(Downcalls.length(bufferPointer, 1, 0));
     * short count = (short) Downcalls.unsigned(Downcalls.length(bufferPointer, 1, 0), 0xFFFFL);
     */
    String lengthOf(ArgumentConversion.LengthOf length, String name, String array, CodeBlock.Builder code) {
        CodeBlock value = CodeBlock.of(
                "$T.length($L, $L, $L)", Names.DOWNCALLS, array, size(length.elementSize()), length.terminators());
        TypeName type = Names.of(length.carrier().type());
        CodeBlock narrowed = switch (length.carrier()) {
            case LONG -> value;
            case INT -> CodeBlock.of("$T.toIntExact($L)", Math.class, value);
            case BYTE, SHORT ->
                CodeBlock.of(
                        "($T) $T.unsigned($L, $L)",
                        type,
                        Names.DOWNCALLS,
                        value,
                        length.unsigned()
                                ? NumberArgumentEmitter.mask(length.carrier())
                                : NumberArgumentEmitter.mask(length.carrier()).replaceFirst("F", "7"));
            case BOOLEAN, FLOAT, DOUBLE, ADDRESS ->
                throw new IllegalStateException("no length is a " + length.carrier());
        };
        code.addStatement("$T $L = $L", type, name, narrowed);
        return name;
    }

    // , 1
    private static String terminators(int terminators) {
        return terminators == 0 ? "" : ", " + terminators;
    }

    private CodeBlock size(PerTarget<Long> size) {
        return layouts.selection().size(size);
    }
}
