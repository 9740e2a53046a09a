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
 * Cached results of parsing, keyed by the content of everything that the result depends on: the request, libclang, every header that was
 * read, and the file names in every folder that could have provided one of them. An entry has two files: {@code <request>.inputs} lists the
 * headers and folders, {@code <request and inputs>.header} contains the result.
 */
public final class ParseCache {

    /** Version of the file format. */
    private static final int VERSION = 6;

    private final CacheFolder folder;
    private final List<String> tools;

    /**
     * Creates a cache.
     *
     * @param tools texts that identify everything else that affects the result: libclang, the processor itself, environment variables
     */
    public ParseCache(CacheFolder folder, List<String> tools) {
        this.folder = folder;
        this.tools = List.copyOf(tools);
    }

    /** Returns the cached result of a request; empty if there is none or anything changed since. */
    public Optional<ParsedHeader> get(ParseRequest request) {
        String key = key(request);
        return folder.get(key + ".inputs")
                .flatMap(bytes -> RecordReader.value(bytes, ParseInputs.class))
                .flatMap(inputs -> folder.get(currentKey(key, inputs) + ".header"))
                .flatMap(bytes -> RecordReader.value(bytes, ParsedHeader.class));
    }

    /** Returns the inputs of a result that {@link #get} returned. */
    public Optional<ParseInputs> inputs(ParseRequest request, ParsedHeader parsed) {
        List<String> files =
                parsed.header().files().stream().map(CHeaderFile::path).toList();
        return folder.get(key(request) + ".inputs")
                .flatMap(bytes -> RecordReader.value(bytes, ParseInputs.class))
                .filter(inputs -> inputs.files().equals(files));
    }

    /**
     * Stores the result of a request. If that fails, the next build parses again.
     *
     * @param started when parsing started; a file written later may differ from what clang read
     * @return the inputs of the result; empty if it is not cached
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

    /** Returns a key for everything except the content of files. */
    private String key(ParseRequest request) {
        Digest digest = new Digest();
        digest.add("" + VERSION, Path.of("").toAbsolutePath().toString());
        digest.addAll(tools);
        digest.add(request.target().toString(), request.preamble(), "" + request.headerWide(), "" + request.comments());
        digest.add(request.language().name());
        digest.addAll(request.instances());
        digest.addAll(request.headers());
        digest.addAll(request.arguments());
        digest.addAll(request.headerFolders());
        digest.addAll(new TreeSet<>(request.names()));
        return digest.hex();
    }

    private static String currentKey(String key, ParseInputs inputs) {
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
