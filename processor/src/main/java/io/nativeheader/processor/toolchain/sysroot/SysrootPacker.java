package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.PackedLibraries;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the C library's and the kernel's headers of a target, and what stubs are linked to, for builds on machines that lack them. The same
 * files always produce the same bytes.
 *
 * @param sysroot the headers to pack
 * @param licences the files with their licences
 */
public record SysrootPacker(Sysroot sysroot, List<Path> licences) {

    /** The earliest time that a zip file can store. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    public SysrootPacker {
        licences = List.copyOf(licences);
    }

    /**
     * Writes a jar, or a folder if the name does not end in {@code .jar}.
     *
     * @return the number of headers
     */
    public int write(Path output) throws IOException {
        SortedMap<String, byte[]> files = files();
        int headers = files.size();
        files.putAll(PackedLibraries.of(BuildEnvironment.current(Target.host()).forTarget(sysroot)));
        for (Path licence : licences) {
            Path file = licence.toAbsolutePath().normalize();
            files.put(
                    "licences/" + file.getParent().getFileName() + "." + file.getFileName(), Files.readAllBytes(file));
        }
        files.put(PackagedSysroot.LIST, list(files).getBytes(StandardCharsets.UTF_8));
        if (output.toString().endsWith(".jar")) {
            writeJar(files, output);
        } else {
            writeFolder(files, output);
        }
        return headers;
    }

    private SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path folder : sysroot.headers()) {
            String name = name(folder);
            for (Path entry : entries(folder)) {
                try (Stream<Path> all = Files.walk(entry, FileVisitOption.FOLLOW_LINKS)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        String relative = folder.relativize(file).toString().replace('\\', '/');
                        files.putIfAbsent(name + relative, Files.readAllBytes(file));
                    }
                }
            }
        }
        return files;
    }

    /** Returns the folder's place in the sysroot: {@code usr/include/}, {@code usr/include/aarch64-linux-gnu/}. */
    private String name(Path folder) {
        Target target = sysroot.target();
        if (target.os() == OperatingSystem.WINDOWS) {
            return "include/";
        }
        boolean isShared = sysroot.headers().size() > 1 && folder.endsWith(target.triple());
        return isShared ? "usr/include/" + target.triple() + "/" : "usr/include/";
    }

    /** Returns the files and folders of the C library and the kernel. A folder such as {@code /usr/include} also has those of libraries. */
    private List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(entry -> isOfCLibrary(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private boolean isOfCLibrary(String name) {
        return switch (sysroot.target().os()) {
            case LINUX -> CLibraryHeaders.contains(name) && !name.equals("c++") && !CLibraryHeaders.isMultiarch(name);
            case MACOS -> true;
            case WINDOWS -> !name.equals("c++");
        };
    }

    private static String list(SortedMap<String, byte[]> files) {
        StringBuilder list = new StringBuilder();
        files.forEach((name, content) ->
                list.append(sha256(content)).append(' ').append(name).append('\n'));
        return list.toString();
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Digest.of(content));
    }

    private void writeFolder(SortedMap<String, byte[]> files, Path output) throws IOException {
        Path folder = output.resolve(PackagedSysroot.folder(sysroot.target()));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
    }

    private void writeJar(SortedMap<String, byte[]> files, Path output) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(PackagedSysroot.folder(sysroot.target()) + file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
