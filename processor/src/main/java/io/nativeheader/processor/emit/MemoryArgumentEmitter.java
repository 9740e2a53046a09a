package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.OutAllocation;
import io.nativeheader.processor.platform.PerTarget;

/** Prints the conversions of arguments that are memory: structs, handles, {@code long double}, and memory for C's results. */
final class MemoryArgumentEmitter {

    private final BodyNames names;
    private final String scratch;
    private final LayoutEmitter layouts;

    /** @param scratch the variable that holds the call's scratch memory */
    MemoryArgumentEmitter(BodyNames names, String scratch, LayoutEmitter layouts) {
        this.names = names;
        this.scratch = scratch;
        this.layouts = layouts;
    }

    // MemorySegment numberSegment = number.segment();
    String recordValue(String name, CodeBlock.Builder code) {
        String segment = names.take(name + "Segment");
        code.addStatement("$T $L = $L.segment()", Names.MEMORY_SEGMENT, segment, name);
        return segment;
    }

    // MemorySegment numberSegment = Records.aligned(number.segment(), 16);
    String alignedRecord(ArgumentConversion.AlignedRecord conversion, String name, CodeBlock.Builder code) {
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
    String memory(ArgumentConversion.Memory conversion, String name, CodeBlock.Builder code) {
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

    /*
     * MemorySegment dbMemory = scratch.out(8, 8);
     * MemorySegment bufMemory = Arena.ofAuto().allocate(144, 8);
     */
    String outMemory(ArgumentConversion.OutMemory out, String name, CodeBlock.Builder code) {
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

    private CodeBlock size(PerTarget<Long> size) {
        return layouts.selection().size(size);
    }
}
