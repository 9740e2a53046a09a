package io.nativeheader.processor.request;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The {@code -Anativeheader.…} options.
 *
 * @param includePath the absolute header folders
 * @param libclang the libclang library or its folder
 * @param compiler the C compiler's command with its arguments
 * @param cxxCompiler the C++ compiler's command with its arguments
 * @param compileHelpers whether to compile helper stubs
 * @param symbols how to report functions that the library does not define
 * @param cache whether to use results of earlier builds
 * @param worker whether to read headers in a separate process
 * @param comments whether the generated code has the comments of the headers
 * @param classes for which packages the processor compiles the generated sources itself
 * @param limit the time limit for parsing the headers of an interface
 * @param targets the platforms to bind for; empty for this platform alone
 * @param sysroots the folder with a target's headers and libraries
 * @param compilers the command of a target's C compiler
 * @param cxxCompilers the command of a target's C++ compiler
 * @param record the folder to write recordings to, absolute or relative to the module
 */
public record ProcessorOptions(
        List<Path> includePath,
        Optional<String> libclang,
        Optional<String> compiler,
        Optional<String> cxxCompiler,
        boolean compileHelpers,
        SymbolCheck symbols,
        boolean cache,
        boolean worker,
        boolean comments,
        Classes classes,
        Duration limit,
        List<Target> targets,
        Map<Target, Path> sysroots,
        Map<Target, String> compilers,
        Map<Target, String> cxxCompilers,
        Optional<String> record) {

    /** For which packages the compiler gets class files instead of generated sources. */
    public enum Classes {
        /** For packages with many generated sources. */
        AUTO,
        ALWAYS,
        NEVER
    }

    static final String INCLUDE_PATH = "nativeheader.includePath";
    static final String LIBCLANG = "nativeheader.libclang";
    static final String CC = "nativeheader.cc";
    static final String CXX = "nativeheader.cxx";
    static final String COMPILE_HELPERS = "nativeheader.compileHelpers";
    static final String SYMBOLS = "nativeheader.symbols";
    static final String CACHE = "nativeheader.cache";
    static final String WORKER = "nativeheader.worker";
    static final String COMMENTS = "nativeheader.comments";
    static final String CLASSES = "nativeheader.classes";
    static final String SECONDS = "nativeheader.seconds";

    static final String TARGETS = "nativeheader.targets";
    static final String RECORD = "nativeheader.record";
    static final String SYSROOT = "nativeheader.sysroot";

    private static final List<String> PER_TARGET = List.of(SYSROOT, CC, CXX);

    public static final Set<String> NAMES = names();

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(List.of(
                INCLUDE_PATH,
                LIBCLANG,
                CC,
                CXX,
                COMPILE_HELPERS,
                SYMBOLS,
                CACHE,
                WORKER,
                COMMENTS,
                CLASSES,
                SECONDS,
                TARGETS,
                RECORD));
        for (String option : PER_TARGET) {
            for (Target target : Target.all()) {
                names.add(ofTarget(option, target));
            }
        }
        return Set.copyOf(names);
    }

    /**
     * Returns the name of an option for one target: {@code nativeheader.cc.linux_aarch64}. javac accepts no hyphen in the name of an
     * option.
     */
    public static String ofTarget(String option, Target target) {
        return option + "." + target.folder().replace('-', '_');
    }

    private static final int DEFAULT_SECONDS = 30;

    /** Reads the options. Reports an invalid value as an error and uses the default instead. */
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
                given(options, CXX),
                flag(options, COMPILE_HELPERS, "true", "false", diagnostics),
                symbols(options, diagnostics),
                flag(options, CACHE, "on", "off", diagnostics),
                flag(options, WORKER, "on", "off", diagnostics),
                flag(options, COMMENTS, "on", "off", diagnostics),
                classes(options, diagnostics),
                limit(options, diagnostics),
                targets(options, diagnostics),
                perTarget(
                        options,
                        SYSROOT,
                        folder -> Path.of(folder).toAbsolutePath().normalize()),
                perTarget(options, CC, command -> command),
                perTarget(options, CXX, command -> command),
                given(options, RECORD));
    }

    /** Returns the command of a target's compiler for a language, if an option names one. */
    public Optional<String> compiler(Language language, Target target, Target host) {
        return switch (language) {
            case C -> command(compilers, compiler, target, host);
            case CXX -> command(cxxCompilers, cxxCompiler, target, host);
        };
    }

    private static Optional<String> command(
            Map<Target, String> ofTargets, Optional<String> ofHost, Target target, Target host) {
        return Optional.ofNullable(ofTargets.get(target)).or(() -> ofHost.filter(_ -> target.equals(host)));
    }

    private static List<Target> targets(Map<String, String> options, Diagnostics diagnostics) {
        List<Target> targets = new ArrayList<>();
        for (String name : options.getOrDefault(TARGETS, "").split(",")) {
            Optional<Target> target = Target.find(name.strip());
            if (target.isPresent() && !targets.contains(target.get())) {
                targets.add(target.get());
            } else if (target.isEmpty() && !name.isBlank()) {
                reject(TARGETS, name.strip(), String.join(", ", Target.names()), diagnostics);
            }
        }
        return List.copyOf(targets);
    }

    private static <T> Map<Target, T> perTarget(
            Map<String, String> options, String option, Function<String, T> reader) {
        Map<Target, T> values = new LinkedHashMap<>();
        for (Target target : Target.all()) {
            given(options, ofTarget(option, target)).ifPresent(value -> values.put(target, reader.apply(value)));
        }
        return values;
    }

    private static Optional<String> given(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isBlank());
    }

    /** Returns whether the option is {@code yes}, which is the default. */
    private static boolean flag(
            Map<String, String> options, String name, String yes, String no, Diagnostics diagnostics) {
        String value = options.getOrDefault(name, yes);
        if (!value.equals(yes) && !value.equals(no)) {
            reject(name, value, yes + ", " + no, diagnostics);
        }
        return !value.equals(no);
    }

    private static Duration limit(Map<String, String> options, Diagnostics diagnostics) {
        String value = options.getOrDefault(SECONDS, "" + DEFAULT_SECONDS);
        if (!value.matches("[1-9][0-9]{0,5}")) {
            reject(SECONDS, value, "a number from 1 to 999999", diagnostics);
            return Duration.ofSeconds(DEFAULT_SECONDS);
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
