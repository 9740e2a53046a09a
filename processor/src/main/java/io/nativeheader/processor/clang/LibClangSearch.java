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
 * Where libclang was found, or why not. The order is: the option, {@code LIBCLANG_PATH}, the LLVM bundled on the processor path, an
 * installed one. An option or a variable that does not work ends the search: who names one does not want another.
 */
public sealed interface LibClangSearch {

    /**
     * An open libclang.
     *
     * @param place where it is
     * @param resourceDirectory to pass to it; empty where it knows its own
     * @param before every place looked at in vain, in order
     */
    record Found(LibClang clang, String place, Optional<Path> resourceDirectory, List<Attempt> before)
            implements LibClangSearch {

        public Found {
            before = List.copyOf(before);
        }
    }

    /** None; every place looked at, in order. */
    record NotFound(List<Attempt> attempts) implements LibClangSearch {

        public NotFound {
            attempts = List.copyOf(attempts);
        }
    }

    /** The JVM lets nobody of ours call native code; the text is its own. */
    record Denied(String reason) implements LibClangSearch {}

    /** A place without a libclang that opens. */
    record Attempt(String place, String reason) {

        @Override
        public String toString() {
            return place + ": " + reason;
        }
    }

    /**
     * @param option the value of {@code -Anativeheader.libclang}: a library or its folder
     * @param environment the environment variables
     * @param loader whose class path may have the bundled LLVM
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
            return Optional.of(
                    new Found(clang, llvm.get().place(), Optional.of(llvm.get().resourceDirectory()), attempts));
        } catch (UncheckedIOException | IllegalArgumentException | UnsatisfiedLinkError failure) {
            attempts.add(new Attempt(llvm.get().place(), String.valueOf(failure.getMessage())));
            return Optional.empty();
        }
    }

    /** An unpacked one may be damaged: it is unpacked anew and tried once more. */
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

    /** An installed libclang may come without clang's own headers, {@code stddef.h} and the like: the bundled ones take their place. */
    private static Optional<LibClangSearch> open(
            Path file, String place, ClassLoader loader, Target target, List<Attempt> attempts) {
        try {
            LibClang clang = new LibClang(lookup(file));
            Optional<Path> resources = ResourceDirectories.find(
                    file,
                    clang.version(),
                    target,
                    () -> BundledLlvm.find(loader, target).map(BundledLlvm::resourceDirectory));
            return Optional.of(new Found(clang, place, resources, attempts));
        } catch (IllegalArgumentException | UnsatisfiedLinkError failure) {
            attempts.add(new Attempt(place, String.valueOf(failure.getMessage())));
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted") // the processor is given native access
    private static SymbolLookup lookup(Path file) {
        return SymbolLookup.libraryLookup(file, Arena.global());
    }
}
