package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target.Environment;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Built;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Refused;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Stopped;
import io.nativeheader.processor.toolchain.output.Assembly;
import io.nativeheader.processor.toolchain.output.CompilerMessage;
import io.nativeheader.processor.toolchain.output.CompilerOutput;
import io.nativeheader.processor.toolchain.output.Complaint;
import io.nativeheader.processor.toolchain.output.DependencyFile;
import io.nativeheader.processor.toolchain.output.LinkerOutput;
import io.nativeheader.processor.toolchain.output.ObjectReferences;
import io.nativeheader.processor.toolchain.output.UniqueVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compiles each source to an object file, then links the object files to a library.
 *
 * @param directory the working directory of the compiler
 * @param temporary the folder for all output
 */
record BuildSteps(CCompiler compiler, BuildEnvironment environment, BuildFlags flags, Path directory, Path temporary) {

    /** The first line of the GNU assembler's error output (as/messages.c). */
    private static final String ASSEMBLER = "Assembler messages:";

    SharedLibraryBuild run(List<String> sources, Optional<String> soname, List<String> exports) throws IOException {
        CommandLines commands = CommandLines.of(compiler, environment);
        List<Complaint> warnings = new ArrayList<>();
        List<Path> objects = new ArrayList<>();
        Set<Path> headers = new LinkedHashSet<>();
        for (String source : sources) {
            Path object = temporary.resolve("object" + objects.size() + ".o");
            Path dependencies = temporary.resolve("object" + objects.size() + ".d");
            List<String> command = commands.compile(new CompileStep(source, object, hidden(), flags.compiler()));
            switch (step(command, output -> CompilerOutput.read(output, source))) {
                case Built built -> {
                    warnings.addAll(built.warnings());
                    headers.addAll(DependencyFile.read(dependencies));
                }
                case Refused refused -> {
                    return refused.output().contains(ASSEMBLER) ? assembled(refused, commands, source) : refused;
                }
                case Stopped stopped -> {
                    return stopped;
                }
            }
            objects.add(object);
        }
        return link(commands, objects, soname, exports, warnings, List.copyOf(headers));
    }

    /** Attributes an assembler's errors to functions, which it does not name: assembles the compiler's assembly text and maps its lines. */
    private Refused assembled(Refused refused, CommandLines commands, String source) throws IOException {
        Path file = temporary.resolve("assembly.s");
        List<String> asText = new ArrayList<>(flags.compiler());
        asText.add("-S");
        if (!(step(commands.compile(new CompileStep(source, file, hidden(), asText)), _ -> List.of())
                instanceof Built)) {
            return refused;
        }
        Assembly assembly = new Assembly(Files.readString(file));
        Files.writeString(file, assembly.withoutMarkers());
        List<String> assemble = compiler.with(
                List.of("-c", "-o", temporary.resolve("assembly.o").toString(), file.toString()));
        if (!(step(assemble, output -> CompilerOutput.read(output, "assembly.s")) instanceof Refused again)) {
            return refused;
        }
        List<Complaint> complaints = again.errors().stream()
                .filter(complaint -> complaint.message().file().equals("assembly.s"))
                .map(complaint -> assembly.inC(complaint.message()))
                .toList();
        return complaints.isEmpty() ? refused : new Refused(complaints, refused.output());
    }

    private SharedLibraryBuild link(
            CommandLines commands,
            List<Path> objects,
            Optional<String> soname,
            List<String> exports,
            List<Complaint> warnings,
            List<Path> headers)
            throws IOException {
        Path library = temporary.resolve("library" + environment.target().libraryEnding());
        LinkedLibraries libraries = LinkedLibraries.of(flags, environment);
        LinkStep link = new LinkStep(
                objects,
                library,
                soname,
                libraries.files(),
                flags.compiler(),
                libraries.flags(),
                exportsFile(exports),
                new LinkStubs(compiler, environment, temporary).write(objects, libraries.absent()));
        List<String> command = commands.link(link);
        return switch (step(command, LinkerOutput::read)) {
            case Built built -> {
                warnings.addAll(built.warnings());
                yield new Built(bytes(library), warnings, headers);
            }
            case Refused refused -> {
                Refused explained = withAllUsers(refused, objects, demangled(refused, command));
                yield exports.isEmpty() || !leavesOut(refused)
                        ? explained
                        : new Refused(
                                explained.complaints(),
                                explained.output(),
                                rest(commands, link, refused.undefinedSymbols(), warnings, headers));
            }
            case Stopped stopped -> stopped;
        };
    }

    private byte[] bytes(Path library) throws IOException {
        boolean marksVariables = compiler.language() == Language.CXX
                && compiler.kind() == CCompiler.Kind.CLANG
                && environment.target().environment() == Environment.GNU;
        return marksVariables ? UniqueVariables.mark(library) : Files.readAllBytes(library);
    }

