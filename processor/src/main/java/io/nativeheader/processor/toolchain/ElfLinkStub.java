package io.nativeheader.processor.toolchain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.library.ElfMachine;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A shared library without code, which stands in for a library of the target that is not on this machine. A linker reads only its symbols
 * and its SONAME (System V ABI, "Object Files"; the machine's flags are those of its psABI).
 */
final class ElfLinkStub {

    private static final int HEADER = 64;
    private static final int SECTION = 64;
    private static final int SYMBOL = 24;
    private static final int DYNAMIC_ENTRY = 16;

    private static final int PROGBITS = 1;
    private static final int STRING_TABLE = 3;
    private static final int DYNAMIC = 6;
    private static final int DYNAMIC_SYMBOLS = 11;

    private static final int TEXT_INDEX = 4;
    private static final int GLOBAL_FUNCTION = 1 << 4 | 2;
    private static final int DT_NULL = 0;
    private static final int DT_SONAME = 14;

    private final Target target;
    private final Map<String, Integer> nameOffsets = new LinkedHashMap<>();
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();

    private ElfLinkStub(Target target) {
        this.target = target;
        names.write(0);
    }

    /**
     * Returns the bytes of a library that exports functions.
     *
     * @param soname the SONAME, or an empty string if the library has none, like musl's
     */
    static byte[] bytes(Target target, String soname, Collection<String> functions) {
        return new ElfLinkStub(target).write(soname, List.copyOf(functions));
    }

    private byte[] write(String soname, List<String> functions) {
        int sonameOffset = name(soname);
        functions.forEach(this::name);
        List<String> sections = List.of(".dynsym", ".dynstr", ".dynamic", ".text", ".shstrtab");
        sections.forEach(this::name);
        int symbols = HEADER;
        int symbolsSize = SYMBOL * (1 + functions.size());
        int dynamic = symbols + symbolsSize;
        int dynamicSize = 2 * DYNAMIC_ENTRY;
        int strings = dynamic + dynamicSize;
        int table = strings + names.size() + 7 & -8;
        ByteBuffer file =
                ByteBuffer.allocate(table + SECTION * (1 + sections.size())).order(target.byteOrder());
        header(file, table, 1 + sections.size());
        file.position(symbols + SYMBOL);
        for (String function : functions) {
            file.putInt(nameOffsets.get(function)).put((byte) GLOBAL_FUNCTION).put((byte) 0);
            file.putShort((short) TEXT_INDEX).putLong(0).putLong(0);
        }
        file.putLong(soname.isEmpty() ? DT_NULL : DT_SONAME).putLong(sonameOffset);
        file.putLong(DT_NULL).putLong(0);
        file.put(names.toByteArray());
        file.position(table + SECTION);
        section(file, ".dynsym", DYNAMIC_SYMBOLS, symbols, symbolsSize, 2, 1, SYMBOL);
        section(file, ".dynstr", STRING_TABLE, strings, names.size(), 0, 0, 0);
        section(file, ".dynamic", DYNAMIC, dynamic, dynamicSize, 2, 0, DYNAMIC_ENTRY);
        section(file, ".text", PROGBITS, HEADER, 0, 0, 0, 0);
        section(file, ".shstrtab", STRING_TABLE, strings, names.size(), 0, 0, 0);
        return file.array();
    }

    private void header(ByteBuffer file, int table, int sections) {
        byte data = (byte) (target.byteOrder() == ByteOrder.LITTLE_ENDIAN ? 1 : 2);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, data, 1});
        file.position(16);
        short sharedObject = 3;
        file.putShort(sharedObject).putShort((short) ElfMachine.of(target)).putInt(1);
        file.putLong(0).putLong(0).putLong(table).putInt(flags());
        file.putShort((short) HEADER).putShort((short) 0).putShort((short) 0);
        file.putShort((short) SECTION).putShort((short) sections).putShort((short) (sections - 1));
    }

    private void section(
            ByteBuffer file, String name, int type, long offset, long size, int link, int info, long entrySize) {
        file.putInt(nameOffsets.get(name)).putInt(type).putLong(0).putLong(0);
        file.putLong(offset).putLong(size).putInt(link).putInt(info).putLong(8).putLong(entrySize);
    }

    private int name(String name) {
        return nameOffsets.computeIfAbsent(name, _ -> {
            int offset = names.size();
            names.writeBytes(name.getBytes(UTF_8));
            names.write(0);
            return offset;
        });
    }

    /** Returns RISC-V's flags for compressed instructions and the ABI with {@code double} in registers. Other machines have none. */
    private int flags() {
        return target.architecture() == Target.Architecture.RISCV64 ? 0x5 : 0;
    }
}
