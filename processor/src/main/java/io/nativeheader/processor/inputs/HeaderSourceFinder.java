package io.nativeheader.processor.inputs;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.TargetProblem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.PlatformFlags;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.symbols.ProcessSymbols;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.PkgConfig;
import io.nativeheader.processor.toolchain.TargetPackages;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySearch;
import io.nativeheader.processor.toolchain.library.ProcessLibraries;
import io.nativeheader.processor.toolchain.library.TimeBudget;
import io.nativeheader.processor.toolchain.sysroot.HostCxxHeaders;
import io.nativeheader.processor.toolchain.sysroot.HostHeaders;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import io.nativeheader.runtime.library.LibraryName;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the header folders, flags and library of an interface, in the order documented in the guide. */
public final class HeaderSourceFinder {

    /** Folders of a module that hold C code by convention. */
    private static final List<String> MODULE_FOLDERS = List.of("src/main/c", "src/main/include", "src/main/native");

    private final ProcessorOptions options;
    private final BuildEnvironment environment;
    private final TimeBudget searchTime = new TimeBudget(Duration.ofSeconds(1));
    private Optional<ProcessLibraries> processLibraries;

    public HeaderSourceFinder(ProcessorOptions options, BuildEnvironment environment) {
        this.options = options;
        this.environment = environment;
    }

    /** Returns the folders and flags of an interface. */
    public HeaderFlags flags(InterfaceRequest request, Diagnostics diagnostics) {
        checkCharset(request, diagnostics);
        PkgConfig.Flags packages = packages(request, diagnostics);
        List<Path> folders = folders(request);
        List<String> flags = new ArrayList<>();
        folders.forEach(folder -> flags.add("-I" + folder));
        flags.addAll(packages.compiler());
        request.options().define().forEach(definition -> flags.add("-D" + definition));
        PlatformFlags platform = request.options().platformFlags();
        if (!platform.foreign().isEmpty()) {
            diagnostics.error(
                    new HeaderProblem.ForeignPlatform(
                            platform.foreign(), environment.target().folder()),
                    request.headerOrigin());
        }
        if (request.options().language() == Language.CXX) {
            flags.addAll(new CxxLibraryChoice(environment, HostCxxHeaders.ofThisMachine())
                    .flags(request, libraries(request, packages), diagnostics));
        }
        flags.addAll(platform.others());
        checkSysroot(request, diagnostics);
        return new HeaderFlags(request, folders, flags, packages, environment.sysroot());
    }

    private void checkSysroot(InterfaceRequest request, Diagnostics diagnostics) {
        Sysroot sysroot = environment.sysroot();
        if (sysroot.kind() == Sysroot.Kind.OPTION && !sysroot.hasCLibrary()) {
            diagnostics.error(
                    new TargetProblem.NotASysroot(
                            sysroot.target().folder(),
                            sysroot.root().map(Path::toString).orElse("")),
                    request.headerOrigin());
        }
    }

    /** Adds the libraries of an interface to its flags. */
    public HeaderSource source(HeaderFlags flags, Diagnostics diagnostics) {
        InterfaceRequest request = flags.request();
        return new HeaderSource(
                flags,
                library(request, flags.packages(), diagnostics),
                packaged(request, flags.packages()),
                process(request, flags.packages()));
    }

    /** Returns the interface's library, or those of pkg-config, as far as they are installed. */
    private List<LibraryFile> libraries(InterfaceRequest request, PkgConfig.Flags packages) {
        String name = request.options().library();
        LibraryFolders folders = libraryFolders(request, packages);
        return (name.isEmpty() ? packages.libraries() : List.of(name))
                .stream()
                        .flatMap(library -> LibrarySearch.find(library, folders) instanceof LibrarySearch.Found found
                                ? Stream.of(found.library())
                                : Stream.of())
                        .toList();
    }

    private PackagedLibraries packaged(InterfaceRequest request, PkgConfig.Flags packages) {
        List<String> names = request.options().library().isEmpty() ? packages.libraries() : List.of();
        return PackagedLibraries.find(names, libraryFolders(request, packages));
    }

