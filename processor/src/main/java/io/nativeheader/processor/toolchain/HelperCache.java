package io.nativeheader.processor.toolchain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nativeheader.processor.cache.CacheFolder;
import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.cache.FileStamp;
import io.nativeheader.processor.cache.RecordReader;
import io.nativeheader.processor.cache.RecordWriter;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.toolchain.HelperBuild.FailedPart;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A cache of compiled helper stubs. The key is the content of all inputs: the text, the flags, the compiler and every header that it
 * read. An entry has two files: {@code <text>.headers} lists the headers, and {@code <text and headers>.build} is the result.
 */
public final class HelperCache {

    /** The version of the file format. */
    private static final int VERSION = 8;

    private final CacheFolder folder;
    private final List<CHeaderFile> parsed;

    /**
     * Creates the cache for the stubs of a parsed header. The header's files are part of the key: if clang now finds another file first on the
     * include path, the compiler does too.
     */
    public HelperCache(CacheFolder folder, CHeader header) {
        this.folder = folder;
        this.parsed = header.files();
    }

    /** Returns the result of an earlier build with the same inputs, if any. */
    public Optional<HelperBuild> get(
            CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags) {
        String text = text(compiler, environment, unit, flags);
        return folder.get(text + ".headers").flatMap(names -> {
            List<Path> headers = new String(names, UTF_8).lines().map(Path::of).toList();
            return folder.get(withHeaders(text, headers) + ".build")
                    .flatMap(build -> RecordReader.value(build, Kept.class))
                    .map(kept -> kept.build(headers));
        });
    }

    /** Stores a build. A build that cannot be stored runs again the next time. */
    public void put(
            CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags, HelperBuild build) {
        boolean known = build.prologueErrors().isEmpty() && !build.headers().isEmpty();
        if (!known) {
            return;
        }
        String text = text(compiler, environment, unit, flags);
        StringBuilder names = new StringBuilder();
        build.headers().forEach(header -> names.append(header).append('\n'));
        folder.put(text + ".headers", names.toString().getBytes(UTF_8));
        folder.put(
                withHeaders(text, build.headers()) + ".build",
                RecordWriter.bytes(new Kept(build.library(), build.failures())));
    }

    /** Returns the key of all inputs except the headers. */
    private String text(CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags) {
        Digest digest = new Digest();
        digest.add(Integer.toString(VERSION), compiler.language().name());
        digest.add(compiler.toString(), compiler.machine());
        digest.add(compiler.bundledLinker().map(Path::toString).orElse(""));
        digest.add(environment.sysroot().toString());
        environment.forCompilers().forEach(digest::add);
        digest.addAll(flags.compiler());
        digest.addAll(flags.linker());
        LinkedLibraries linked = LinkedLibraries.of(flags, environment);
        linked.files().forEach(library -> digest.add(library.path().toString(), FileStamp.of(library.path())));
        linked.absent().forEach(library -> digest.add(library.toString()));
        flags.linkedFiles(environment).forEach(file -> digest.add(file.toString(), FileStamp.of(file)));
        linked(compiler, environment, flags).forEach(file -> digest.add(file.toString(), FileStamp.of(file)));
        parsed.forEach(file -> digest.add(file.path(), file.sha256()));
        digest.add(unit.fileName(), unit.prologue());
        for (Part part : unit.parts()) {
            digest.add(part.name(), part.text());
        }
        return digest.hex();
    }

    /** Returns the files of the C and C++ libraries that the bundled linker links against. */
    private static List<Path> linked(CCompiler compiler, BuildEnvironment environment, BuildFlags flags) {
        if (compiler.bundledLinker().isEmpty()) {
            return List.of();
        }
        return switch (environment.target().os()) {
            case LINUX -> new LibcFiles(CxxLibrary.of(compiler.language(), flags.compiler()), environment).all();
            case WINDOWS -> PeLldCommandLines.start(environment).stream().toList();
            case MACOS -> List.of();
        };
    }

    private static String withHeaders(String text, List<Path> headers) {
        Digest digest = new Digest();
        digest.add(text);
        headers.forEach(header -> digest.add(header.toString(), FileStamp.content(header)));
        return digest.hex();
    }

    /** The stored parts of a build. */
    record Kept(Optional<byte[]> library, List<FailedPart> failures) {

        HelperBuild build(List<Path> headers) {
            return new HelperBuild(library, List.of(), failures, List.of(), headers, 0);
        }
    }
}
