package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import java.util.ArrayList;
import java.util.List;

/** Command lines for cl and link, according to Microsoft's "MSVC compiler options" and "MSVC linker options". */
record MsvcCommandLines(CCompiler compiler) implements CommandLines {

    @Override
    public List<String> compile(CompileStep step) {
        List<String> arguments = new ArrayList<>(List.of("/nologo", "/c", "/O2", "/Brepro"));
        if (step.language() == Language.CXX) {
            arguments.add("/EHsc");
        }
        arguments.addAll(step.flags());
        arguments.addAll(List.of("/Fo" + step.object(), step.source()));
        return compiler.with(arguments);
    }

    /** Links to a DLL through its import library, which is in the same folder. */
    @Override
    public List<String> link(LinkStep step) {
        List<String> arguments = new ArrayList<>(List.of("/nologo", "/LD"));
        step.objects().forEach(object -> arguments.add(object.toString()));
        step.libraries()
                .forEach(library ->
                        arguments.add(library.path().toAbsolutePath().toString().replaceFirst("(?i)\\.dll$", ".lib")));
        arguments.addAll(List.of("/Fe" + step.output(), "/link", "/INCREMENTAL:NO", "/Brepro"));
        step.exports().ifPresent(exports -> arguments.add("/DEF:" + exports));
        arguments.addAll(step.flags());
        return compiler.with(arguments);
    }
}
