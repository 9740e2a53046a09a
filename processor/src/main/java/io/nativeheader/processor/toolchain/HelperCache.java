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
 * Compiled helpers of earlier builds, by the content of all that went into them: the C text, the flags, the compiler, and every header
 * that it read. An entry is two files: {@code <text>.headers} names the headers, {@code <text and headers>.build} is what came of it.
 */
public final class HelperCache {

    /** Of the format of the files. */
    private static final int VERSION = 4;

    private final CacheFolder folder;
    private final List<CHeaderFile> parsed;

    /**
     * @param header what the stubs are for: where clang has found another file first, the compiler will, too
     */
    public HelperCache(CacheFolder folder, CHeader header) {
        this.folder = folder;
        this.parsed = header.files();
    }

    /** What came of the same build before; empty if there was none, or anything was changed since. */
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

    /** Keeps a build. Where that cannot be, it is done again the next time. */
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

    /** Of everything but the headers. */
    private String text(CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags) {
        Digest digest = new Digest();
        digest.add(Integer.toString(VERSION), compiler.toString(), compiler.machine());
        digest.add(compiler.bundledLinker().map(Path::toString).orElse(""));
        digest.add(environment.target().toString());
        environment.forCompilers().forEach(digest::add);
        digest.addAll(flags.compiler());
        digest.addAll(flags.linker());
        flags.libraries().forEach(library -> digest.add(library.path().toString(), FileStamp.of(library.path())));
        flags.linkedFiles(environment).forEach(file -> digest.add(file.toString(), FileStamp.of(file)));
        parsed.forEach(file -> digest.add(file.path(), file.sha256()));
        digest.add(unit.fileName(), unit.prologue());
        for (Part part : unit.parts()) {
            digest.add(part.name(), part.text());
        }
        return digest.hex();
    }

    private static String withHeaders(String text, List<Path> headers) {
        Digest digest = new Digest();
        digest.add(text);
        headers.forEach(header -> digest.add(header.toString(), FileStamp.content(header)));
        return digest.hex();
    }

    /** What of a build is kept. */
    record Kept(Optional<byte[]> library, List<FailedPart> failures) {

        HelperBuild build(List<Path> headers) {
            return new HelperBuild(library, List.of(), failures, List.of(), headers, 0);
        }
    }
}
