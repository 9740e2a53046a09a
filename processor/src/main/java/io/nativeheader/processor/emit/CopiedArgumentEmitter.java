package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Encoding;
import java.util.Set;

/** Prints the pointers to text, arrays and buffers: copies in scratch memory, or arrays on the Java heap. */
final class CopiedArgumentEmitter {

    private final BodyNames names;
    private final String scratch;
    private final Set<String> variables;
    private final LayoutEmitter layouts;

    /**
     * @param scratch the variable that holds the call's scratch memory
     * @param variables names of the constants in scope: those that the class inherits and its own
     */
    CopiedArgumentEmitter(BodyNames names, String scratch, Set<String> variables, LayoutEmitter layouts) {
        this.names = names;
        this.scratch = scratch;
        this.variables = variables;
        this.layouts = layouts;
    }

    // scratch.string(path), scratch.string(path, Encodings.UTF_16)
    CodeBlock stringCopy(ArgumentConversion.StringCopy text, String name) {
        return CodeBlock.of("$L.string($L$L)", scratch, name, charset(text.encoding()));
    }

    // Encodings.heap(path), Encodings.heap(path, Encodings.UTF_16)
    CodeBlock heapString(ArgumentConversion.HeapString text, String name) {
        return CodeBlock.of("$T.heap($L$L)", Names.ENCODINGS, name, charset(text.encoding()));
    }

    // , Encodings.UTF_16
    private static CodeBlock charset(Encoding encoding) {
        return encoding.equals(Encoding.UTF_8)
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", EncodingEmitter.charset(encoding));
    }

    // scratch.inOut(values), scratch.in(values, (NativeHeaderPlatform.INDEX == 1 ? CLayouts.signExtended(…) :
    // JAVA_LONG))
    CodeBlock arrayCopy(ArgumentConversion.ArrayCopy copy, String name) {
        CodeBlock element = copy.element()
                .map(layout -> CodeBlock.of(", $L", layouts.of(layout)))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of("$L.$L($L$L)", scratch, copied(copy.copiedBack()), name, element);
    }

    // values == null ? MemorySegment.NULL : MemorySegment.ofArray(values)
    static CodeBlock heapArray(String name) {
        return CodeBlock.of("$2L == null ? $1T.NULL : $1T.ofArray($2L)", Names.MEMORY_SEGMENT, name);
    }

    // Buffers.memory(values, true)
    static CodeBlock directBuffer(ArgumentConversion.DirectBuffer buffer, String name) {
        return CodeBlock.of("$T.memory($L, $L)", Names.BUFFERS, name, buffer.written());
    }

    // scratch.inOut(error, Encodings.UTF_8, sqlite3_free_downcall.get())
    CodeBlock stringArray(ArgumentConversion.StringArray array, String name) {
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
    CodeBlock pointerArray(ArgumentConversion.PointerArray array, String name) {
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

    // scratch.inOut(dbptr, DB::segment, pointer -> new DB(CxxPointer.borrowed(pointer, CxxLifetime.UNKNOWN)))
    CodeBlock objectArray(ArgumentConversion.ObjectArray array, String name) {
        String pointer = names.take("pointer");
        CodeBlock segments = CodeBlock.of("$L, $T::segment", name, Names.of(array.element()));
        return array.copiedBack()
                ? CodeBlock.of(
                        "$1L.inOut($2L, $3L -> new $4T($5T.borrowed($3L, $6T.UNKNOWN)))",
                        scratch,
                        segments,
                        pointer,
                        Names.of(array.element()),
                        Names.CXX_POINTER,
                        Names.CXX_LIFETIME)
                : CodeBlock.of("$L.in($L)", scratch, segments);
    }

    private static String copied(boolean back) {
        return back ? "inOut" : "in";
    }
}
