package io.nativeheader.processor.cli;

import io.nativeheader.processor.cli.doctor.Diagnosis;
import io.nativeheader.processor.cli.doctor.Doctor;
import io.nativeheader.processor.cli.doctor.Questions;
import io.nativeheader.processor.diagnostic.Diagnostic;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.inputs.HeaderSourceFinder;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doctor}: checks what this machine has for generating and running bindings. */
@Command(
        name = "doctor",
        description = "Checks what this machine has, and what it lacks, for generating and running bindings.",
        mixinStandardHelpOptions = true,
        versionProvider = NativeHeaderCommand.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no problems, possibly warnings", "1:there are problems", "2:the command line is wrong"})
final class DoctorCommand implements Callable<Integer> {

    private static final int PROBLEMS = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--jar",
            paramLabel = "<jar>",
            description =
                    "A jar or folder of classes with bindings, whose libraries and symbols are checked. Repeat it for each"
                            + " entry of the class path.")
    private List<Path> jars = new ArrayList<>();

    @Option(names = "--library", paramLabel = "<file>", description = "A shared library to read and load.")
    private List<Path> libraries = new ArrayList<>();

    @Option(
            names = "--header",
            paramLabel = "<header>",
            description = "A header to parse, as written after #include, or a file.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = "-A",
            paramLabel = "<option>=<value>",
            description = "A processor option, as for javac: -Anativeheader.libclang=/path.")
    private Map<String, String> processorOptions = new LinkedHashMap<>();

    @Override
    public Integer call() {
        ProcessorOptions options = processorOptions();
        List<Path> folders =
                new ArrayList<>(HeaderSourceFinder.moduleFolders(Path.of("").toAbsolutePath()));
        folders.addAll(options.includePath());
        Diagnosis diagnosis = Doctor.examine(new Questions(
                BuildEnvironment.current(Target.host()),
                options.libclang(),
                options.compiler(),
                options.cxxCompiler(),
                options.targets(),
                options.sysroots(),
                options.compilers(),
                options.cxxCompilers(),
                folders,
                jars,
                libraries,
                headers,
                DoctorCommand.class.getClassLoader()));
        spec.commandLine().getOut().print(diagnosis.text());
        spec.commandLine().getOut().flush();
        return diagnosis.hasProblems() ? PROBLEMS : 0;
    }

    private ProcessorOptions processorOptions() {
        for (String name : processorOptions.keySet()) {
            if (!ProcessorOptions.NAMES.contains(name)) {
                throw new ParameterException(spec.commandLine(), "The processor has no option -A" + name + ".");
            }
        }
        Diagnostics diagnostics = new Diagnostics();
        ProcessorOptions options = ProcessorOptions.read(processorOptions, diagnostics);
        for (Diagnostic invalid : diagnostics.all()) {
            throw new ParameterException(spec.commandLine(), invalid.problem().message());
        }
        return options;
    }
}
