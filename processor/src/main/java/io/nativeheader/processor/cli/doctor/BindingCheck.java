package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.cli.doctor.ReportedBinding.Function;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.runtime.LibraryProbe;
import io.nativeheader.runtime.library.NearMisses;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that the bindings on a class path find their libraries and symbols on this machine. */
final class BindingCheck {

    private final BuildEnvironment environment;
    private final ClassLoader loader;
    /** The platforms of the compiled helper stubs in all entries, by file stem. */
    private final Map<String, String> helpers;

    private BindingCheck(BuildEnvironment environment, ClassLoader loader, Map<String, String> helpers) {
        this.environment = environment;
        this.loader = loader;
        this.helpers = helpers;
    }

    /**
     * Returns a section for each binding, and one for each entry without bindings. All entries form one class path, as in an application.
     */
    static List<Section> sections(Questions questions) {
        List<Section> sections = new ArrayList<>();
        List<ClassPathEntry> entries = new ArrayList<>();
        Map<String, String> helpers = new TreeMap<>();
        for (Path path : questions.classPath()) {
            try {
                ClassPathEntry entry = ClassPathEntry.read(path);
                entries.add(entry);
                entry.helpers().forEach((stem, platforms) -> helpers.merge(stem, platforms, (a, b) -> a + ", " + b));
            } catch (IOException | RuntimeException unreadable) {
                sections.add(new Section(
                        "Bindings of " + path, List.of(Finding.problem("cannot be read: " + reason(unreadable)))));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(urls(entries), ClassLoader.getPlatformClassLoader())) {
            BindingCheck check = new BindingCheck(questions.environment(), loader, helpers);
            entries.forEach(entry -> sections.addAll(check.sections(entry)));
        } catch (IOException failure) {
            sections.add(new Section("Bindings", List.of(Finding.problem("cannot be read: " + reason(failure)))));
        }
        return sections;
    }

    private static URL[] urls(List<ClassPathEntry> entries) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (ClassPathEntry entry : entries) {
            urls.add(entry.path().toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static String reason(Exception failure) {
        return failure instanceof IOException && failure.getMessage() != null
                ? failure.getClass().getSimpleName() + ": " + failure.getMessage()
                : failure.toString();
    }

    private List<Section> sections(ClassPathEntry entry) {
        if (entry.reports().isEmpty()) {
            return List.of(new Section(
                    "Bindings of " + entry.path(),
                    List.of(Finding.warning("there is no binding report in META-INF/native-header"))));
        }
        List<Section> sections = new ArrayList<>();
        entry.reports()
                .forEach((name, text) ->
                        sections.add(new Section("Binding " + name + " in " + entry.path(), findings(text))));
        return sections;
    }

    private List<Finding> findings(String text) {
        try {
            return findings(BindingReportReader.read(text, environment.target().folder()));
        } catch (IllegalArgumentException damaged) {
            return List.of(Finding.problem("its binding report cannot be read: " + damaged.getMessage()
                    + ". Another version of NativeHeader may have written it"));
        } catch (IllegalCallerException denied) {
            return List.of(Finding.problem("the JVM does not allow opening libraries", denied.getMessage()));
        }
    }

    private List<Finding> findings(ReportedBinding binding) {
        List<Finding> findings = new ArrayList<>();
        String here = environment.target().folder();
        findings.add(
                binding.targets().contains(here)
                        ? Finding.ok("generated for " + String.join(", ", binding.targets()))
                        : Finding.problem("generated for " + String.join(", ", binding.targets()) + ", but this is "
                                + here + ": its types throw an error here. Compile the Java sources on " + here));
        findings.add(Finding.ok(binding.direct().size() + " functions and variables by symbol, "
                + Diagnosis.counted(binding.viaHelpers().size(), "helper stub") + ", " + binding.skipped()
                + " skipped"));
        if (binding.library().isEmpty()) {
            process(binding, findings);
        } else {
            library(binding, findings);
        }
        if (!binding.helpers().isEmpty()) {
            helpers(binding, findings);
        }
        return findings;
    }

    private static void process(ReportedBinding binding, List<Finding> findings) {
        LibraryProbe process = LibraryProbe.ofProcess();
        List<Function> missing = missing(binding.direct(), process);
        findings.add(found(binding.direct(), missing, " in the process"));
        for (Function function : missing) {
            findings.add(
                    Finding.warning(function.symbol() + " is not in the process. If the application does not load its"
                            + " library with System.load, name the library: @NativeHeader(library = …)"));
        }
    }

    private void library(ReportedBinding binding, List<Finding> findings) {
        LibraryProbe library = LibraryProbe.ofLibrary(loader, binding.library(), binding.soname());
        if (!library.isOpen()) {
            findings.add(Finding.problem("no function can be called", library.reason()));
            return;
        }
        findings.add(Finding.ok("library " + binding.library() + ": " + library.location()));
        List<Function> missing = missing(binding.direct(), library);
        findings.add(found(binding.direct(), missing, " in it"));
        if (!missing.isEmpty()) {
            Collection<String> symbols = new OpenedSymbols(environment).of(library.location(), binding.library());
            missing.forEach(function -> findings.add(Finding.problem(
                    function.symbol() + " is not in it" + didYouMean(NearMisses.of(function.symbol(), symbols)))));
        }
    }

    private void helpers(ReportedBinding binding, List<Finding> findings) {
        String here = environment.target().folder();
        String platforms = helpers.getOrDefault(binding.helpers(), "");
        if (!List.of(platforms.split(", ")).contains(here)) {
            findings.add(Finding.problem("helper stubs " + binding.helpers() + " are missing for " + here
                    + (platforms.isEmpty() ? "" : "; there are some for " + platforms)
                    + ". Compile the Java sources on " + here + " with a C compiler"));
            return;
        }
        LibraryProbe library = binding.library().isEmpty()
                ? LibraryProbe.ofProcess()
                : LibraryProbe.ofLibrary(loader, binding.library(), binding.soname());
        LibraryProbe stubs = LibraryProbe.ofHelpers(loader, binding.helpers(), library);
        if (!stubs.isOpen()) {
            findings.add(Finding.problem("helper stubs " + binding.helpers(), stubs.reason()));
            return;
        }
        List<Function> missing = missing(binding.viaHelpers(), stubs);
        findings.add(Finding.ok("helper stubs " + binding.helpers() + ": " + stubs.location()));
        findings.add(found(binding.viaHelpers(), missing, " among them"));
        missing.forEach(function -> findings.add(Finding.problem(function.symbol() + " is not among the helper stubs. "
                + function.name() + " may need a symbol that no library defined when they were compiled")));
    }

    private static List<Function> missing(List<Function> functions, LibraryProbe library) {
        return functions.stream()
                .filter(function -> !library.has(function.symbol()))
                .toList();
    }

    /** Returns the finding {@code 7 of 7 are found in it}. Missing functions follow as separate findings. */
    private static Finding found(List<Function> functions, List<Function> missing, String where) {
        String text = functions.size() - missing.size() + " of " + functions.size() + " are found" + where;
        return missing.isEmpty() ? Finding.ok(text) : Finding.note(text);
    }

    private static String didYouMean(List<String> names) {
        return names.isEmpty() ? "" : ". Did you mean " + String.join(", ", names) + "?";
    }
}
