package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Lifetime;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutAllocation;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.platform.PerTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints the arguments of {@code invokeExact}. Anything but a plain parameter is first assigned to a variable: the argument's static type
 * is part of the call's type, and javac fails on a lambda among the arguments of a signature-polymorphic call.
 */
final class ArgumentEmitter {

    private final BodyNames names;
    private final String scratch;
    private final Map<Parameter, String> stubs;
    private final Set<String> variables;
    private final LayoutEmitter layouts;
    private final Map<String, String> emitted = new HashMap<>();

    /**
     * @param scratch the variable that holds the call's scratch memory
     * @param stubs the variables that hold the stubs of callbacks; a stub is null for a null callback
     * @param variables names of the constants in scope: those that the class inherits and its own
     */
    ArgumentEmitter(
            BodyNames names,
            String scratch,
            Map<Parameter, String> stubs,
            Set<String> variables,
            LayoutEmitter layouts) {
        this.layouts = layouts;
        this.stubs = stubs;
        this.names = names;
        this.scratch = scratch;
        this.variables = variables;
    }

    /**
     * Adds the statements that the arguments need, and returns the arguments. Arguments that depend on others, such as lengths, are emitted
     * last.
     */
    List<String> emit(List<Parameter> arguments, CodeBlock.Builder code) {
        arguments.stream().filter(argument -> !dependsOnAnother(argument)).forEach(argument -> add(argument, code));
        arguments.stream().filter(ArgumentEmitter::dependsOnAnother).forEach(argument -> add(argument, code));
        return arguments.stream().map(argument -> emitted.get(argument.name())).toList();
    }

    /** Returns the expression passed to C for a parameter. */
    String passed(String parameter) {
        return emitted.get(parameter);
    }

    private static boolean dependsOnAnother(Parameter argument) {
        return argument.conversion() instanceof ArgumentConversion.LengthOf
                || argument.conversion() instanceof ArgumentConversion.CheckedLength
                || argument.conversion() instanceof ArgumentConversion.CallbackToken;
    }

    // Objects.requireNonNull(path, "path");
    private void add(Parameter argument, CodeBlock.Builder code) {
        boolean isChecked = argument.conversion() instanceof ArgumentConversion.AsIs
                || argument.conversion() instanceof ArgumentConversion.RecordValue;
        if (argument.nullness() == Nullness.NONNULL && !isChecked) {
            String name = names.of(argument);
            code.addStatement("$T.requireNonNull($L, $L)", Names.OBJECTS, name, JavaLiteral.of(argument.name()));
        }
        emitted.put(argument.name(), emit(argument, argument.conversion(), code));
    }

    private String emit(Parameter parameter, ArgumentConversion conversion, CodeBlock.Builder code) {
        String name = names.of(parameter);
        return switch (conversion) {
            case ArgumentConversion.AsIs _, ArgumentConversion.Variadic _ -> name;
            case ArgumentConversion.Segment _ ->
                pointer(name, CodeBlock.of("$2L == null ? $1T.NULL : $2L", Names.MEMORY_SEGMENT, name), code);
            case ArgumentConversion.BooleanConversion bool -> booleanConversion(bool, name, code);
            case ArgumentConversion.Narrowed narrowed -> narrowed(narrowed, name, code);
            case ArgumentConversion.Promoted promoted -> promoted(promoted, name, code);
            case ArgumentConversion.RecordPointer _ -> recordPointer(name, code);
            case ArgumentConversion.ReleasedHandle _ ->
                pointer(name, CodeBlock.of("$2L == null ? $1T.NULL : $2L.release()", Names.MEMORY_SEGMENT, name), code);
            case ArgumentConversion.RecordValue _ -> recordValue(name, code);
            case ArgumentConversion.AlignedRecord record -> alignedRecord(record, name, code);
            case ArgumentConversion.Memory memory -> memory(memory, name, code);
            case ArgumentConversion.EnumValue value -> enumValue(value, name, code);
            case ArgumentConversion.StringCopy text ->
                pointer(name, CodeBlock.of("$L.string($L$L)", scratch, name, charset(text.encoding())), code);
            case ArgumentConversion.HeapString text ->
                pointer(name, CodeBlock.of("$T.heap($L$L)", Names.ENCODINGS, name, charset(text.encoding())), code);
            case ArgumentConversion.ArrayCopy copy -> pointer(name, arrayCopy(copy, name), code);
            case ArgumentConversion.HeapArray _ -> pointer(name, heapArray(name), code);
            case ArgumentConversion.DirectBuffer buffer ->
                pointer(name, CodeBlock.of("$T.memory($L, $L)", Names.BUFFERS, name, buffer.written()), code);
            case ArgumentConversion.StringArray array -> pointer(name, stringArray(array, name), code);
            case ArgumentConversion.PointerArray array -> pointer(name, pointerArray(array, name), code);
            case ArgumentConversion.Callback callback -> pointer(name, callback(callback, parameter, name), code);
            case ArgumentConversion.UserObject object -> pointer(name, userObject(object.lifetime(), name), code);
            case ArgumentConversion.AtLeast atLeast -> atLeast(atLeast, parameter, code);
            case ArgumentConversion.CheckedLength checked -> checkedLength(checked, parameter, code);
            case ArgumentConversion.LengthOf length -> lengthOf(length, name, code);
            case ArgumentConversion.CallbackToken token -> emitted.get(token.callback());
            case ArgumentConversion.OutMemory out -> outMemory(out, name, code);
        };
    }

