package io.nativeheader.processor.toolchain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * An import library for a DLL that is not on this machine: an archive with one short import for each name, as lld reads it (Microsoft's "PE
 * Format", "Archive File Format" and "Import Library Format").
 */
final class PeImportStub {

    private static final String MAGIC = "!<arch>\n";
    private static final String IMPORT_PREFIX = "__imp_";
    private static final int MEMBER_HEADER = 60;
    private static final int IMPORT_HEADER = 20;

    /** The import type: a function, a variable. */
    private static final int CODE = 0;

    private static final int DATA = 1;

    /** The name type: the symbol's name is the name in the DLL. */
    private static final int NAME = 1 << 2;

    /** The name type: a third string is the name in the DLL. */
    private static final int EXPORTED_AS = 4 << 2;

    private PeImportStub() {}

    /** Returns an import library for one function of a DLL that object files call by another name. */
    static byte[] alias(Target target, String dll, String symbol, String exported) {
        byte[] member = shortImport(target, symbol + "\0" + dll + "\0" + exported + "\0", CODE | EXPORTED_AS);
        return archive(List.of(member), List.of(IMPORT_PREFIX + symbol, symbol), List.of(0, 0));
    }

    /**
     * Returns the bytes of an import library.
     *
     * @param dll the file name, {@code phy.dll}
     * @param variables those of the names that are variables
     */
    static byte[] bytes(Target target, String dll, Collection<String> names, Set<String> variables) {
        List<byte[]> members = new ArrayList<>();
        List<String> symbols = new ArrayList<>();
        List<Integer> symbolMembers = new ArrayList<>();
        for (String name : names) {
            boolean isVariable = variables.contains(name);
            List<String> defined = isVariable ? List.of(IMPORT_PREFIX + name) : List.of(IMPORT_PREFIX + name, name);
            for (String symbol : defined) {
                symbols.add(symbol);
                symbolMembers.add(members.size());
            }
            members.add(shortImport(target, name + "\0" + dll + "\0", (isVariable ? DATA : CODE) | NAME));
        }
        return archive(members, symbols, symbolMembers);
    }

    private static byte[] shortImport(Target target, String text, int type) {
        byte[] strings = text.getBytes(US_ASCII);
        int machine = target.architecture() == Architecture.AARCH64 ? 0xaa64 : 0x8664;
        ByteBuffer member = ByteBuffer.allocate(IMPORT_HEADER + strings.length).order(ByteOrder.LITTLE_ENDIAN);
        member.putShort((short) 0).putShort((short) 0xffff);
        member.putShort((short) 0).putShort((short) machine);
        member.putInt(0).putInt(strings.length);
        member.putShort((short) 0).putShort((short) type);
        return member.put(strings).array();
    }

    /** Returns an archive. Its first member lists the offset of the member that defines each symbol. */
    private static byte[] archive(List<byte[]> members, List<String> symbols, List<Integer> symbolMembers) {
        byte[] names = (String.join("\0", symbols) + "\0").getBytes(US_ASCII);
        int indexSize = 4 + 4 * symbols.size() + names.length;
        int offset = MAGIC.length() + MEMBER_HEADER + even(indexSize);
        List<Integer> offsets = new ArrayList<>();
        for (byte[] member : members) {
            offsets.add(offset);
            offset += MEMBER_HEADER + even(member.length);
        }
        ByteBuffer index = ByteBuffer.allocate(indexSize).putInt(symbols.size());
        symbolMembers.forEach(member -> index.putInt(offsets.get(member)));
        index.put(names);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.writeBytes(MAGIC.getBytes(US_ASCII));
        member(archive, "/", index.array());
        members.forEach(member -> member(archive, "import/", member));
        return archive.toByteArray();
    }

    private static void member(ByteArrayOutputStream archive, String name, byte[] content) {
        String header = String.format("%-16s%-12s%-6s%-6s%-8s%-10s`\n", name, "0", "0", "0", "644", content.length);
        archive.writeBytes(header.getBytes(US_ASCII));
        archive.writeBytes(content);
        if (content.length % 2 != 0) {
            archive.write('\n');
        }
    }

    private static int even(int size) {
        return size + size % 2;
    }
}