    /** Runs the compiler once. A {@link Built} result has no bytes yet. */
    private SharedLibraryBuild step(List<String> command, Function<String, List<Complaint>> reader) {
        return switch (ToolRun.run(command, directory, environment)) {
            case ToolRun.Stopped(String reason) -> new Stopped(command.getFirst() + ": " + reason);
            case ToolRun.Finished run -> {
                String output = run.all().replace(temporary + "/", "");
                List<Complaint> complaints = new ArrayList<>(reader.apply(output));
                if (run.succeeded()) {
                    yield new Built(new byte[0], complaints, List.of());
                }
                if (complaints.stream().noneMatch(Complaint::isError)) {
                    complaints.add(Complaint.general(CompilerMessage.error(unexplained(run, output))));
                }
                yield new Refused(complaints, output);
            }
        };
    }

    private String unexplained(ToolRun.Finished run, String output) {
        String said = output.isEmpty()
                ? "and printed nothing"
                : "and printed: " + output.lines().toList().getLast();
        return compiler.command().getFirst() + " ended with exit code " + run.exitCode()
                + (run.exitCode() > 128 ? " (it crashed with signal " + (run.exitCode() - 128) + ") " : " ") + said;
    }

    /** Returns whether the linker may leave out functions: C++ takes so long to compile that this pays. */
    private boolean leavesOut(Refused refused) {
        return compiler.language() == Language.CXX
                && environment.target().os() == OperatingSystem.LINUX
                && refused.errors().stream()
                        .allMatch(error -> error.undefinedSymbol().isPresent());
    }

    /**
     * Links without the functions that need undefined symbols. They become local, so that nothing uses their sections, and the linker drops
     * unused sections.
     */
    private Optional<Built> rest(
            CommandLines commands, LinkStep link, List<String> undefined, List<Complaint> warnings, List<Path> headers)
            throws IOException {
        StringBuilder script = new StringBuilder("{ local:\n");
        for (Path object : link.objects()) {
            ObjectReferences.read(object)
                    .ifPresent(references -> undefined.stream()
                            .flatMap(symbol -> references.globalsThatNeed(symbol).stream())
                            .distinct()
                            .forEach(name -> script.append(name).append(";\n")));
        }
        Path file = Files.writeString(temporary.resolve("local.map"), script.append("};\n"));
        List<String> command = commands.link(link.with(List.of("-Wl,--gc-sections", "-Wl,--version-script=" + file)));
        return step(command, LinkerOutput::read) instanceof Built
                ? Optional.of(new Built(bytes(link.output()), warnings, headers))
                : Optional.empty();
    }

    /** Returns the output with the C++ names of undefined symbols, which another run of the linker prints. */
    private String demangled(Refused refused, List<String> command) {
        List<String> demangling = command.stream()
                .map(word -> word.endsWith("--no-demangle") ? word.replace("--no-demangle", "--demangle") : word)
                .toList();
        return refused.undefinedSymbols().isEmpty()
                        || demangling.equals(command)
                        || !(step(demangling, LinkerOutput::read) instanceof Refused readable)
                ? refused.output()
                : readable.output();
    }

    /** Adds all functions that use an undefined symbol, read from the object files. Linkers name only a few of them. */
    private static Refused withAllUsers(Refused refused, List<Path> objects, String demangled) {
        Map<String, String> names = LinkerOutput.names(refused.output(), demangled);
        List<ObjectReferences> references = objects.stream()
                .flatMap(object -> ObjectReferences.read(object).stream())
                .toList();
        List<Complaint> complaints = refused.complaints().stream()
                .map(complaint -> complaint
                        .undefinedSymbol()
                        .map(symbol -> {
                            Set<String> users = new LinkedHashSet<>();
                            references.forEach(object -> users.addAll(object.usersOf(symbol)));
                            users.addAll(complaint.functions());
                            return Complaint.undefined(names.getOrDefault(symbol, symbol), List.copyOf(users));
                        })
                        .orElse(complaint))
                .toList();
        return new Refused(complaints, demangled);
    }

    private List<Path> hidden() {
        List<Path> hidden = new ArrayList<>(flags.includeFolders());
        hidden.add(directory);
        return hidden;
    }

    private Optional<Path> exportsFile(List<String> exports) throws IOException {
        if (exports.isEmpty() || environment.target().os() != OperatingSystem.WINDOWS) {
            return Optional.empty();
        }
        return Optional.of(
                Files.writeString(temporary.resolve("exports.def"), "EXPORTS\n" + String.join("\n", exports) + "\n"));
    }
}
