package io.nativeheader.processor.cli;

import io.nativeheader.processor.declare.Declarer;
import io.nativeheader.processor.declare.InterfaceSettings;
import io.nativeheader.processor.declare.Mentions;
import io.nativeheader.processor.declare.Wanted;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.emit.InterfaceSourceEmitter;
import io.nativeheader.processor.jmodel.InterfaceSource;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.naming.JavaNames;
import io.nativeheader.processor.pipeline.SharedStages;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.HeaderOptions;
import io.nativeheader.processor.request.ModuleFolders;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.request.TargetPatterns;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code declare}: prints a first interface for functions of a header. */
@Command(
        name = "declare",
        description = "Prints a Java interface for functions of a C header, as a start.",
        customSynopsis =
                "Usage: native-header declare <header>... [<function or glob>...] [--from <file>]... [--library <library>] [options]",
        synopsisHeading = "",
        mixinStandardHelpOptions = true,
        versionProvider = NativeHeaderCommand.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the interface was written",
            "1:the header cannot be read, or lacks a function",
            "2:the command line is wrong"
        })
final class DeclareCommand implements Callable<Integer> {

    private static final int FAILURE = 1;

    private static final String IDENTIFIER = "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "<header, function or glob>",
            description =
                    "Headers as written after #include, or files; then names of functions, or globs such as 'sqlite3_*'.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "<file>",
            description = "Declare the functions that this C or Java file mentions. Repeat it for each.")
    private List<Path> from = new ArrayList<>();

    @Option(names = "--library", paramLabel = "<library>", description = "The library: sqlite3 for libsqlite3.so.")
    private String library = "";

    @Option(names = "--package", paramLabel = "<package>", description = "The package of the interface.")
    private String packageName = "";

    @Option(
            names = "--name",
            paramLabel = "<name>",
            description = "The name of the interface. Default: from the header, Zlib for zlib.h.")
    private Optional<String> name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<file or folder>",
            description = "The file to write, or the folder of sources. Default: standard output.")
    private Optional<Path> output;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    @Option(
            names = {"-I", "--include-path"},
            paramLabel = "<folder>",
            description = "A folder of headers.")
    private List<String> includePath = new ArrayList<>();

    @Option(names = "--pkg-config", paramLabel = "<package>", description = "A package of pkg-config.")
    private List<String> pkgConfig = new ArrayList<>();

    @Option(
            names = {"-D", "--define"},
            paramLabel = "<macro>[=<value>]",
            description = "A macro to define before the headers.")
    private List<String> define = new ArrayList<>();

    @Option(names = "--clang-arg", paramLabel = "<flag>", description = "A flag for clang.")
    private List<String> clangArgs = new ArrayList<>();

    @Option(names = "--preamble", paramLabel = "<C text>", description = "C text after the headers.")
    private String preamble = "";

    @Option(
            names = "-A",
            paramLabel = "<option>=<value>",
            description = "A processor option, as for javac: -Anativeheader.libclang=/path.")
    private Map<String, String> processorOptions = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        Set<String> mentioned = mentioned();
        List<String> headers = headers();
        Wanted wanted =
                Wanted.of(words.stream().filter(word -> !headers.contains(word)).toList(), mentioned);
        if (wanted.isEmpty() && from.isEmpty()) {
            throw wrong("No function is given. Name functions, or a glob such as '*', or a file with --from.");
        }
        Optional<String> given = name.map(this::checkedName)
                .or(() -> output.filter(DeclareCommand::isJava)
                        .map(file -> file.getFileName().toString().replaceFirst("\\.java$", "")));
        JavaClass type = new JavaClass(checkedPackage(), given.orElse(nameOf(headers.getFirst())));
        Path here = Path.of("").toAbsolutePath();
        SharedStages shared = new SharedStages(options(), BuildEnvironment.current(Target.host()));
        Declarer.Outcome outcome = new Declarer(
                        shared,
                        new InterfaceSettings(
                                type,
                                given.isPresent(),
                                headerOptions(headers),
                                new ModuleFolders(here, Optional.empty(), Optional.empty())))
                .declare(wanted);
        outcome.messages().forEach(spec.commandLine().getErr()::println);
        if (outcome.source().isEmpty()) {
            return FAILURE;
        }
        write(outcome.source().get());
        return 0;
    }

    /** Returns the words that name headers. Without a file or an extension, the first word does. */
    private List<String> headers() throws IOException {
        if (words.isEmpty()) {
            throw wrong("No header is given." + included());
        }
        List<String> headers = words.stream()
                .filter(word ->
                        word.matches(".*\\.(h|hh|hpp|hxx)") || new File(word).isFile()) // Path.of rejects * on Windows
                .toList();
        return headers.isEmpty() ? List.of(words.getFirst()) : headers;
    }

    /** Returns the headers that the files of --from include, as a sentence. */
    private String included() throws IOException {
        Set<String> headers = new TreeSet<>();
        for (Path file : from) {
            headers.addAll(Mentions.headersIn(text(file)));
        }
        return headers.isEmpty() ? "" : " The files of --from include " + String.join(", ", headers) + ".";
    }

    private Set<String> mentioned() throws IOException {
        Set<String> mentioned = new TreeSet<>();
        for (Path file : from) {
            mentioned.addAll(Mentions.in(text(file)));
        }
        return mentioned;
    }

    private String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong("There is no file " + file + ".");
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private String checkedPackage() {
        boolean isName = packageName.matches(IDENTIFIER + "(\\." + IDENTIFIER + ")*")
                && Stream.of(packageName.split("\\."))
                        .allMatch(part -> JavaNames.parameter(part).equals(part));
        if (!packageName.isEmpty() && !isName) {
            throw wrong(packageName + " is not a valid package name.");
        }
        return packageName;
    }

    private String checkedName(String wanted) {
        if (!wanted.matches(IDENTIFIER) || !JavaNames.type(wanted).equals(wanted)) {
            throw wrong(wanted + " is not a valid interface name.");
        }
        return wanted;
    }

    /** Returns {@code Sqlite3} for {@code sqlite3.h}, {@code FooBar} for {@code lib/foo-bar.h}. */
    private static String nameOf(String header) {
        String stem = header.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.\\w+$", "");
        StringBuilder name = new StringBuilder();
        for (String word : stem.split("[^A-Za-z0-9]+")) {
            name.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "C" + name : name.toString();
    }

    private static boolean isJava(Path path) {
        return path.toString().endsWith(".java");
    }

    private static Path file(Path path, JavaClass type) {
        return isJava(path)
                ? path
                : path.resolve(type.packageName().replace('.', '/')).resolve(type.name() + ".java");
    }

    private HeaderOptions headerOptions(List<String> headers) {
        List<String> names = new ArrayList<>();
        List<String> folders = new ArrayList<>(includePath);
        for (String header : headers) {
            Path file = Path.of(header);
            if (Files.isRegularFile(file)) {
                names.add(file.getFileName().toString());
                String folder =
                        file.getParent() == null ? "." : file.getParent().toString();
                if (!folders.contains(folder)) {
                    folders.add(folder);
                }
            } else {
                names.add(header);
            }
        }
        return new HeaderOptions(
                names,
                library,
                folders,
                pkgConfig,
                define,
                clangArgs,
                preamble,
                Optional.empty(),
                List.of(),
                List.of(),
                new TargetPatterns(List.of()),
                List.of());
    }

    private ProcessorOptions options() {
        for (String option : processorOptions.keySet()) {
            if (!ProcessorOptions.NAMES.contains(option)) {
                throw wrong("The processor has no option -A" + option + ".");
            }
        }
        Diagnostics diagnostics = new Diagnostics();
        ProcessorOptions options = ProcessorOptions.read(processorOptions, diagnostics);
        diagnostics.all().forEach(invalid -> {
            throw wrong(invalid.problem().message());
        });
        return options;
    }

    private void write(InterfaceSource source) throws IOException {
        String text = InterfaceSourceEmitter.emit(source);
        if (output.isEmpty()) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return;
        }
        Path file = file(output.get(), source.type()).toAbsolutePath();
        if (Files.exists(file) && !force) {
            throw wrong(file + " exists. Replace it with --force.");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
