package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.platform.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs all checks, in the order in which a build and then an application need what they check. */
public final class Doctor {

    private Doctor() {}

    public static Diagnosis examine(Questions questions) {
        List<Section> sections = new ArrayList<>();
        sections.add(JdkCheck.section(questions.environment().target()));
        LibClangSearch libclang = LibClangSearch.find(
                questions.libclang(),
                questions.environment().variables(),
                questions.loader(),
                questions.environment().target());
        sections.add(LibClangCheck.section(libclang, questions.environment().target()));
        sections.add(CompilerCheck.section(questions, Language.C));
        sections.add(CompilerCheck.section(questions, Language.CXX));
        sections.add(PkgConfigCheck.section(questions.environment()));
        sections.add(TargetsCheck.section(questions));
        sections.add(CacheCheck.section(questions.environment().target()));
        for (String header : questions.headers()) {
            sections.add(HeaderCheck.section(header, libclang, questions));
        }
        if (!questions.classPath().isEmpty()) {
            sections.addAll(BindingCheck.sections(questions));
        }
        for (Path library : questions.libraries()) {
            sections.add(LibraryCheck.section(library, questions.environment()));
        }
        return new Diagnosis(sections);
    }
}