    // MemorySegment pathPointer = scratch.string(path);
    private String pointer(String name, CodeBlock value, CodeBlock.Builder code) {
        String pointer = names.take(name + "Pointer");
        code.addStatement("$T $L = $L", Names.MEMORY_SEGMENT, pointer, value);
        return pointer;
    }

    // , Encodings.UTF_16
    private static CodeBlock charset(Encoding encoding) {
        return encoding.equals(Encoding.UTF_8)
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", EncodingEmitter.charset(encoding));
    }

    // scratch.inOut(values), scratch.in(values, (NativeHeaderPlatform.INDEX == 1 ? CLayouts.signExtended(…) :
    // JAVA_LONG))
    private CodeBlock arrayCopy(ArgumentConversion.ArrayCopy copy, String name) {
        CodeBlock element = copy.element()
                .map(layout -> CodeBlock.of(", $L", layouts.of(layout)))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of("$L.$L($L$L)", scratch, copied(copy.copiedBack()), name, element);
    }

    private CodeBlock size(PerTarget<Long> size) {
        return layouts.selection().size(size);
    }

    private static String copied(boolean back) {
        return back ? "inOut" : "in";
    }

    // values == null ? MemorySegment.NULL : MemorySegment.ofArray(values)
    private static CodeBlock heapArray(String name) {
        return CodeBlock.of("$2L == null ? $1T.NULL : $1T.ofArray($2L)", Names.MEMORY_SEGMENT, name);
    }

    // scratch.inOut(error, Encodings.UTF_8, sqlite3_free_downcall.get())
    private CodeBlock stringArray(ArgumentConversion.StringArray array, String name) {
        CodeBlock free = array.free()
                .map(call -> CodeBlock.of(", $L", names.handle(call)))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of(
                "$L.$L($L, $L$L)",
                scratch,
                copied(array.copiedBack()),
                name,
                EncodingEmitter.charset(array.encoding()),
                free);
    }

    // scratch.inOut(db, sqlite3::segment, sqlite3::new)
    private CodeBlock pointerArray(ArgumentConversion.PointerArray array, String name) {
        String pointer = names.take("pointer");
        CodeBlock segment = array.element()
                .map(type -> CodeBlock.of("$T::segment", Names.of(type)))
                .orElse(CodeBlock.of("$1L -> $1L", pointer));
        if (!array.copiedBack()) {
            return CodeBlock.of("$L.in($L, $L)", scratch, name, segment);
        }
        CodeBlock element = array.element()
                .map(type -> array.size().allMatch(size -> size == 0)
                        ? CodeBlock.of("$T::new", Names.of(type))
                        : CodeBlock.of(
                                "$L -> new $T($T.sized($L, $L))",
                                pointer,
                                Names.of(type),
                                Names.POINTERS,
                                pointer,
                                RecordView.extent(type, array.size(), variables)))
                .orElse(segment);
        return CodeBlock.of("$L.inOut($L, $L, $L)", scratch, name, segment, element);
    }

