package io.nativeheader.processor.clang;

import io.nativeheader.processor.cache.CacheDirectory;
import io.nativeheader.processor.cache.SharedFolder;
import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The LLVM in the jar {@code org.bytedeco:llvm}, a Maven dependency of the processor. It is unpacked once into a {@link SharedFolder} of
 * the user's cache directory. If the cache directory is not writable, this process uses a temporary folder instead.
 */
public final class BundledLlvm {

    /** Libraries for parsing, without file extensions. */
    private static final List<String> LIBRARIES = List.of("libLLVM", "libclang");

    /** Additional files for compiling. clang and lld are programs that load libraries under these names. */
    private static final List<String> PROGRAMS = List.of("clang", "lld", "libclang-cpp");

    private final URL jarEntry;
    private final String resourceFolder;
    private final Target target;
    private final Path cache;
    private final Map<String, Path> unpacked = new HashMap<>();

    private BundledLlvm(URL jarEntry, String resourceFolder, Target target, Path cache) {
        this.jarEntry = jarEntry;
        this.resourceFolder = resourceFolder;
        this.target = target;
        this.cache = cache;
    }

    /** Returns the jar on a class path that contains the LLVM for a target; empty if there is none. */
    public static Optional<Path> jar(ClassLoader loader, Target target) {
        Optional<Path> named = jarByName(loader, target);
        return named.isPresent() ? named : find(loader, target).flatMap(BundledLlvm::jar);
    }

