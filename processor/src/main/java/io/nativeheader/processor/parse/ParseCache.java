package io.nativeheader.processor.parse;

import io.nativeheader.processor.cache.CacheFolder;
import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.cache.FileStamp;
import io.nativeheader.processor.cache.RecordReader;
import io.nativeheader.processor.cache.RecordWriter;
import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.cmodel.CHeaderFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Parsed headers of earlier builds, by the content of all that went into them: what was asked, libclang, every header that was read, and
 * the names in every folder where one could have been instead. An entry is two files: {@code <request>.inputs} names the headers and
 * folders, {@code <request and inputs>.header} is what was read.
 */
public final class ParseCache {

    /** Of the format of the files. */
    private static final int VERSION = 4;

    private final CacheFolder folder;
    private final List<String> tools;

    /**
     * @param tools of which another text means another result: libclang, the processor itself, variables of the environment
     */
    public ParseCache(CacheFolder folder, List<String> tools) {
        this.folder = folder;
        this.tools = List.copyOf(tools);
    }

    /** What the same request gave before; empty if it was never made, or anything was changed since. */
    public Optional<ParsedHeader> get(ParseRequest request) {
        String key = key(request);
        return folder.get(key + ".inputs")
                .flatMap(bytes -> RecordReader.value(bytes, ParseInputs.class))
                .flatMap(inputs -> folder.get(now(key, inputs) + ".header"))
                .flatMap(bytes -> RecordReader.value(bytes, ParsedHeader.class));
    }

    /** What a result depends on that {@link #get} gave. */
    public Optional<ParseInputs> inputs(ParseRequest request, ParsedHeader parsed) {
        List<String> files =
                parsed.header().files().stream().map(CHeaderFile::path).toList();
        return folder.get(key(request) + ".inputs")
                .flatMap(bytes -> RecordReader.value(bytes, ParseInputs.class))
                .filter(inputs -> inputs.files().equals(files));
    }

    /**
     * Keeps what a request gave. Where that cannot be, it is asked again the next time.
     *
     * @param started when it was asked; what was written since may not be what clang read
     * @return what the result depends on; empty if it is not kept
     */
    public Optional<ParseInputs> put(
            ParseRequest request, LibClangSearch.Found found, ParsedHeader parsed, Instant started) {
        List<CHeaderFile> files = parsed.header().files();
        Optional<ParseInputs> inputs = ParseInputs.of(request, files, HeaderFolders.of(request, found));
        if (inputs.isEmpty() || files.stream().anyMatch(file -> isChangedSince(started, Path.of(file.path())))) {
            return Optional.empty();
        }
        String key = key(request);
        Digest digest = new Digest();
        digest.add(key);
        for (CHeaderFile file : files) {
            digest.add(file.path(), file.sha256());
        }
        addFolders(digest, inputs.get());
        folder.put(key + ".inputs", RecordWriter.bytes(inputs.get()));
        folder.put(digest.hex() + ".header", RecordWriter.bytes(parsed));
        return inputs;
    }

    private static boolean isChangedSince(Instant time, Path file) {
        return !Files.exists(file) || !FileStamp.time(file).isBefore(time);
    }

    /** Of everything but the files. */
    private String key(ParseRequest request) {
        Digest digest = new Digest();
        digest.add("" + VERSION, Path.of("").toAbsolutePath().toString());
        digest.addAll(tools);
        digest.add(request.target().toString(), request.preamble(), "" + request.whole());
        digest.addAll(request.headers());
        digest.addAll(request.arguments());
        digest.addAll(request.headerFolders());
        digest.addAll(new TreeSet<>(request.names()));
        return digest.hex();
    }

    private static String now(String key, ParseInputs inputs) {
        Digest digest = new Digest();
        digest.add(key);
        inputs.files().forEach(file -> digest.add(file, FileStamp.content(Path.of(file))));
        addFolders(digest, inputs);
        return digest.hex();
    }

    private static void addFolders(Digest digest, ParseInputs inputs) {
        inputs.folders().forEach(name -> digest.add(name, FileStamp.names(Path.of(name))));
    }
}
