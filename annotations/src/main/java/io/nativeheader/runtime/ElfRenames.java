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
 * New names for a library's SONAME and for the SONAMEs of the libraries that it needs, in a copy of the file. A new name has the same
 * length as the old one, so nothing else in the file moves.
 *
 * @param soname the library's original SONAME; empty if it has none
 * @param all the names to overwrite
 */
record ElfRenames(Optional<String> soname, List<Rename> all) {

    /** The maximum number of characters to randomize. */
    private static final int MAX_RANDOM = 8;
    /** The minimum number of characters to randomize; shorter names are rejected. */
    private static final int MIN_RANDOM = 3;

    /** One name in the file's string table. */
    record Rename(long offset, String before, String after) {}

    /**
     * Determines the new names for a library. Its own SONAME changes if a different loaded library has the same one.
     *
     * @param names the names in the file
     * @param file the file that the loader will open
     * @param needed the libraries from the class path that this one needs
     */
    static ElfRenames of(ElfNames names, Path file, List<ClassPathLibrary> needed) throws IOException {
        List<Rename> all = new ArrayList<>();
        for (ElfNames.Name name : names.needed()) {
            for (ClassPathLibrary library : needed) {
                Optional<String> other = library.renames().newName();
                if (other.isPresent() && library.isCalled(name.text())) {
                    all.add(rename(name, other.get()));
                }
            }
        }
        Optional<ElfNames.Name> own = names.soname();
        if (own.isPresent() && LoadedNames.isUsedByOtherFile(own.get().text(), file)) {
            all.add(rename(own.get(), unused(own.get().text())));
        }
        Optional<String> soname = own.isPresent() ? Optional.of(own.get().text()) : Optional.empty();
        return new ElfRenames(soname, List.copyOf(all));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns the SONAME that dependent libraries must use; empty if it did not change. */
    private Optional<String> newName() {
        return all.stream()
                .filter(each -> soname.isPresent() && each.before().equals(soname.get()))
                .map(Rename::after)
                .findFirst();
    }

    private static Rename rename(ElfNames.Name name, String after) throws IOException {
        if (name.isShared()) {
            throw new IOException(
                    "another library with the SONAME " + name.text()
                            + " is loaded, and this library's SONAME cannot be changed because it shares bytes with another name");
        }
        return new Rename(name.offset(), name.text(), after);
    }

    /**
     * Returns an unused name by randomizing the characters before the last dot. The ending stays, because the linker may share the tail of
     * {@code libphy.so} with a symbol named {@code so}.
     */
    private static String unused(String name) throws IOException {
        int end = Math.max(0, name.lastIndexOf('.'));
        int start = Math.max(0, end - MAX_RANDOM);
        if (end - start < MIN_RANDOM) {
            throw new IOException(
                    "another library with the SONAME " + name + " is loaded, and the name is too short to change");
        }
        SplittableRandom random = new SplittableRandom();
        StringBuilder after = new StringBuilder(name);
        do {
            for (int i = start; i < end; i++) {
                after.setCharAt(i, Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
            }
        } while (LoadedNames.isLoaded(after.toString()));
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

    /** Restores the original names in the file's content. */
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
