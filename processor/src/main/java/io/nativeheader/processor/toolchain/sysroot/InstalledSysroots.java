package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Environment;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the headers of other targets that distributions install. */
final class InstalledSysroots {

    private final Target target;
    private final BuildEnvironment environment;

    /** The root of the file system; a test's folder in tests. */
    private final Path system;

    InstalledSysroots(Target target, BuildEnvironment environment, Path system) {
        this.target = target;
        this.environment = environment;
        this.system = system;
    }

    Optional<Sysroot> find() {
        Optional<Sysroot> visualStudio = visualStudio();
        return visualStudio.isPresent() ? visualStudio : inFolders();
    }

    /** Returns the headers in {@code INCLUDE}, which are those of all architectures, in Visual Studio's command prompt. */
    private Optional<Sysroot> visualStudio() {
        if (target.os() != OperatingSystem.WINDOWS || environment.host().os() != OperatingSystem.WINDOWS) {
            return Optional.empty();
        }
        List<Path> headers = environment.folders("INCLUDE").toList();
        return headers.stream().anyMatch(folder -> SysrootLayout.hasFile(folder, "vcruntime.h"))
                ? Optional.of(new Sysroot(
                        target.with(Environment.MSVC),
                        Sysroot.Kind.INSTALLED,
                        Optional.empty(),
                        headers,
                        List.of(),
                        List.of()))
                : Optional.empty();
    }

    private Optional<Sysroot> inFolders() {
        return Stream.concat(
                        folders().stream()
                                .peek(environment.seen()::folder)
                                .flatMap(folder -> SysrootLayout.of(target, Sysroot.Kind.INSTALLED, folder).stream()),
                        Stream.of(target).flatMap(_ -> multiarch().stream()))
                .findFirst();
    }

    private List<Path> folders() {
        return switch (target.os()) {
            case LINUX -> linux();
            case MACOS -> List.of();
            case WINDOWS ->
                environment.host().os() == OperatingSystem.WINDOWS
                        ? List.of()
                        : List.of(
                                system.resolve("usr").resolve(SysrootLayout.mingwTriple(target)),
                                system.resolve("opt/homebrew/opt/mingw-w64/toolchain-x86_64"),
                                system.resolve("usr/local/opt/mingw-w64/toolchain-x86_64"));
        };
    }

    private List<Path> linux() {
        String triple = target.triple();
        List<Path> folders = new ArrayList<>(List.of(
                system.resolve("usr").resolve(triple),
                system.resolve("usr/local").resolve(triple)));
        if (target.environment() == Environment.MUSL) {
            if (target.architecture() == environment.host().architecture()) {
                folders.add(system.resolve("usr/lib/musl"));
            }
        } else {
            String machine = triple.substring(0, triple.indexOf('-'));
            folders.addAll(subfolders(system.resolve("usr").resolve(machine + "-redhat-linux/sys-root")));
        }
        return folders;
    }

    /**
     * Returns Debian's folders for a foreign architecture. glibc has its headers that differ between architectures in {@code
     * /usr/include/<triple>}, and all others in {@code /usr/include}, which is the same for each architecture. musl has all headers in {@code
     * /usr/include/<triple>}.
     */
    private Optional<Sysroot> multiarch() {
        if (target.os() != OperatingSystem.LINUX) {
            return Optional.empty();
        }
        Path include = system.resolve("usr/include");
        Path own = include.resolve(target.triple());
        environment.seen().folder(own);
        boolean isMusl = SysrootLayout.hasFile(own, "stdio.h");
        boolean isGlibc =
                SysrootLayout.hasFile(own.resolve("bits"), "wordsize.h") && SysrootLayout.hasFile(include, "stdio.h");
        if (!isMusl && !isGlibc) {
            return Optional.empty();
        }
        List<Path> headers = isMusl
                ? List.of(own)
                : SysrootLayout.existing(system.resolve("usr/local/include").resolve(target.triple()), own, include);
        return Optional.of(new Sysroot(
                target,
                Sysroot.Kind.INSTALLED,
                Optional.empty(),
                headers,
                List.of(),
                SysrootLayout.existing(
                        system.resolve("usr/local/lib").resolve(target.triple()),
                        system.resolve("usr/lib").resolve(target.triple()),
                        system.resolve("lib").resolve(target.triple()))));
    }

    private List<Path> subfolders(Path folder) {
        environment.seen().folder(folder);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
