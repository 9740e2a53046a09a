package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.library.LibraryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** gcc, clang and GNU ld or lld on Linux. */
record LinuxCommandLines(CCompiler compiler, BuildEnvironment environment) implements CommandLines {

    @Override
    public List<String> compile(CompileStep step) {
        return GnuFlags.compile(compiler, List.of("-fPIC"), step);
    }

    /**
     * The order matters: a linker takes from a library what the files before it lack. {@code -z defs} and
     * {@code -z now}: what is undefined is found when building, and not by the JVM's end at the first call.
     */
    @Override
    public List<String> link(LinkStep step) {
        List<String> arguments = new ArrayList<>(List.of("-shared"));
        arguments.addAll(step.machineFlags());
        arguments.addAll(List.of(
                "-Wl,-z,defs",
                "-Wl,-z,now",
                "-Wl,-rpath,$ORIGIN",
                "-Wl,--enable-new-dtags",
                "-Wl,--build-id=none",
                "-Wl,--as-needed"));
        step.soname().ifPresent(soname -> arguments.add("-Wl,-soname," + soname));
        Optional<BundledLink> bundled = compiler.bundledLinker().map(linker -> new BundledLink(linker, environment));
        bundled.ifPresent(link -> arguments.addAll(link.flags()));
        arguments.addAll(List.of("-o", step.output().toString()));
        step.objects().forEach(object -> arguments.add(object.toString()));
        step.libraries().forEach(library -> arguments.addAll(libraryArguments(library)));
        arguments.addAll(step.flags());
        bundled.ifPresent(link -> arguments.addAll(link.libraries()));
        return compiler.with(arguments);
    }

    /** A library without a SONAME would be recorded under its whole path, unless it is given as a name. */
    private static List<String> libraryArguments(LibraryFile library) {
        Path path = library.path().toAbsolutePath();
        return library.soname().isPresent()
                ? List.of(path.toString())
                : List.of("-L" + path.getParent(), "-l:" + path.getFileName());
    }
}