    /*
     * orderStub == null ? MemorySegment.NULL : orderStub.pointer()
     * order == null ? MemorySegment.NULL : Upcalls.retained(order.toNative(arena), arena)
     * order == null ? MemorySegment.NULL : Upcalls.retained(comparison.LINK.pointer(order, arena, 1), arena)
     */
    private CodeBlock callback(ArgumentConversion.Callback callback, Parameter parameter, String name) {
        return switch (callback.lifetime()) {
            case Lifetime.OfCall _ ->
                CodeBlock.of("$2L == null ? $1T.NULL : $2L.pointer()", Names.MEMORY_SEGMENT, stubs.get(parameter));
            case Lifetime.OfArena arena ->
                retained(callback, parameter, name, CodeBlock.of("$L", names.of(arena.parameter())));
            case Lifetime.Forever _ -> retained(callback, parameter, name, CodeBlock.of("$T.global()", Names.ARENA));
        };
    }

    private CodeBlock retained(
            ArgumentConversion.Callback callback, Parameter parameter, String name, CodeBlock arena) {
        CodeBlock pointer = callback.onError()
                .map(code -> CodeBlock.of(
                        "$T.$L.pointer($L, $L, $L)",
                        Names.of((JavaClass) parameter.type()),
                        CallbackEmitter.LINK,
                        name,
                        arena,
                        size(code.value())))
                .orElseGet(() -> CodeBlock.of("$L.toNative($L)", name, arena));
        return CodeBlock.of(
                "$L == null ? $T.NULL : $T.retained($L, $L)",
                name,
                Names.MEMORY_SEGMENT,
                Names.UPCALLS,
                pointer,
                arena);
    }

    // scratch.token(state), UserObjects.in(arena, state)
    private CodeBlock userObject(Lifetime lifetime, String name) {
        return switch (lifetime) {
            case Lifetime.OfCall _ -> CodeBlock.of("$L.token($L)", scratch, name);
            case Lifetime.OfArena arena ->
                CodeBlock.of("$T.in($L, $L)", Names.USER_OBJECTS, names.of(arena.parameter()), name);
            case Lifetime.Forever _ -> CodeBlock.of("$T.in($T.global(), $L)", Names.USER_OBJECTS, Names.ARENA, name);
        };
    }

    // Downcalls.checkRoom("pipe", pipePointer, 2, 4);
    private String atLeast(ArgumentConversion.AtLeast atLeast, Parameter parameter, CodeBlock.Builder code) {
        String pointer = emit(parameter, atLeast.array(), code);
        code.addStatement(
                "$T.checkRoom($L, $L, $L, $L$L)",
                Names.DOWNCALLS,
                JavaLiteral.of(parameter.name()),
                pointer,
                JavaLiteral.size(atLeast.length()),
                size(atLeast.elementSize()),
                terminators(atLeast.terminators()));
        return pointer;
    }

    // , 1
    private static String terminators(int terminators) {
        return terminators == 0 ? "" : ", " + terminators;
    }

    // Downcalls.checkLength("count", count, bufferPointer, 1); Downcalls.checkLength("argc", argc, argvPointer, 8, 1);
    private String checkedLength(
            ArgumentConversion.CheckedLength checked, Parameter parameter, CodeBlock.Builder code) {
        code.addStatement(
                "$T.checkLength($L, $L, $L, $L$L)",
                Names.DOWNCALLS,
                JavaLiteral.of(parameter.name()),
                names.of(parameter),
                emitted.get(checked.array()),
                size(checked.elementSize()),
                terminators(checked.terminators()));
        return emit(parameter, checked.count(), code);
    }

