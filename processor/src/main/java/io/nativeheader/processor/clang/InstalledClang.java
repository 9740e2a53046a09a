package io.nativeheader.processor.clang;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds libclang where distributions install it: {@code /usr/lib/llvm-19/lib/libclang.so.1}. */
final class InstalledClang {

    private static final Pattern VERSION = Pattern.compile("(?:llvm-?|clang-?)(\\d+)|\\.so\\.(\\d+)");
    private static final int OLDEST = 14;

    private InstalledClang() {}

    /** Returns the libraries on this machine, newest first. */
    static List<Path> all(Target target) {
        return folders(target).stream()
                .flatMap(folder -> in(folder, target).stream())
                .filter(file -> version(file) == 0 || version(file) >= OLDEST)
                .sorted(Comparator.comparing(InstalledClang::version).reversed())
                .toList();
    }

    /** Returns the library itself, or the libraries in a folder. */
    static List<Path> in(Path place, Target target) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        return list(place).stream()
                .filter(file -> isLibclang(file.getFileName().toString(), target))
                .sorted(Comparator.comparing(InstalledClang::version).reversed())
                .toList();
    }

    private static boolean isLibclang(String name, Target target) {
        return switch (target.os()) {
            case LINUX -> name.startsWith("libclang.so") || name.matches("libclang-\\d+\\.so.*");
            case MACOS -> name.equals("libclang.dylib");
            case WINDOWS -> name.equals("libclang.dll");
        };
    }

    /** Returns the folders to search. */
    static List<Path> folders(Target target) {
        List<Path> folders = new ArrayList<>();
        switch (target.os()) {
            case LINUX -> {
                list(Path.of("/usr/lib")).stream()
                        .filter(folder -> folder.getFileName().toString().startsWith("llvm"))
                        .sorted(Comparator.comparing(InstalledClang::version).reversed())
                        .forEach(folder -> folders.add(folder.resolve("lib")));
                folders.add(Path.of("/usr/lib", target.triple()));
                folders.add(Path.of("/usr/lib64"));
                folders.add(Path.of("/usr/lib"));
                folders.add(Path.of("/usr/local/lib"));
            }
            case MACOS ->
                folders.addAll(
                        List.of(
                                Path.of("/opt/homebrew/opt/llvm/lib"),
                                Path.of("/usr/local/opt/llvm/lib"),
                                Path.of("/Library/Developer/CommandLineTools/usr/lib"),
                                Path.of(
                                        "/Applications/Xcode.app/Contents/Developer/Toolchains/XcodeDefault.xctoolchain/usr/lib")));
            case WINDOWS -> folders.add(Path.of("C:\\Program Files\\LLVM\\bin"));
        }
        return folders;
    }

    /** Returns the highest version number in a path; 0 if there is none. */
    private static int version(Path file) {
        Matcher matcher = VERSION.matcher(file.toString());
        int version = 0;
        while (matcher.find()) {
            String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            version = Math.max(version, Integer.parseInt(digits));
        }
        return version;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
