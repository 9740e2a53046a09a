package io.nativeheader.runtime;

import io.nativeheader.runtime.library.ElfNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What the copy of a library has in place of its own SONAME and of those of the libraries it needs. A name has the length of the one it replaces, so
 * nothing else in the file moves.
 *
 * @param soname the library's own, before; empty if it has none
 */
record ElfRenames(Optional<String> soname, List<Rename> all) {

    private static final int LONGEST = 8;
    private static final int SHORTEST = 3;

    /** A name in the string table of the file. */
    record Rename(long offset, String before, String after) {}

    /**
     * @param file that the loader will have
     * @param needed the libraries of the class path that this one needs
     */
    static ElfRenames of(ElfNames names, Path file, List<PackedLibrary> needed) throws IOException {
        List<Rename> all = new ArrayList<>();
        for (ElfNames.Name name : names.needed()) {
            for (PackedLibrary library : needed) {
                Optional<String> other = library.renames().newName();
                if (other.isPresent() && library.isCalled(name.text())) {
                    all.add(rename(name, other.get()));
                }
            }
        }
        Optional<ElfNames.Name> own = names.soname();
        if (own.isPresent() && LoadedNames.isAnother(own.get().text(), file)) {
            all.add(rename(own.get(), unused(own.get().text())));
        }
        Optional<String> soname = own.isPresent() ? Optional.of(own.get().text()) : Optional.empty();
        return new ElfRenames(soname, List.copyOf(all));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What libraries that need it are to call it; empty if that is what they do. */
    private Optional<String> newName() {
        return all.stream()
                .filter(each -> soname.isPresent() && each.before().equals(soname.get()))
                .map(Rename::after)
                .findFirst();
    }

    private static Rename rename(ElfNames.Name name, String after) throws IOException {
        if (name.isShared()) {
            throw new IOException("another library that calls itself " + name.text()
                    + " is loaded, and this one's name is part of another name, so that it cannot be changed");
        }
        return new Rename(name.offset(), name.text(), after);
    }

    /** The end stays: the linker may have stored a symbol {@code so} in the end of {@code libphy.so}. */
    private static String unused(String name) throws IOException {
        int end = Math.max(0, name.lastIndexOf('.'));
        int start = Math.max(0, end - LONGEST);
        if (end - start < SHORTEST) {
            throw new IOException("another library that calls itself " + name
                    + " is loaded, and the name is too short to be changed");
        }
        SplittableRandom random = new SplittableRandom();
        StringBuilder after = new StringBuilder(name);
        do {
            for (int i = start; i < end; i++) {
                after.setCharAt(i, Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
            }
        } while (LoadedNames.has(after.toString()));
        return after.toString();
    }

    void write(Path file) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (Rename each : all) {
                channel.write(ByteBuffer.wrap(bytes(each.after())), each.offset());
            }
        }
    }

    /** The bytes of the file as they were. */
    byte[] undo(byte[] content) {
        for (Rename each : all) {
            byte[] before = bytes(each.before());
            System.arraycopy(before, 0, content, (int) each.offset(), before.length);
        }
        return content;
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
