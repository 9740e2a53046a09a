package io.nativeheader.processor.toolchain.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The symbols that an object file for Windows uses and does not define (Microsoft's "PE Format", "COFF Symbol Table").
 *
 * @param undefined the names, without the prefix {@code __imp_} of {@code dllimport}
 * @param variables those of them that are used as variables: clang reads their address from {@code .refptr.phy_debug}
 */
public record CoffReferences(Set<String> undefined, Set<String> variables) {

    private static final int FILE_HEADER = 20;
    private static final int SYMBOL = 18;
    private static final int EXTERNAL = 2;
    private static final String IMPORT = "__imp_";
    private static final String POINTER = ".refptr.";

    public CoffReferences {
        undefined = Set.copyOf(undefined);
        variables = Set.copyOf(variables);
    }

    public static CoffReferences read(Path object) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(object)).order(ByteOrder.LITTLE_ENDIAN);
        Set<String> undefined = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        if (file.limit() < FILE_HEADER) {
            return new CoffReferences(undefined, variables);
        }
        int table = file.getInt(8);
        int count = file.getInt(12);
        int strings = table + count * SYMBOL;
        for (int i = 0; i < count; i++) {
            int at = table + i * SYMBOL;
            String name = name(file, at, strings);
            boolean isUndefined = file.getInt(at + 8) == 0 && file.getShort(at + 12) == 0;
            if (name.startsWith(POINTER)) {
                variables.add(name.substring(POINTER.length()));
            } else if (isUndefined && file.get(at + 16) == EXTERNAL) {
                undefined.add(name.startsWith(IMPORT) ? name.substring(IMPORT.length()) : name);
            }
            i += file.get(at + 17);
        }
        variables.retainAll(undefined);
        return new CoffReferences(undefined, variables);
    }

    /** Returns a symbol's name: up to 8 bytes, or 4 zero bytes and an offset in the string table. */
    private static String name(ByteBuffer file, int at, int strings) {
        boolean isLong = file.getInt(at) == 0;
        int start = isLong ? strings + file.getInt(at + 4) : at;
        int end = start;
        while (end < file.limit() && file.get(end) != 0 && (isLong || end < at + 8)) {
            end++;
        }
        return new String(file.array(), start, end - start, ISO_8859_1);
    }
}
