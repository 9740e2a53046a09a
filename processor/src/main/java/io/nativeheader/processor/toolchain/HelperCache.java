package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.HelperBuild.FailedPart;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiled helpers of earlier builds, by the content of all that went into them: the C text, the flags, the compiler, and every header
 * that it read. An entry is two files: {@code <text>.headers} names the headers, {@code <text and headers>.build} is what came of it.
 * Each appears whole, by renaming; of two builds at once either may win.
 */
public final class HelperCache {

    /** Of the format of the files. */
    private static final int VERSION = 1;

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;

    /**
     * @param folder made when it is first needed
     */
    public HelperCache(Path folder) {
        this.folder = folder;
    }

    /** What came of the same build before; empty if there was none, or anything was changed since. */
    public Optional<HelperBuild> get(
            CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags) {
        String text = text(compiler, environment, unit, flags);
        try {
            Path headers = folder.resolve(text + ".headers");
            if (!Files.exists(headers)) {
                return Optional.empty();
            }
            List<Path> read = Files.readAllLines(headers).stream().map(Path::of).toList();
            Path build = folder.resolve(withHeaders(text, read) + ".build");
            if (!Files.exists(build)) {
                return Optional.empty();
            }
            HelperBuild found = read(Files.readAllBytes(build), read);
            Files.setLastModifiedTime(build, FileTime.from(Instant.now()));
            return Optional.of(found);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Keeps a build. Where that cannot be, it is done again the next time. */
    public void put(
            CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags, HelperBuild build) {
        boolean known = build.prologueErrors().isEmpty() && !build.headers().isEmpty();
        if (!known) {
            return;
        }
        String text = text(compiler, environment, unit, flags);
        try {
            Files.createDirectories(folder);
            write(text + ".headers", lines(build.headers()));
            write(withHeaders(text, build.headers()) + ".build", written(build));
            sweep();
        } catch (IOException cannotBeWritten) {
            return;
        }
    }

    private static byte[] lines(List<Path> paths) {
        StringBuilder lines = new StringBuilder();
        paths.forEach(path -> lines.append(path).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(String name, byte[] content) throws IOException {
        Path part = Files.createTempFile(folder, "part-", null);
        Files.write(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes what nobody asked for in a long time. */
    private void sweep() throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Of everything but the headers. */
    private static String text(CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags) {
        Digest digest = new Digest();
        digest.add(Integer.toString(VERSION), compiler.toString(), compiler.machine());
        digest.add(compiler.bundledLinker().map(Path::toString).orElse(""));
        digest.add(environment.target().toString());
        environment.forTools().forEach((name, value) -> {
            if (isForCompilers(name)) {
                digest.add(name, value);
            }
        });
        digest.add(flags.compiler().toArray(String[]::new));
        digest.add("");
        digest.add(flags.linker().toArray(String[]::new));
        flags.libraries().forEach(library -> digest.add(library.path().toString(), stamp(library.path())));
        digest.add(unit.fileName(), unit.prologue());
        for (Part part : unit.parts()) {
            digest.add(part.name(), part.text());
        }
        return digest.hex();
    }

    /** Variables that gcc, clang, their linkers and MSVC read (gcc's manual, 3.21). */
    private static boolean isForCompilers(String name) {
        return switch (name) {
            case "PATH",
                    "CPATH",
                    "C_INCLUDE_PATH",
                    "LIBRARY_PATH",
                    "LD_LIBRARY_PATH",
                    "LD_RUN_PATH",
                    "GCC_EXEC_PREFIX",
                    "COMPILER_PATH",
                    "SOURCE_DATE_EPOCH",
                    "SDKROOT",
                    "MACOSX_DEPLOYMENT_TARGET",
                    "INCLUDE",
                    "LIB",
                    "CL",
                    "_CL_",
                    "LINK" -> true;
            default -> false;
        };
    }

    /** A library is large, and is replaced when it changes. */
    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return "";
        }
    }

    private static String withHeaders(String text, List<Path> headers) throws IOException {
        Digest digest = new Digest();
        digest.add(text);
        for (Path header : headers) {
            digest.add(header.toString());
            digest.add(Files.exists(header) ? Files.readAllBytes(header) : new byte[0]);
        }
        return digest.hex();
    }

    private static byte[] written(HelperBuild build) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(VERSION);
        byte[] library = build.library().orElse(new byte[0]);
        out.writeInt(library.length);
        out.write(library);
        out.writeInt(build.failures().size());
        for (FailedPart part : build.failures()) {
            out.writeUTF(part.name());
            out.writeUTF(part.message().text());
            out.writeUTF(part.message().file());
            out.writeInt(part.message().line());
            out.writeInt(part.message().column());
            out.writeUTF(String.join("\n", part.undefinedSymbols()));
        }
        return bytes.toByteArray();
    }

    private static HelperBuild read(byte[] bytes, List<Path> headers) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != VERSION) {
            throw new IOException("of another version");
        }
        byte[] library = in.readNBytes(in.readInt());
        List<FailedPart> failures = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            failures.add(readPart(in));
        }
        return new HelperBuild(
                library.length == 0 ? Optional.empty() : Optional.of(library),
                List.of(),
                failures,
                List.of(),
                headers,
                0);
    }

    private static FailedPart readPart(DataInputStream in) throws IOException {
        String name = in.readUTF();
        String text = in.readUTF();
        CompilerMessage message =
                new CompilerMessage(in.readUTF(), in.readInt(), in.readInt(), CompilerMessage.Severity.ERROR, text);
        String undefined = in.readUTF();
        return new FailedPart(
                name,
                undefined.isEmpty()
                        ? List.of(Complaint.general(message))
                        : undefined
                                .lines()
                                .map(symbol -> Complaint.undefined(symbol, List.of(name)))
                                .toList());
    }

    /** SHA-256 over texts, with their lengths, so that none runs into the next. */
    private static final class Digest {

        private final MessageDigest digest;

        Digest() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }

        void add(String... texts) {
            for (String text : texts) {
                add(text.getBytes(StandardCharsets.UTF_8));
            }
        }

        void add(byte[] bytes) {
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }

        String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
