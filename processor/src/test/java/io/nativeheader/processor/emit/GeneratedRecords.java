package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.CompiledJava.call;
import static io.nativeheader.processor.emit.Models.type;

import io.nativeheader.processor.jmodel.TypeDeclaration;
import java.lang.foreign.Arena;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;

/** Compiles records and allocates them. */
abstract class GeneratedRecords {

    final Arena arena = Arena.ofAuto();

    static CompiledJava compile(TypeDeclaration... types) throws Exception {
        List<GeneratedJava> sources = new ArrayList<>();
        for (TypeDeclaration type : types) {
            sources.add(new JavaEmitter(List.of("linux-x86_64"), false).emit(type));
        }
        return CompiledJava.of(sources);
    }

    static GroupLayout layout(Class<?> type) throws Exception {
        return (GroupLayout) type.getField("LAYOUT").get(null);
    }

    Object allocate(Class<?> type) throws Throwable {
        return call(null, type, "allocate", (SegmentAllocator) arena);
    }
}