    /** Finds the jar by the file name that Maven gives it. Opening a jar of this size is slow. */
    private static Optional<Path> jarByName(ClassLoader loader, Target target) {
        if (loader instanceof URLClassLoader known) {
            for (URL url : known.getURLs()) {
                String path = url.getPath();
                if (url.getProtocol().equals("file")
                        && path.endsWith("-" + platform(target) + ".jar")
                        && path.substring(path.lastIndexOf('/')).startsWith("/llvm-")) {
                    return path(url);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> path(URL url) {
        try {
            return Optional.of(Path.of(url.toURI()).toRealPath()).filter(Files::isRegularFile);
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    /** Returns the LLVM on a class path; empty if there is none for the target. Does not unpack anything yet. */
    public static Optional<BundledLlvm> find(ClassLoader loader, Target target) {
        String folder = "org/bytedeco/llvm/" + platform(target) + "/";
        URL entry = loader.getResource(folder + "libclang" + target.libraryEnding());
        return entry == null || !entry.getProtocol().equals("jar")
                ? Optional.empty()
                : Optional.of(new BundledLlvm(entry, folder, target, CacheDirectory.of(target)));
    }

    private static String platform(Target target) {
        String os = switch (target.os()) {
            case LINUX -> "linux";
            case MACOS -> "macosx";
            case WINDOWS -> "windows";
        };
        String architecture = switch (target.architecture()) {
            case X86_64 -> "x86_64";
            case AARCH64 -> "arm64";
            case RISCV64 -> "riscv64";
            case PPC64LE -> "ppc64le";
            case S390X -> "s390x";
        };
        return os + "-" + architecture;
    }

    private Optional<Path> jar() {
        try {
            return path(((JarURLConnection) jarEntry.openConnection()).getJarFileURL());
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }

    /** Returns the jar's location, for messages. */
    public String location() {
        return jarEntry.toString().replaceAll("^jar:file:|!.*$", "");
    }

    /** Returns the folder with libclang, libLLVM and clang's headers. */
    public Path libraries() {
        return unpacked("lib", name -> isLibrary(name) || name.contains("/include/") && name.startsWith("lib/clang/"));
    }

    /** Returns the path of {@code libclang.so}. */
    public Path libclang() {
        return libraries().resolve("libclang" + target.libraryEnding());
    }

    /** Returns the path of {@code libLLVM.so}, which has to be loaded before libclang. */
    public Path libLlvm() {
        return libraries().resolve("libLLVM" + target.libraryEnding());
    }

    /** Returns {@code lib/clang/20}, the folder that contains {@code include/stddef.h}. */
    public Path resourceDirectory() {
        Path versions = libraries().resolve("lib/clang");
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.findFirst().orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the path of {@code clang}. */
    public Path compiler() {
        return programs().resolve("clang" + programEnding());
    }

    /** Returns the path of {@code ld.lld}. lld selects the kind of linker by the name of its executable. */
    public Path linker() {
        return switch (target.os()) {
            case LINUX -> programs().resolve("ld.lld");
            case MACOS -> programs().resolve("ld64.lld");
            case WINDOWS -> programs().resolve("lld-link.exe");
        };
    }

    private String programEnding() {
        return target.os() == Target.OperatingSystem.WINDOWS ? ".exe" : "";
    }

    private Path programs() {
        return unpacked("bin", name -> PROGRAMS.stream().anyMatch(program -> isFile(name, program)));
    }

    private boolean isLibrary(String name) {
        return LIBRARIES.stream().anyMatch(library -> isFile(name, library));
    }

    private boolean isFile(String name, String stem) {
        return name.equals(stem) || name.equals(stem + target.libraryEnding()) || name.equals(stem + ".exe");
    }

    /** Returns a folder with the jar entries whose names, relative to the platform's folder, match a predicate. */
    private Path unpacked(String part, Predicate<String> wanted) {
        Path known = unpacked.get(part);
        if (known == null) {
            try {
                known = unpacked(cache, part, wanted);
            } catch (UncheckedIOException unwritable) {
                known = unpacked(CacheDirectory.temporary(), part, wanted);
            }
            unpacked.put(part, known);
        }
        return known;
    }

    private Path unpacked(Path parent, String part, Predicate<String> wanted) {
        try {
            return SharedFolder.filled(parent.resolve(stem()).resolve(part), fresh -> unpack(fresh, part, wanted));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot unpack " + location() + " into " + parent, failure);
        }
    }

    /**
     * Discards the unpacked libraries, so that the next request unpacks them again. Called if the system cannot load them although their
     * sizes are right.
     */
    void discardLibraries() {
        Path folder = unpacked.remove("lib");
        try {
            if (folder != null) {
                SharedFolder.discard(folder);
            }
        } catch (IOException cannotBeWritten) {
            // the next attempt fails with the same error
        }
    }

    /** Returns {@code llvm-20.1.7-1.5.12-linux-x86_64}. */
    private String stem() {
        String location = location();
        String name = location.substring(location.lastIndexOf('/') + 1);
        return name.endsWith(".jar") ? name.substring(0, name.length() - 4) : name;
    }

    private void unpack(Path fresh, String part, Predicate<String> wanted) throws IOException {
        JarURLConnection connection = (JarURLConnection) jarEntry.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && entry.getName().startsWith(resourceFolder)) {
                    String name = entry.getName().substring(resourceFolder.length());
                    if (wanted.test(name)) {
                        unpack(jar, entry, fresh.resolve(name));
                    }
                }
            }
        }
        if (part.equals("bin")) {
            link(fresh, libraries());
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    /**
     * Creates symbolic links under the names by which clang and lld load their libraries, and under the name that makes lld act as the
     * target's linker.
     */
    private void link(Path bin, Path lib) throws IOException {
        String version = resourceVersion();
        Files.createSymbolicLink(bin.resolve("libLLVM.so." + version), lib.resolve("libLLVM" + target.libraryEnding()));
        Files.createSymbolicLink(
                bin.resolve("libclang-cpp.so." + version), Path.of("libclang-cpp" + target.libraryEnding()));
        Files.createSymbolicLink(bin.resolve(linkerName()), Path.of("lld"));
    }

    private String linkerName() {
        return target.os() == Target.OperatingSystem.MACOS ? "ld64.lld" : "ld.lld";
    }

    private String resourceVersion() {
        return resourceDirectory().getFileName() + ".1";
    }
}
