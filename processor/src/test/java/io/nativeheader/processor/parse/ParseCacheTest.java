package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cache.CacheFolder;
import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCacheTest {

    private static final List<CMacroCall> CALLS =
            List.of(new CMacroCall("TWICE", List.of("int"), Optional.empty(), Optional.empty()));

    @TempDir
    private Path folder;

    private Path include;
    private Path header;
    private ParseCache cache;

    @BeforeEach
    void writeHeaders() throws IOException {
        include = Files.createDirectories(folder.resolve("with space"));
        header = Files.writeString(include.resolve("phy.h"), """
                #include "inner.h"
                #include <stdint.h>
                #if __has_include(<phy/more.h>)
                int more(void);
                #endif
                #define TWICE(x) (2 * (x))
                #define ONE 1
                typedef int (*handler)(struct phy *phy, uint32_t state);
                enum state { DOWN, UP = -3 };
                struct phy { struct phy *next; union { int a; float b; }; unsigned bits : 3; handler handle; };
                static const double LIMIT = 2.5;
                extern int counter;
                int phy_start(struct phy *phy, const char name[static 4], ...);
                """);
        Files.writeString(include.resolve("inner.h"), "/** Inner. */\nint inner(void);\n");
        Files.createDirectories(folder.resolve("first"));
        cache = new ParseCache(new CacheFolder(folder.resolve("cache")), List.of("libclang 20"));
    }

    private ParseRequest request(String preamble, String... names) {
        return new ParseRequest(
                Target.host(),
                List.of("phy.h"),
                List.of("-I" + folder.resolve("first"), "-I" + include),
                preamble,
                List.of(folder.resolve("first").toString(), include.toString()),
                Set.of(names),
                true);
    }

    private ParsedHeader put(ParseRequest request) {
        return put(request, Instant.now());
    }

    private ParsedHeader put(ParseRequest request, Instant started) {
        LibClangSearch.Found found = Parsed.libclang();
        HeaderParser parser = new HeaderParser(found);
        CHeader parsed = parser.parse(request).header().orElseThrow();
        ParsedHeader result = new ParsedHeader(parsed, CALLS, parser.evaluate(request, parsed, CALLS));
        cache.put(request, found, result, started);
        return result;
    }

    @Test
    void returnsAnUnchangedResult() {
        ParseRequest request = request("static int extra(int a) { return a; }", "free", "malloc", "abs");
        assertTrue(cache.get(request).isEmpty());
        ParsedHeader parsed = put(request);
        assertEquals(parsed, cache.get(request).orElseThrow());
    }

    @Test
    void returnsNothingForAnotherRequest() {
        put(request("", "free"));
        assertFalse(cache.get(request("", "free")).isEmpty());
        assertTrue(cache.get(request("", "free", "abs")).isEmpty(), "names");
        assertTrue(cache.get(request("#define X 1", "free")).isEmpty(), "preamble");
        cache = new ParseCache(new CacheFolder(folder.resolve("cache")), List.of("libclang 21"));
        assertTrue(cache.get(request("", "free")).isEmpty(), "libclang");
    }

    @Test
    void aChangedHeaderInvalidatesTheResult() throws IOException {
        Path inner = include.resolve("inner.h");
        String before = Files.readString(inner);
        ParsedHeader parsed = put(request(""));
        Files.writeString(inner, before.replace("int inner", "long inner"));
        assertTrue(cache.get(request("")).isEmpty());
        assertNotEquals(parsed, put(request("")));
        Files.writeString(inner, before);
        assertEquals(parsed, cache.get(request("")).orElseThrow(), "the header is restored");
        Files.delete(header);
        assertTrue(cache.get(request("")).isEmpty(), "the header is gone");
    }

    @Test
    void aNewHeaderEarlierOnTheSearchPathInvalidatesTheResult() throws IOException {
        put(request(""));
        Files.writeString(folder.resolve("first/stdint.h"), "typedef unsigned uint32_t;\n");
        assertTrue(cache.get(request("")).isEmpty());
    }

    @Test
    void aNewHeaderNamedInHasIncludeInvalidatesTheResult() throws IOException {
        put(request(""));
        Files.createDirectories(folder.resolve("first/phy"));
        assertTrue(cache.get(request("")).isEmpty(), "the folder");
        put(request(""));
        Files.writeString(folder.resolve("first/phy/more.h"), "\n");
        assertTrue(cache.get(request("")).isEmpty(), "the file");
    }

    @Test
    void aResultThatDependsOnTheTimeIsNotCached() throws IOException {
        put(request("static const char built[] = __DATE__;"));
        assertTrue(cache.get(request("static const char built[] = __DATE__;")).isEmpty());
        Files.writeString(header, "#define BUILT __TIME__\n#define TWICE(x) (x)\n");
        put(request(""));
        assertTrue(cache.get(request("")).isEmpty());
    }

    @Test
    void aNewHeaderNamedInAMacroOrThePreambleInvalidatesTheResult() throws IOException {
        Files.createDirectories(folder.resolve("first/sub"));
        Files.writeString(header, "#define CONF <sub/conf.h>\n#if __has_include(CONF)\n#endif\n#define TWICE(x) (x)\n");
        put(request(""));
        Files.writeString(folder.resolve("first/sub/conf.h"), "\n");
        assertTrue(cache.get(request("")).isEmpty(), "a macro");
        Files.createDirectories(folder.resolve("first/pre"));
        String preamble = "#if __has_include(<pre/conf.h>)\n#endif";
        put(request(preamble));
        Files.writeString(folder.resolve("first/pre/conf.h"), "\n");
        assertTrue(cache.get(request(preamble)).isEmpty(), "the preamble");
    }

    /** The header is in the search folder {@code sub}, but included as {@code sub/x.h}, which every search folder could provide. */
    @Test
    void aHeaderIsWatchedUnderItsIncludedName() throws IOException {
        Files.createDirectories(folder.resolve("first/sub"));
        Files.writeString(Files.createDirectories(include.resolve("sub")).resolve("x.h"), "int x(void);\n");
        Files.writeString(header, "#include <sub/x.h>\n#define TWICE(x) (x)\n");
        List<String> arguments = List.of("-I" + folder.resolve("first"), "-I" + include, "-I" + include.resolve("sub"));
        ParseRequest request = new ParseRequest(
                Target.host(),
                List.of("phy.h"),
                arguments,
                "",
                arguments.stream().map(argument -> argument.substring(2)).toList(),
                Set.of(),
                true);
        put(request);
        assertFalse(cache.get(request).isEmpty());
        Files.writeString(folder.resolve("first/sub/x.h"), "int y(void);\n");
        assertTrue(cache.get(request).isEmpty());
    }

    @Test
    void aResultThatDependsOnUnknownFilesOfFlagsIsNotCached() throws IOException {
        Path before = Files.writeString(folder.resolve("before.h"), "#define BEFORE 1\n");
        for (List<String> flags : List.of(
                List.of("-include", before.toString()),
                List.of("-imacros", before.toString()),
                List.of("-isystem" + folder),
                List.of("-DBUILT=__TIME__"))) {
            assertTrue(isCached(flags, false), flags::toString);
        }
        assertTrue(isCached(
                List.of("-isystem", folder.resolve("first").toString(), "-DX=1", "-std=c11", "-fsigned-char", "-m64"),
                true));
    }

    private boolean isCached(List<String> flags, boolean kept) {
        List<String> arguments = new ArrayList<>(List.of("-I" + include));
        arguments.addAll(flags);
        ParseRequest request = new ParseRequest(
                Target.host(), List.of("phy.h"), arguments, "", List.of(include.toString()), Set.of(), true);
        put(request);
        return cache.get(request).isPresent() == kept;
    }

    @Test
    void aFileWrittenDuringParsingPreventsCaching() throws IOException {
        put(request(""), Instant.now().minusSeconds(5));
        assertTrue(cache.get(request("")).isEmpty());
        Files.setLastModifiedTime(header, FileTime.from(Instant.now().plusSeconds(500)));
        put(request(""));
        assertFalse(cache.get(request("")).isEmpty(), "only the content matters, not the modification time");
    }

    /** Guards against headers that can never be cached. */
    @Test
    void realHeadersAreCached() {
        for (String name : List.of("stdio.h", "sys/socket.h", "math.h", "sqlite3.h", "curl/curl.h", "glib.h")) {
            List<String> arguments = List.of(
                    "-I/usr/include/glib-2.0", "-I/usr/lib/" + Target.host().triple() + "/glib-2.0/include");
            ParseRequest request = new ParseRequest(
                    Target.host(), List.of(name), arguments, "", List.of("/usr/include"), Set.of(), true);
            LibClangSearch.Found found = Parsed.libclang();
            HeaderParser parser = new HeaderParser(found);
            Optional<CHeader> parsed = parser.parse(request).header();
            if (parsed.isPresent()) {
                ParsedHeader result =
                        new ParsedHeader(parsed.get(), List.of(), parser.evaluate(request, parsed.get(), List.of()));
                cache.put(request, found, result, Instant.now());
                assertEquals(result, cache.get(request).orElseThrow(), name);
            } else {
                assertFalse(name.startsWith("st") || name.startsWith("sys"), name);
            }
        }
    }
}
