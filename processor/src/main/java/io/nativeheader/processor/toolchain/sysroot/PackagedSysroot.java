package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.cache.CacheDirectory;
import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.cache.SharedFolder;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sysroot in a jar on the processor path, which {@link SysrootPacker} wrote. It is unpacked once into the user's cache folder.
 *
 * <pre>
 * META-INF/native-header/sysroot/linux-aarch64/files.txt               the files, with their digests
 * META-INF/native-header/sysroot/linux-aarch64/usr/include/stdio.h
 * </pre>
 */
final class PackagedSysroot {

    private static final String FOLDER = "META-INF/native-header/sysroot/";

    static final String LIST = "files.txt";

    private PackagedSysroot() {}

    /** Returns the folder of a target's files in a jar, with a slash at the end. */
    static String folder(Target target) {
        return FOLDER + target.folder() + "/";
    }

    static Optional<Sysroot> find(Target target, ClassLoader loader, BuildEnvironment environment) {
        Optional<byte[]> list = resource(loader, folder(target) + LIST);
        return list.flatMap(
                bytes -> SysrootLayout.of(target, Sysroot.Kind.ARTIFACT, unpacked(target, bytes, loader, environment)));
    }

    private static Path unpacked(Target target, byte[] list, ClassLoader loader, BuildEnvironment environment) {
        Digest digest = new Digest();
        digest.add(new String(list, StandardCharsets.UTF_8));
        String name = target.folder() + "-" + digest.hex().substring(0, 16);
        try {
            return unpacked(CacheDirectory.of(environment.host()), name, target, list, loader);
        } catch (IOException notWritable) {
            try {
                return unpacked(CacheDirectory.temporary(), name, target, list, loader);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot unpack the sysroot of " + target.folder(), failure);
            }
        }
    }

    private static Path unpacked(Path cache, String name, Target target, byte[] list, ClassLoader loader)
            throws IOException {
        return SharedFolder.filled(cache.resolve("sysroots").resolve(name), empty -> {
            for (String file : files(list)) {
                Path to = empty.resolve(file).normalize();
                if (!to.startsWith(empty)) {
                    throw new IOException("the sysroot of " + target.folder() + " contains the name " + file);
                }
                byte[] content = resource(loader, folder(target) + file)
                        .orElseThrow(() -> new IOException("the sysroot of " + target.folder() + " lacks " + file));
                Files.createDirectories(to.getParent());
                write(to, content);
            }
        });
    }

    /** Writes a file. Some headers of the kernel have names that differ only in case; not every file system can store both. */
    private static void write(Path file, byte[] content) throws IOException {
        try {
            Files.copy(new ByteArrayInputStream(content), file);
        } catch (FileAlreadyExistsException sameName) {
            // the first of the two remains
        }
    }

    /** Returns the names in a list whose lines have a digest and a name. */
    private static List<String> files(byte[] list) {
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private static Optional<byte[]> resource(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}
