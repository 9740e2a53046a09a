package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognizes the folders in a sysroot by the headers that they contain. */
final class SysrootLayout {

    private SysrootLayout() {}

    /** Returns the sysroot in a folder; empty if the folder has no C library headers for the target. */
    static Optional<Sysroot> of(Target target, Sysroot.Kind kind, Path folder) {
        return switch (target.os()) {
            case LINUX -> linux(target, kind, folder);
            case MACOS -> apple(target, kind, folder);
            case WINDOWS -> mingw(target, kind, folder).or(() -> visualStudio(target, kind, folder));
        };
    }

    /**
     * Recognizes a root folder ({@code usr/include}), Debian's cross folders ({@code /usr/aarch64-linux-gnu/include}), and Fedora's ({@code
     * /usr/aarch64-linux-gnu/sys-root/usr/include}).
     */
    private static Optional<Sysroot> linux(Target target, Sysroot.Kind kind, Path folder) {
        for (String prefix : List.of("usr", "", "sys-root/usr")) {
            Path include = folder.resolve(prefix).resolve("include");
            Path multiarch = include.resolve(target.triple());
            if (hasFile(multiarch, "stdio.h") || hasFile(include, "stdio.h")) {
                boolean isWhole = hasFile(multiarch, "stdio.h");
                List<Path> headers = isWhole ? List.of(multiarch) : existing(multiarch, include);
                Path root = prefix.isEmpty() ? folder : folder.resolve(prefix).getParent();
                return Optional.of(new Sysroot(
                        target, kind, Optional.of(root), headers, List.of(), libraries(root, target.triple())));
            }
        }
        return hasFile(folder, "stdio.h")
                ? Optional.of(new Sysroot(target, kind, Optional.empty(), List.of(folder), List.of(), List.of()))
                : Optional.empty();
    }

    private static List<Path> libraries(Path root, String triple) {
        return existing(
                root.resolve("usr/lib").resolve(triple),
                root.resolve("lib").resolve(triple),
                root.resolve("usr/lib64"),
                root.resolve("lib64"),
                root.resolve("usr/lib"),
                root.resolve("lib"));
    }

    private static Optional<Sysroot> apple(Target target, Sysroot.Kind kind, Path folder) {
        return hasFile(folder.resolve("usr/include"), "stdio.h")
                ? Optional.of(new Sysroot(
                        target,
                        kind,
                        Optional.of(folder),
                        List.of(folder.resolve("usr/include")),
                        List.of(),
                        existing(folder.resolve("usr/lib"))))
                : Optional.empty();
    }

    /** Recognizes mingw-w64: Debian's folder, Fedora's, that of llvm-mingw, and a plain folder with headers. */
    private static Optional<Sysroot> mingw(Target target, Sysroot.Kind kind, Path folder) {
        String triple = mingwTriple(target);
        return Stream.of("", "sys-root/mingw", "mingw", triple, "usr/" + triple)
                .map(folder::resolve)
                .filter(root -> hasFile(root.resolve("include"), "_mingw.h"))
                .findFirst()
                .map(root -> new Sysroot(
                        target.with(Environment.GNU),
                        kind,
                        Optional.of(root),
                        List.of(root.resolve("include")),
                        List.of(),
                        existing(root.resolve("lib"), root.resolve("bin"))))
                .or(() -> hasFile(folder, "_mingw.h")
                        ? Optional.of(new Sysroot(
                                target.with(Environment.GNU),
                                kind,
                                Optional.empty(),
                                List.of(folder),
                                List.of(),
                                List.of()))
                        : Optional.empty());
    }

    /** Returns the name of mingw-w64's folder for a target: {@code x86_64-w64-mingw32}. */
    static String mingwTriple(Target target) {
        return (target.architecture() == Architecture.AARCH64 ? "aarch64" : "x86_64") + "-w64-mingw32";
    }

    /** Recognizes Visual Studio's headers and the Windows SDK in the folders that xwin writes. */
    private static Optional<Sysroot> visualStudio(Target target, Sysroot.Kind kind, Path folder) {
        Path sdk = folder.resolve("sdk/include");
        if (!hasFile(folder.resolve("crt/include"), "vcruntime.h") || !hasFile(sdk.resolve("ucrt"), "stdio.h")) {
            return Optional.empty();
        }
        String architecture = target.architecture() == Architecture.AARCH64 ? "aarch64" : "x86_64";
        return Optional.of(new Sysroot(
                target.with(Environment.MSVC),
                kind,
                Optional.of(folder),
                existing(folder.resolve("crt/include"), sdk.resolve("ucrt"), sdk.resolve("um"), sdk.resolve("shared")),
                List.of(),
                existing(
                        folder.resolve("crt/lib").resolve(architecture),
                        folder.resolve("sdk/lib/ucrt").resolve(architecture),
                        folder.resolve("sdk/lib/um").resolve(architecture))));
    }

    static boolean hasFile(Path folder, String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    static List<Path> existing(Path... folders) {
        List<Path> existing = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                existing.add(folder);
            }
        }
        return existing;
    }
}
