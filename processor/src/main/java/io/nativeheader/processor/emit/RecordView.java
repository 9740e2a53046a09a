package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.platform.PerTarget;
import java.util.Set;

/** Prints the record to which a pointer points. */
final class RecordView {

    private RecordView() {}

    /*
     * pointer.address() == 0 ? null : new phy_device(Pointers.sized(pointer, phy_device.LAYOUT.byteSize()))
     * pointer.address() == 0 ? null : new sqlite3(pointer)
     */
    /**
     * @param pointer the variable that holds the pointer
     * @param size the size of the record; 0 for a handle, which has no layout
     * @param variables names of the variables in scope
     */
    static CodeBlock of(String pointer, JavaClass record, PerTarget<Long> size, Set<String> variables) {
        CodeBlock memory = size.allMatch(bytes -> bytes == 0)
                ? CodeBlock.of("$L", pointer)
                : CodeBlock.of("$T.sized($L, $L)", Names.POINTERS, pointer, extent(record, size, variables));
        return CodeBlock.of("$L.address() == 0 ? null : new $T($L)", pointer, Names.of(record), memory);
    }

    // pointer == 0 ? null : new phy_device(Pointers.sized(pointer, phy_device.LAYOUT.byteSize()))
    /** Returns the record where the variable holds the address. */
    static CodeBlock ofAddress(String address, JavaClass record, PerTarget<Long> size, Set<String> variables) {
        CodeBlock memory = size.allMatch(bytes -> bytes == 0)
                ? CodeBlock.of("$T.ofAddress($L)", Names.MEMORY_SEGMENT, address)
                : CodeBlock.of("$T.sized($L, $L)", Names.POINTERS, address, extent(record, size, variables));
        return CodeBlock.of("$L == 0 ? null : new $T($L)", address, Names.of(record), memory);
    }

    // phy_device.LAYOUT.byteSize(), FILE.LAYOUT
    /** Returns the size of a record, or its layout if some targets do not define it. There, the layout is null. */
    static CodeBlock extent(JavaClass record, PerTarget<Long> size, Set<String> variables) {
        return CodeBlock.of(
                size.anyMatch(bytes -> bytes == 0) ? "$L.LAYOUT" : "$L.LAYOUT.byteSize()",
                Names.qualifier(record, variables));
    }
}