    /*
     * long count = Downcalls.length(bufferPointer, 1, 0);
     * int count = Math.toIntExact(Downcalls.length(bufferPointer, 1, 0));
     * short count = (short) Downcalls.unsigned(Downcalls.length(bufferPointer, 1, 0), 0xFFFFL);
     */
    private String lengthOf(ArgumentConversion.LengthOf length, String name, CodeBlock.Builder code) {
        CodeBlock value = CodeBlock.of(
                "$T.length($L, $L, $L)",
                Names.DOWNCALLS,
                emitted.get(length.array()),
                size(length.elementSize()),
                length.terminators());
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
                                ? mask(length.carrier())
                                : mask(length.carrier()).replaceFirst("F", "7"));
            case BOOLEAN, FLOAT, DOUBLE, ADDRESS ->
                throw new IllegalStateException("no length is a " + length.carrier());
        };
        code.addStatement("$T $L = $L", type, name, narrowed);
        return name;
    }

    /*
     * MemorySegment dbMemory = scratch.out(8, 8);
     * MemorySegment bufMemory = Arena.ofAuto().allocate(144, 8);
     */
    private String outMemory(ArgumentConversion.OutMemory out, String name, CodeBlock.Builder code) {
        String memory = names.take(name + "Memory");
        CodeBlock allocation = switch (out.allocation()) {
            case OutAllocation.OfCall _ -> CodeBlock.of("$L.out", scratch);
            case OutAllocation.OfAllocator allocator -> CodeBlock.of("$L.allocate", names.of(allocator.parameter()));
            case OutAllocation.Automatic _ -> CodeBlock.of("$T.ofAuto().allocate", Names.ARENA);
        };
        code.addStatement(
                "$T $L = $L($L, $L)",
                Names.MEMORY_SEGMENT,
                memory,
                allocation,
                size(out.size()),
                size(out.alignment()));
        return memory;
    }

    // int restartValue = restart ? 1 : 0;
    private String booleanConversion(
            ArgumentConversion.BooleanConversion conversion, String name, CodeBlock.Builder code) {
        String value = names.take(name + "Value");
        TypeName type = Names.of(conversion.carrier().type());
        CodeBlock cast =
                conversion.carrier().size() < Carrier.INT.size() ? CodeBlock.of("($T) ", type) : CodeBlock.of("");
        code.addStatement("$T $L = $L($L ? 1 : 0)", type, value, cast, name);
        return value;
    }

    // int letterValue = letter;
    private String promoted(ArgumentConversion.Promoted promoted, String name, CodeBlock.Builder code) {
        String value = names.take(name + "Value");
        code.addStatement("$T $L = $L", Names.of(promoted.carrier().type()), value, name);
        return value;
    }

    // int crcBits = (int) Downcalls.unsigned(crc, 0xFFFFFFFFL); short unitBits = (short) unit; int levelBits =
    // Integers.toInt(level);
    private String narrowed(ArgumentConversion.Narrowed narrowed, String name, CodeBlock.Builder code) {
        Carrier carrier = narrowed.carrier();
        String bits = names.take(name + "Bits");
        TypeName type = Names.of(carrier.type());
        if (narrowed.from() == JavaPrimitive.CHAR) {
            code.addStatement("$1T $2L = ($1T) $3L", type, bits, name);
            return bits;
        }
        if (narrowed.unsigned()) {
            code.addStatement(
                    "$1T $2L = ($1T) $3T.unsigned($4L, $5L)", type, bits, Names.DOWNCALLS, name, mask(carrier));
        } else {
            code.addStatement("$T $L = $L", type, bits, Widening.checked(carrier, CodeBlock.of("$L", name)));
        }
        return bits;
    }

    /** Returns the largest value of an unsigned type of this size: {@code 0xFFFFFFFFL}. */
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

    // MemorySegment numberSegment = Records.aligned(number.segment(), 16);
    private String alignedRecord(ArgumentConversion.AlignedRecord conversion, String name, CodeBlock.Builder code) {
        String segment = names.take(name + "Segment");
        code.addStatement(
                "$T $L = $T.aligned($L.segment(), $L)",
                Names.MEMORY_SEGMENT,
                segment,
                Names.RECORDS,
                name,
                size(conversion.alignment()));
        return segment;
    }

    // MemorySegment numberMemory = Records.aligned(number, "long double", 16, 16);
    private String memory(ArgumentConversion.Memory conversion, String name, CodeBlock.Builder code) {
        String memory = names.take(name + "Memory");
        code.addStatement(
                "$T $L = $T.aligned($L, $L, $L, $L)",
                Names.MEMORY_SEGMENT,
                memory,
                Names.RECORDS,
                name,
                JavaLiteral.of(conversion.cName()),
                size(conversion.size()),
                size(conversion.alignment()));
        return memory;
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
