package io.nativeheader.processor.clang;

import io.nativeheader.processor.platform.Target;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Result of searching for libclang. The search looks at the option, then at {@code LIBCLANG_PATH}, the LLVM bundled on the processor path,
 * and installed libraries. If the option or the variable is set, it looks nowhere else, even if that libclang fails to load: the user asked
 * for exactly this one.
 */
public sealed interface LibClangSearch {

    /**
     * A loaded libclang.
     *
     * @param location its path, with the option or variable that named it
     * @param resourceDirectory the folder to pass as {@code -resource-dir}; empty if this libclang finds its own headers
     * @param failed locations that were tried first and failed, in order
     */
    record Found(LibClang clang, String location, Optional<Path> resourceDirectory, List<Attempt> failed)
            implements LibClangSearch {

        public Found {
            failed = List.copyOf(failed);
        }
    }

    /** No location has a libclang that loads. The attempts are in the order of the search. */
    record NotFound(List<Attempt> attempts) implements LibClangSearch {

        public NotFound {
            attempts = List.copyOf(attempts);
        }
    }

    /** The JVM denies native access to the processor. The reason is the JVM's message. */
    record Denied(String reason) implements LibClangSearch {}

    /** A location that was tried, and why libclang did not load from it. */
    record Attempt(String location, String reason) {

        @Override
        public String toString() {
            return location + ": " + reason;
        }
    }

    /**
     * Finds and loads libclang.
     *
     * @param option the value of {@code -Anativeheader.libclang}: a library or its folder
     * @param environment the environment variables
     * @param loader class loader whose class path may contain the bundled LLVM
     */
    static LibClangSearch find(
            Optional<String> option, Map<String, String> environment, ClassLoader loader, Target target) {
        ClangFunctions.linkAhead();
        try {
            return search(option, environment, loader, target);
        } catch (IllegalCallerException denied) {
            return new Denied(String.valueOf(denied.getMessage()));
        }
    }

    private static LibClangSearch search(
            Optional<String> option, Map<String, String> environment, ClassLoader loader, Target target) {
        List<Attempt> attempts = new ArrayList<>();
        if (option.isPresent()) {
            return named("-Anativeheader.libclang", option.get(), loader, target, attempts);
        }
        String variable = environment.get("LIBCLANG_PATH");
        if (variable != null && !variable.isBlank()) {
            return named("LIBCLANG_PATH", variable, loader, target, attempts);
        }
        attempts.add(new Attempt("LIBCLANG_PATH", "is not set"));
        Optional<LibClangSearch> bundled = bundled(loader, target, attempts);
        return bundled.orElseGet(() -> installed(loader, target, attempts));
    }

    private static LibClangSearch named(
            String origin, String value, ClassLoader loader, Target target, List<Attempt> attempts) {
        for (Path file : InstalledClang.in(Path.of(value), target)) {
            Optional<LibClangSearch> found = open(file, origin + ": " + file, loader, target, attempts);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (attempts.isEmpty()) {
            attempts.add(new Attempt(origin + ": " + value, "there is no libclang there"));
        }
        return new NotFound(attempts);
    }

    private static Optional<LibClangSearch> bundled(ClassLoader loader, Target target, List<Attempt> attempts) {
        Optional<BundledLlvm> llvm = BundledLlvm.find(loader, target);
        if (llvm.isEmpty()) {
            attempts.add(
                    new Attempt("the processor path", "org.bytedeco:llvm for " + target.folder() + " is not on it"));
            return Optional.empty();
        }
        try {
            LibClang clang = bundled(llvm.get());
            return Optional.of(new Found(
                    clang, llvm.get().location(), Optional.of(llvm.get().resourceDirectory()), attempts));
        } catch (UncheckedIOException | IllegalArgumentException | UnsatisfiedLinkError failure) {
            attempts.add(new Attempt(llvm.get().location(), String.valueOf(failure.getMessage())));
            return Optional.empty();
        }
    }

    /** Loads the bundled libclang. If that fails, the unpacked copy may be damaged, so it is unpacked again and loaded once more. */
    private static LibClang bundled(BundledLlvm llvm) {
        try {
            return opened(llvm);
        } catch (IllegalArgumentException | UnsatisfiedLinkError damaged) {
            llvm.discardLibraries();
            return opened(llvm);
        }
    }

    private static LibClang opened(BundledLlvm llvm) {
        lookup(llvm.libLlvm());
        return new LibClang(lookup(llvm.libclang()));
    }

    private static LibClangSearch installed(ClassLoader loader, Target target, List<Attempt> attempts) {
        for (Path file : InstalledClang.all(target)) {
            Optional<LibClangSearch> found = open(file, file.toString(), loader, target, attempts);
            if (found.isPresent()) {
                return found.get();
            }
        }
        InstalledClang.folders(target)
                .forEach(folder -> attempts.add(new Attempt(folder.toString(), "there is no libclang there")));
        return new NotFound(attempts);
    }

    /**
     * Loads an installed libclang. If clang's own headers, such as {@code stddef.h}, are not installed with it, the bundled ones serve
     * instead.
     */
    private static Optional<LibClangSearch> open(
            Path file, String location, ClassLoader loader, Target target, List<Attempt> attempts) {
        try {
            LibClang clang = new LibClang(lookup(file));
            Optional<Path> resources = ResourceDirectories.find(
                    file,
                    clang.version(),
                    target,
                    () -> BundledLlvm.find(loader, target).map(BundledLlvm::resourceDirectory));
            return Optional.of(new Found(clang, location, resources, attempts));
        } catch (IllegalArgumentException | UnsatisfiedLinkError failure) {
            attempts.add(new Attempt(location, String.valueOf(failure.getMessage())));
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted") // the processor needs native access
    private static SymbolLookup lookup(Path file) {
        return SymbolLookup.libraryLookup(file, Arena.global());
    }
}
