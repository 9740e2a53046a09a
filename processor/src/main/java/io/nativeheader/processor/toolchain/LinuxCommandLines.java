package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Command lines for gcc and clang with GNU ld or lld on Linux. */
record LinuxCommandLines(CCompiler compiler, BuildEnvironment environment) implements CommandLines {

    @Override
    public List<String> compile(CompileStep step) {
        List<String> platform = new ArrayList<>(List.of("-fPIC"));
        platform.addAll(environment.sysroot().gccArguments());
        return GnuFlags.compile(compiler, platform, step);
    }

    /**
     * Returns the command that links. The order matters, because a linker takes only those symbols from a library that earlier files need.
     * {@code -z defs} and {@code -z now} report undefined symbols during the build; otherwise the first call would end the JVM.
     */
    @Override
    public List<String> link(LinkStep step) {
        List<String> arguments = new ArrayList<>(List.of("-shared"));
        arguments.addAll(step.machineFlags());
        arguments.addAll(GnuFlags.sysrootForLinking(environment));
        arguments.addAll(List.of(
                "-Wl,-z,defs",
                "-Wl,-z,now",
                "-Wl,-rpath,$ORIGIN",
                "-Wl,--enable-new-dtags",
                "-Wl,--build-id=none",
                "-Wl,--as-needed"));
        if (compiler.language() == Language.CXX) {
            // messages then have the names in the object files
            arguments.add("-Wl,--no-demangle");
        }
        step.soname().ifPresent(soname -> arguments.add("-Wl,-soname," + soname));
        Optional<BundledLink> bundled = compiler.bundledLinker().map(linker -> new BundledLink(linker, environment));
        bundled.ifPresent(link -> arguments.addAll(link.flags()));
        arguments.addAll(List.of("-o", step.output().toString()));
        step.objects().forEach(object -> arguments.add(object.toString()));
        step.libraries().forEach(library -> arguments.addAll(libraryArguments(library)));
        step.linkStubs().forEach(stub -> arguments.add(stub.toString()));
        arguments.addAll(step.flags());
        bundled.ifPresent(
                link -> arguments.addAll(link.libraries(CxxLibrary.of(compiler.language(), step.compilerFlags()))));
        return compiler.with(arguments);
    }

    /** Passes a library without a SONAME by name. If passed by path, the linker would record the path. */
    static List<String> libraryArguments(LibraryFile library) {
        Path path = library.path().toAbsolutePath();
        return library.soname().isPresent()
                ? List.of(path.toString())
                : List.of("-L" + path.getParent(), "-l:" + path.getFileName());
    }
}
