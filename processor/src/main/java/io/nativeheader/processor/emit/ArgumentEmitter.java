package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prints the arguments of {@code invokeExact}. Anything but a plain parameter is first assigned to a variable: the argument's static type
 * is part of the call's type, and javac fails on a lambda among the arguments of a signature-polymorphic call.
 */
final class ArgumentEmitter {

    private final BodyNames names;
    private final String scratch;
    private final NumberArgumentEmitter numbers;
    private final MemoryArgumentEmitter memory;
    private final CopiedArgumentEmitter copies;
    private final CallbackArgumentEmitter callbacks;
    private final LengthArgumentEmitter lengths;
    private final CxxCodecEmitter codecs;
    private final Map<String, String> emitted = new HashMap<>();
    private final Map<String, String> streams = new HashMap<>();

    /** The variable that collects the objects that C++ takes over, if there may be several. */
    private Optional<String> gifts = Optional.empty();

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
        this.names = names;
        this.scratch = scratch;
        this.numbers = new NumberArgumentEmitter(names);
        this.memory = new MemoryArgumentEmitter(names, scratch, layouts);
        this.copies = new CopiedArgumentEmitter(names, scratch, variables, layouts);
        this.callbacks = new CallbackArgumentEmitter(names, scratch, stubs, layouts);
        this.lengths = new LengthArgumentEmitter(names, layouts);
        this.codecs = new CxxCodecEmitter(names::handle);
    }

    /**
     * Adds the statements that the arguments need, and returns the arguments. Objects that Java gives away come after the others, because
     * nothing destroys them if another argument is rejected; several of them are given away together. Arguments that depend on others, such
     * as lengths, are emitted last, and so are tokens, because nothing releases a token then.
     */
    List<String> emit(List<Parameter> arguments, CodeBlock.Builder code) {
        List<Parameter> first = arguments.stream()
                .filter(argument -> !dependsOnAnother(argument))
                .toList();
        first.stream().filter(argument -> !comesLast(argument)).forEach(argument -> add(argument, code));
        if (arguments.stream().filter(ArgumentEmitter::givesAway).count() > 1) {
            gifts = Optional.of(names.take("gifts"));
            code.addStatement("$1T $2L = new $1T()", Names.CXX_GIFTS, gifts.get());
        }
        first.stream().filter(ArgumentEmitter::comesLast).forEach(argument -> add(argument, code));
        arguments.stream().filter(ArgumentEmitter::dependsOnAnother).forEach(argument -> add(argument, code));
        gifts.ifPresent(one -> code.addStatement("$L.give()", one));
        return arguments.stream().map(argument -> emitted.get(argument.name())).toList();
    }

    /** Returns the expression passed to C for a parameter. */
    String passed(String parameter) {
        return emitted.get(parameter);
    }

    /** Returns the variable with the memory or stream of a parameter that the result may refer to. */
    String kept(Parameter parameter) {
        return parameter.conversion() instanceof ArgumentConversion.KeptText
                ? passed(parameter.name())
                : streams.getOrDefault(parameter.name(), names.of(parameter));
    }

    private static boolean comesLast(Parameter argument) {
        return argument.conversion() instanceof ArgumentConversion.ReleasedHandle
                || argument.conversion() instanceof ArgumentConversion.Encoded encoded
                        && encoded.codec().objects().anyMatch(object -> object.holding() != CxxCodec.Holding.VALUE)
                || givesAway(argument);
    }

    private static boolean givesAway(Parameter argument) {
        return argument.conversion() instanceof ArgumentConversion.GivenObject
                || argument.conversion() instanceof ArgumentConversion.MovedObject
                || argument.conversion() instanceof ArgumentConversion.Encoded encoded
                        && encoded.codec()
                                .objects()
                                .map(CxxCodec.OfObject::holding)
                                .anyMatch(ArgumentEmitter::givesAway);
    }

    private static boolean givesAway(CxxCodec.Holding holding) {
        return switch (holding) {
            case UNIQUE, SHARED -> true;
            case VALUE, ELEMENT, POINTER, WEAK, REFERENCE -> false;
        };
    }

    private static boolean dependsOnAnother(Parameter argument) {
        return argument.conversion() instanceof ArgumentConversion.LengthOf
                || argument.conversion() instanceof ArgumentConversion.CheckedLength
                || argument.conversion() instanceof ArgumentConversion.CallbackToken
                || argument.conversion() instanceof ArgumentConversion.KeptCallback
                || argument.conversion() instanceof ArgumentConversion.PermanentCallback
                || argument.conversion() instanceof ArgumentConversion.Overrides;
    }

    // Objects.requireNonNull(path, "path");
    private void add(Parameter argument, CodeBlock.Builder code) {
        boolean isChecked = argument.conversion() instanceof ArgumentConversion.AsIs
                || argument.conversion() instanceof ArgumentConversion.RecordValue
                || argument.conversion() instanceof ArgumentConversion.ObjectReference
                || argument.conversion() instanceof ArgumentConversion.MovedObject
                || argument.conversion() instanceof ArgumentConversion.StringObject
                || argument.conversion() instanceof ArgumentConversion.SizedTextCopy
                || argument.conversion() instanceof ArgumentConversion.KeptText
                || argument.conversion() instanceof ArgumentConversion.JavaStream
                || argument.conversion() instanceof ArgumentConversion.Encoded
                || argument.conversion() instanceof ArgumentConversion.Overrides;
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
            case ArgumentConversion.BooleanConversion bool -> numbers.booleanConversion(bool, name, code);
            case ArgumentConversion.Narrowed narrowed -> numbers.narrowed(narrowed, name, code);
            case ArgumentConversion.Promoted promoted -> numbers.promoted(promoted, name, code);
            case ArgumentConversion.EnumValue value -> numbers.enumValue(value, name, code);
            case ArgumentConversion.RecordPointer _ ->
                pointer(name, CodeBlock.of("$2L == null ? $1T.NULL : $2L.segment()", Names.MEMORY_SEGMENT, name), code);
            case ArgumentConversion.ReleasedHandle _ ->
                pointer(name, CodeBlock.of("$2L == null ? $1T.NULL : $2L.release()", Names.MEMORY_SEGMENT, name), code);
            case ArgumentConversion.GivenObject given -> {
                if (given.isExact()) {
                    code.addStatement("$T.requireExact($L, $T.class)", Names.CXX_POINTER, name, Names.of((JavaClass)
                            parameter.type()));
                }
                yield pointer(
                        name,
                        CodeBlock.of(
                                "$2L == null ? $1T.NULL : $2L.release($3L)",
                                Names.MEMORY_SEGMENT,
                                name,
                                gifts.orElse("")),
                        code);
            }
            case ArgumentConversion.MovedObject _ ->
                pointer(name, CodeBlock.of("$L.move($L)", name, gifts.orElse("")), code);
            case ArgumentConversion.ThisObject _ -> pointer(name, CodeBlock.of("segment()"), code);
            case ArgumentConversion.StringObject string ->
                pointer(name, CxxObjectEmitter.string(string, name, names), code);
            case ArgumentConversion.Encoded encoded -> pointer(name, encoded(encoded, parameter, name), code);
            case ArgumentConversion.KeptCallback kept -> {
                String token = names.take(name + "Token");
                code.addStatement("long $L = $L", token, codecs.token(kept.codec(), names.library(), name));
                yield token;
            }
            case ArgumentConversion.PermanentCallback permanent -> {
                String token = names.take(name + "Token");
                code.addStatement(
                        "long $L = $L",
                        token,
                        codecs.token(permanent.codec(), permanent.pointer(), names.library(), name));
                yield token;
            }
            case ArgumentConversion.JavaStream stream -> pointer(name, stream(stream, parameter, name, code), code);
            case ArgumentConversion.KeptText _ ->
                pointer(
                        name,
                        CodeBlock.of(
                                "$2L == null ? $1T.NULL : $3T.ofAuto().allocateFrom($2L)",
                                Names.MEMORY_SEGMENT,
                                name,
                                Names.ARENA),
                        code);
            case ArgumentConversion.Overrides overrides -> {
                String token = names.take(name + "Token");
                code.addStatement("long $L = $L", token, CxxOverridesEmitter.token(overrides, names, name));
                yield token;
            }
            case ArgumentConversion.RecordValue _, ArgumentConversion.ObjectReference _ ->
                memory.recordValue(name, code);
            case ArgumentConversion.AlignedRecord aligned -> memory.alignedRecord(aligned, name, code);
            case ArgumentConversion.Memory value -> memory.memory(value, name, code);
            case ArgumentConversion.OutMemory out -> memory.outMemory(out, name, code);
            case ArgumentConversion.StringCopy text -> pointer(name, copies.stringCopy(text, name), code);
            case ArgumentConversion.SizedTextCopy _ -> pointer(name, CodeBlock.of("$L.text($L)", scratch, name), code);
            case ArgumentConversion.HeapString text -> pointer(name, copies.heapString(text, name), code);
            case ArgumentConversion.ArrayCopy copy -> pointer(name, copies.arrayCopy(copy, name), code);
            case ArgumentConversion.HeapArray _ -> pointer(name, CopiedArgumentEmitter.heapArray(name), code);
            case ArgumentConversion.DirectBuffer buffer ->
                pointer(name, CopiedArgumentEmitter.directBuffer(buffer, name), code);
            case ArgumentConversion.StringArray array -> pointer(name, copies.stringArray(array, name), code);
            case ArgumentConversion.PointerArray array -> pointer(name, copies.pointerArray(array, name), code);
            case ArgumentConversion.ObjectArray array -> pointer(name, copies.objectArray(array, name), code);
            case ArgumentConversion.Callback callback ->
                pointer(name, callbacks.callback(callback, parameter, name), code);
            case ArgumentConversion.UserObject object ->
                pointer(name, callbacks.userObject(object.lifetime(), name), code);
            case ArgumentConversion.CallbackToken token -> passed(token.callback());
            case ArgumentConversion.AtLeast atLeast -> {
                String array = emit(parameter, atLeast.array(), code);
                lengths.checkRoom(atLeast, parameter, array, code);
                yield array;
            }
            case ArgumentConversion.BitField field -> {
                numbers.checkBitField(field, name, code);
                yield emit(parameter, field.value(), code);
            }
            case ArgumentConversion.CheckedLength checked -> {
                lengths.checkLength(checked, parameter, passed(checked.array()), code);
                yield emit(parameter, checked.count(), code);
            }
            case ArgumentConversion.LengthOf length -> lengths.lengthOf(length, name, passed(length.array()), code);
        };
    }

    // CxxStream outStream = CxxStream.output(scratch, PhyNativeHandles.LIBRARY, out, CxxStream.Keeping.CALL);
    private CodeBlock stream(
            ArgumentConversion.JavaStream stream, Parameter parameter, String name, CodeBlock.Builder code) {
        String variable = names.take(name + "Stream");
        streams.put(parameter.name(), variable);
        code.addStatement(
                "$1T $2L = $1T.$3L($4L, $5L, $6L, $1T.Keeping.$7L)",
                Names.CXX_STREAM,
                variable,
                stream.isInput() ? "input" : "output",
                scratch,
                names.library(),
                name,
                stream.keeping());
        return CodeBlock.of("$L.segment()", variable);
    }

    // CxxCodecs.list(CxxCodecs.TEXT).write(scratch, names)
    private CodeBlock encoded(ArgumentConversion.Encoded encoded, Parameter parameter, String name) {
        CodeBlock written = CodeBlock.of(
                "$L.$L($L, $L$L)",
                codecs.of(encoded.codec()),
                encoded.copiedBack() ? "writeBack" : "write",
                scratch,
                givesAway(parameter) ? gifts.map(one -> one + ", ").orElse("") : "",
                name);
        return parameter.nullness() == Nullness.NONNULL || encoded.codec().isNullable()
                ? written
                : CodeBlock.of("$L == null ? $T.NULL : $L", name, Names.MEMORY_SEGMENT, written);
    }

    // MemorySegment pathPointer = scratch.string(path);
    private String pointer(String name, CodeBlock value, CodeBlock.Builder code) {
        String pointer = names.take(name + "Pointer");
        code.addStatement("$T $L = $L", Names.MEMORY_SEGMENT, pointer, value);
        return pointer;
    }
}
