package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import java.util.Map;

/**
 * What stands among the arguments of {@code invokeExact}. Whatever is more than a parameter goes into a variable
 * before: its type is part of the call's, and javac fails on a lambda among the arguments of a signature-polymorphic call.
 */
final class ArgumentEmitter {

    private final BodyNames names;
    private final String scratch;
    private final Map<Parameter, String> stubs;

    /**
     * @param scratch the variable that holds the memory of the call
     * @param stubs the variables that hold the stubs of callbacks, null for null
     */
    ArgumentEmitter(BodyNames names, String scratch, Map<Parameter, String> stubs) {
        this.stubs = stubs;
        this.names = names;
        this.scratch = scratch;
    }

    /** The argument, after the statements it needs were added to the code. */
    String emit(Parameter parameter, CodeBlock.Builder code) {
        String name = names.of(parameter);
        return switch (parameter.conversion()) {
            case ArgumentConversion.AsIs _, ArgumentConversion.Variadic _ -> name;
            case ArgumentConversion.Narrowed narrowed -> narrowed(narrowed, name, code);
            case ArgumentConversion.RecordPointer _ -> recordPointer(name, code);
            case ArgumentConversion.RecordValue _ -> recordValue(name, code);
            case ArgumentConversion.Memory memory -> memory(memory, name, code);
            case ArgumentConversion.Utf8String _ -> string(name, code);
            case ArgumentConversion.ArrayCopy copy -> array(copy, name, code);
            case ArgumentConversion.Callback _ -> callback(name, stubs.get(parameter), code);
            case ArgumentConversion.EnumValue value -> enumValue(value, name, code);
        };
    }

    // int crcBits = (int) Downcalls.unsigned(crc, 0xFFFFFFFFL);
    private String narrowed(ArgumentConversion.Narrowed narrowed, String name, CodeBlock.Builder code) {
        Carrier carrier = narrowed.carrier();
        String bits = names.take(name + "Bits");
        TypeName type = Names.of(carrier.type());
        code.addStatement("$1T $2L = ($1T) $3T.unsigned($4L, $5L)", type, bits, Names.DOWNCALLS, name, mask(carrier));
        return bits;
    }

    /** {@code 0xFFFFFFFFL}: the values that an unsigned type of this size has. */
    private static String mask(Carrier carrier) {
        return "0x" + "FF".repeat((int) carrier.size()) + "L";
    }

    // MemorySegment phydevPointer = phydev == null ? MemorySegment.NULL : phydev.segment();
    private String recordPointer(String name, CodeBlock.Builder code) {
        String pointer = names.take(name + "Pointer");
        code.addStatement("$1T $2L = $3L == null ? $1T.NULL : $3L.segment()", Names.MEMORY_SEGMENT, pointer, name);
        return pointer;
    }

    // MemorySegment numberSegment = number.segment();
    private String recordValue(String name, CodeBlock.Builder code) {
        String segment = names.take(name + "Segment");
        code.addStatement("$T $L = $L.segment()", Names.MEMORY_SEGMENT, segment, name);
        return segment;
    }

    // MemorySegment numberMemory = Records.check(number, "long double", 16, 16);
    private String memory(ArgumentConversion.Memory conversion, String name, CodeBlock.Builder code) {
        String memory = names.take(name + "Memory");
        code.addStatement(
                "$T $L = $T.check($L, $L, $L, $L)",
                Names.MEMORY_SEGMENT,
                memory,
                Names.RECORDS,
                name,
                JavaLiteral.of(conversion.cName()),
                JavaLiteral.size(conversion.size()),
                JavaLiteral.size(conversion.alignment()));
        return memory;
    }

    // MemorySegment pathPointer = scratch.string(path);
    private String string(String name, CodeBlock.Builder code) {
        String pointer = names.take(name + "Pointer");
        code.addStatement("$T $L = $L.string($L)", Names.MEMORY_SEGMENT, pointer, scratch, name);
        return pointer;
    }

    // MemorySegment valuesPointer = scratch.inOut(values);
    private String array(ArgumentConversion.ArrayCopy copy, String name, CodeBlock.Builder code) {
        String pointer = names.take(name + "Pointer");
        code.addStatement(
                "$T $L = $L.$L($L)", Names.MEMORY_SEGMENT, pointer, scratch, copy.copiedBack() ? "inOut" : "in", name);
        return pointer;
    }

    // MemorySegment orderPointer = orderStub == null ? MemorySegment.NULL : orderStub.pointer();
    private String callback(String name, String stub, CodeBlock.Builder code) {
        String pointer = names.take(name + "Pointer");
        code.addStatement("$1T $2L = $3L == null ? $1T.NULL : $3L.pointer()", Names.MEMORY_SEGMENT, pointer, stub);
        return pointer;
    }

    // int stateValue = state.value();
    private String enumValue(ArgumentConversion.EnumValue conversion, String name, CodeBlock.Builder code) {
        String value = names.take(name + "Value");
        TypeName type = Names.of(conversion.carrier().type());
        boolean narrower = conversion.carrier().size() < Carrier.INT.size();
        CodeBlock cast = narrower ? CodeBlock.of("($T) ", type) : CodeBlock.of("");
        code.addStatement("$T $L = $L$L.value()", type, value, cast, name);
        return value;
    }
}
