package io.nativeheader.processor;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.SourceLocations;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.javac.ClassFile;
import io.nativeheader.processor.javac.GeneratedFile;
import io.nativeheader.processor.request.GeneratedMark;
import io.nativeheader.processor.request.InterfaceRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Writes generated files through javac's filer, each once. */
final class Outputs {

    private static final String RULES = "native-header/";

    private final Filer filer;
    private final Elements elements;
    private final Map<String, String> written = new HashMap<>();

    Outputs(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /**
     * Writes all files of a package.
     *
     * @param requests the interfaces of the package
     * @param locations the elements that the requests' origins refer to
     */
    void write(
            List<GeneratedFile> files,
            List<InterfaceRequest> requests,
            SourceLocations locations,
            Diagnostics diagnostics) {
        for (GeneratedFile file : files) {
            List<InterfaceRequest> interfaces =
                    file.interfaces().stream().map(requests::get).toList();
            Element[] originators = originators(interfaces, locations);
            InterfaceRequest first = interfaces.getFirst();
            switch (file.kind()) {
                case TYPE -> writeType(file, originators, first, diagnostics);
                case RESOURCE -> writeResource(file, originators, first, diagnostics);
                case RULE -> writeRule(file, originators, first, diagnostics);
            }
        }
    }

    private void writeType(
            GeneratedFile file, Element[] originators, InterfaceRequest request, Diagnostics diagnostics) {
        String text = file.text();
        String before = written.putIfAbsent(file.name(), text);
        if (before != null) {
            if (!before.equals(text)) {
                reportNameTaken(file.name(), true, request, diagnostics);
            }
            return;
        }
        if (request.packageTypes().contains(file.simpleName())) {
            reportNameTaken(file.name(), false, request, diagnostics); // the filer only notices types that have sources
            return;
        }
        try {
            if (file.classes().isEmpty()) {
                write(filer.createSourceFile(file.name(), originators), text);
            } else {
                writeClasses(file, originators);
            }
        } catch (FilerException refused) {
            reportRefused(file, request, diagnostics);
        } catch (IOException failure) {
            report(file.name(), failure, request, diagnostics);
        }
    }

    /**
     * Reports a type that the filer refused. No compiler replaces a type that it was given as source, and Eclipse's does not replace a
     * class file either.
     */
    private void reportRefused(GeneratedFile file, InterfaceRequest request, Diagnostics diagnostics) {
        TypeElement existing = elements.getTypeElement(file.name());
        if (existing == null || !GeneratedMark.isOn(existing)) {
            reportNameTaken(file.name(), false, request, diagnostics);
        } else if (!isUnchanged(file)) {
            diagnostics.error(new ToolProblem.TypeOutdated(file.name()), request.origin());
        }
    }

    private boolean isUnchanged(GeneratedFile file) {
        String source = file.simpleName() + ".java";
        try {
            FileObject existing = filer.getResource(StandardLocation.SOURCE_OUTPUT, packageName(file.name()), source);
            return existing.getCharContent(true).toString().equals(file.text());
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /**
     * Writes class files, and their source for people to read. The source comes first: Maven and javac's {@code -sourcepath} recompile a source
     * that is newer than its class file.
     */
    private void writeClasses(GeneratedFile file, Element[] originators) throws IOException {
        Map<JavaFileObject, ClassFile> created = new LinkedHashMap<>();
        for (ClassFile type : file.classes()) {
            created.put(filer.createClassFile(type.name(), originators), type);
        }
        String source = file.simpleName() + ".java";
        write(
                filer.createResource(StandardLocation.SOURCE_OUTPUT, packageName(file.name()), source, originators),
                file.text());
        for (Map.Entry<JavaFileObject, ClassFile> type : created.entrySet()) {
            write(type.getKey(), type.getValue().content());
        }
    }

    private static String packageName(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** Writes text in the encoding of javac's sources. */
    private static void write(FileObject file, String text) throws IOException {
        try (Writer writer = file.openWriter()) {
            writer.write(text);
        }
    }

    private static void write(FileObject file, byte[] content) throws IOException {
        try (OutputStream stream = file.openOutputStream()) {
            stream.write(content);
        }
    }

    private static void reportNameTaken(
            String type, boolean generated, InterfaceRequest request, Diagnostics diagnostics) {
        diagnostics.error(new HeaderProblem.NameTaken(type, request.type().simpleName(), generated), request.origin());
    }

    /** Writes a resource below {@code META-INF/native-header/}. */
    private void writeResource(
            GeneratedFile file, Element[] originators, InterfaceRequest request, Diagnostics diagnostics) {
        String path = GeneratedFile.RESOURCES + file.name();
        try {
            write(filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originators), file.content());
        } catch (FilerException taken) {
            // another interface generated a type of the same name, which was reported
        } catch (IOException failure) {
            report(path, failure, request, diagnostics);
        }
    }

    /**
     * Writes a make rule next to the generated sources, which jars do not include. Writes nothing if javac has no separate folder for
     * generated sources.
     */
    private void writeRule(
            GeneratedFile file, Element[] originators, InterfaceRequest request, Diagnostics diagnostics) {
        if (request.module().sourceOutput().isEmpty()) {
            return;
        }
        String path = RULES + file.name();
        try {
            write(filer.createResource(StandardLocation.SOURCE_OUTPUT, "", path, originators), file.text());
        } catch (FilerException taken) {
            // as in writeResource
        } catch (IOException failure) {
            report(path, failure, request, diagnostics);
        }
    }

    private static void report(String file, IOException failure, InterfaceRequest request, Diagnostics diagnostics) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        diagnostics.error(new ToolProblem.CannotWrite(file, reason), request.origin());
    }

    /** Returns the elements that a file was generated from. Incremental builds delete the file when these change. */
    private static Element[] originators(List<InterfaceRequest> requests, SourceLocations locations) {
        return requests.stream()
                .flatMap(request -> locations.element(request.origin()).stream())
                .toArray(Element[]::new);
    }
}
