package io.nativeheader.processor.request;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.ToolProblem;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code -Anativeheader.…} options.
 *
 * @param includePath folders with headers, absolute
 * @param libclang a libclang library or its folder
 * @param compiler the C compiler's command, with arguments
 * @param compileHelpers whether helper stubs are compiled
 * @param symbols what is said of functions that the library lacks
 * @param cache whether results of earlier builds are used
 * @param worker whether headers are read in a process of their own
 * @param classes which generated sources are compiled where they are generated
 * @param limit how long the headers of an interface may take
 */
public record ProcessorOptions(
        List<Path> includePath,
        Optional<String> libclang,
        Optional<String> compiler,
        boolean compileHelpers,
        SymbolCheck symbols,
        boolean cache,
        boolean worker,
        Classes classes,
        Duration limit) {

    /** Which generated sources the user's compiler gets as class files. */
    public enum Classes {
        /** Those of a package that has many. */
        AUTO,
        ALWAYS,
        NEVER
    }

    static final String INCLUDE_PATH = "nativeheader.includePath";
    static final String LIBCLANG = "nativeheader.libclang";
    static final String CC = "nativeheader.cc";
    static final String COMPILE_HELPERS = "nativeheader.compileHelpers";
    static final String SYMBOLS = "nativeheader.symbols";
    static final String CACHE = "nativeheader.cache";
    static final String WORKER = "nativeheader.worker";
    static final String CLASSES = "nativeheader.classes";
    static final String SECONDS = "nativeheader.seconds";

    public static final Set<String> NAMES =
            Set.of(INCLUDE_PATH, LIBCLANG, CC, COMPILE_HELPERS, SYMBOLS, CACHE, WORKER, CLASSES, SECONDS);

    private static final int USUAL_SECONDS = 30;

    /** Reads the options; a value that is not known is an error, and counts as not given. */
    public static ProcessorOptions read(Map<String, String> options, Diagnostics diagnostics) {
        List<Path> includePath = Arrays.stream(
                        options.getOrDefault(INCLUDE_PATH, "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                .toList();
        return new ProcessorOptions(
                includePath,
                given(options, LIBCLANG),
                given(options, CC),
                truth(options, COMPILE_HELPERS, "true", "false", diagnostics),
                symbols(options, diagnostics),
                truth(options, CACHE, "on", "off", diagnostics),
                truth(options, WORKER, "on", "off", diagnostics),
                classes(options, diagnostics),
                limit(options, diagnostics));
    }

    private static Optional<String> given(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isBlank());
    }

    /** One of two words, the first of which holds if none is given. */
    private static boolean truth(
            Map<String, String> options, String name, String yes, String no, Diagnostics diagnostics) {
        String value = options.getOrDefault(name, yes);
        if (!value.equals(yes) && !value.equals(no)) {
            reject(name, value, yes + ", " + no, diagnostics);
        }
        return !value.equals(no);
    }

    private static Duration limit(Map<String, String> options, Diagnostics diagnostics) {
        String value = options.getOrDefault(SECONDS, "" + USUAL_SECONDS);
        if (!value.matches("[1-9][0-9]{0,5}")) {
            reject(SECONDS, value, "a number from 1 to 999999", diagnostics);
            return Duration.ofSeconds(USUAL_SECONDS);
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }

    private static SymbolCheck symbols(Map<String, String> options, Diagnostics diagnostics) {
        String value = options.getOrDefault(SYMBOLS, "warn");
        return switch (value) {
            case "error" -> SymbolCheck.ERROR;
            case "warn" -> SymbolCheck.WARN;
            case "off" -> SymbolCheck.OFF;
            default -> {
                reject(SYMBOLS, value, "error, warn, off", diagnostics);
                yield SymbolCheck.WARN;
            }
        };
    }

    private static Classes classes(Map<String, String> options, Diagnostics diagnostics) {
        String value = options.getOrDefault(CLASSES, "auto");
        return switch (value) {
            case "auto" -> Classes.AUTO;
            case "always" -> Classes.ALWAYS;
            case "never" -> Classes.NEVER;
            default -> {
                reject(CLASSES, value, "auto, always, never", diagnostics);
                yield Classes.AUTO;
            }
        };
    }

    private static void reject(String option, String value, String allowed, Diagnostics diagnostics) {
        diagnostics.error(new ToolProblem.BadOption(option, value, allowed), new Origin.Nowhere());
    }
}