    private PkgConfig.Flags packages(InterfaceRequest request, Diagnostics diagnostics) {
        TargetPackages packages = TargetPackages.of(request.options().pkgConfig(), environment);
        return switch (packages.answer()) {
            case PkgConfig.Flags flags -> {
                if (packages.isOfHost()) {
                    diagnostics.note(
                            new TargetProblem.PackagesOfHost(
                                    request.options().pkgConfig(),
                                    environment.target().folder(),
                                    packages.left()),
                            request.headerOrigin());
                }
                yield flags;
            }
            case PkgConfig.Failed(String reason) -> {
                diagnostics.error(new ToolProblem.PkgConfigFailed(reason), request.headerOrigin());
                yield new PkgConfig.Flags(List.of(), List.of());
            }
        };
    }

    private List<Path> folders(InterfaceRequest request) {
        Path module = request.module().root();
        List<Path> folders = new ArrayList<>();
        request.options()
                .includePath()
                .forEach(folder -> resolve(module, folder).ifPresent(folders::add));
        folders.addAll(moduleFolders(module));
        folders.addAll(options.includePath());
        folders.replaceAll(folder -> HostHeaders.withoutCLibrary(folder, environment));
        return folders;
    }

    /** Returns the conventional C folders that exist in a module. */
    public static List<Path> moduleFolders(Path module) {
        return MODULE_FOLDERS.stream()
                .map(module::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    /** Resolves a folder. Returns empty if the text is not a valid path, because it contains a NUL or an unpaired surrogate. */
    private static Optional<Path> resolve(Path module, String folder) {
        try {
            return Optional.of(module.resolve(folder).normalize());
        } catch (InvalidPathException invalid) {
            return Optional.empty();
        }
    }

    /** Reports folders that this JVM cannot open because of its locale. */
    private static void checkCharset(InterfaceRequest request, Diagnostics diagnostics) {
        request.options().includePath().stream()
                .filter(FileNameCharset::lacks)
                .forEach(folder -> diagnostics.error(FileNameCharset.problem(folder), request.headerOrigin()));
    }

    /** Finds the library that an interface names. A library in the module's own resources precedes the system's. */
    private Optional<LibraryFile> library(InterfaceRequest request, PkgConfig.Flags packages, Diagnostics diagnostics) {
        String name = request.options().library();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        LibraryFolders all = libraryFolders(request, packages);
        return switch (LibrarySearch.find(name, all)) {
            case LibrarySearch.Found(LibraryFile library) -> Optional.of(library);
            case LibrarySearch.NotFound _ -> {
                checkName(request, name, all, diagnostics);
                yield Optional.empty();
            }
        };
    }

    /**
     * Warns if the library is given as a file name. A library that is not found is not an error, because the program may provide it at run
     * time.
     */
    private void checkName(InterfaceRequest request, String library, LibraryFolders folders, Diagnostics diagnostics) {
        String name = LibraryName.ofFile(library);
        boolean isFile = !LibraryName.withoutFolder(library).equals(library)
                || !name.equals(library) && LibrarySearch.find(name, folders) instanceof LibrarySearch.Found;
        if (isFile) {
            diagnostics.warning(
                    new HeaderProblem.LibraryIsAFileName(
                            library, environment.target().libraryFileName(library), name),
                    request.headerOrigin());
        }
    }

    private LibraryFolders libraryFolders(InterfaceRequest request, PkgConfig.Flags packages) {
        List<Path> folders = new ArrayList<>();
        request.module()
                .classOutput()
                .map(output -> output.resolve("META-INF/native-header")
                        .resolve(environment.target().folder()))
                .ifPresent(folders::add);
        request.options().clangArgs().stream()
                .filter(flag -> flag.startsWith("-L") && flag.length() > 2)
                .forEach(flag ->
                        resolve(request.module().root(), flag.substring(2)).ifPresent(folders::add));
        folders.addAll(packages.libraryFolders());
        return new LibraryFolders(folders, environment);
    }

    private Optional<ProcessSymbols> process(InterfaceRequest request, PkgConfig.Flags packages) {
        if (!request.options().library().isEmpty() || options.symbols() == SymbolCheck.OFF) {
            return Optional.empty();
        }
        if (processLibraries == null) {
            processLibraries = ProcessLibraries.read(environment);
        }
        return processLibraries.map(libraries -> new DefaultLibraries(
                libraries, libraryFolders(request, packages), request.options().display(), searchTime));
    }
}
