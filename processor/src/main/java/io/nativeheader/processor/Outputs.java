package io.nativeheader.processor;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Places;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.request.InterfaceRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes generated files through the compiler's filer, each once. */
final class Outputs {

    /** Below the classes. */
    static final String RESOURCES = "META-INF/native-header/";

    private static final String RULES = "native-header/";

    private final Filer filer;
    private final Map<String, String> written = new HashMap<>();

    Outputs(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes all files of a package.
     *
     * @param requests its interfaces
     * @param places of the requests' origins
     */
    void write(List<GeneratedFile> files, List<InterfaceRequest> requests, Places places, Diagnostics diagnostics) {
        for (GeneratedFile file : files) {
            List<InterfaceRequest> interfaces =
                    file.interfaces().stream().map(requests::get).toList();
            Element[] originators = originators(interfaces, places);
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
                taken(file.name(), request, diagnostics);
            }
            return;
        }
        try (Writer writer = filer.createSourceFile(file.name(), originators).openWriter()) {
            writer.write(text);
        } catch (FilerException taken) {
            taken(file.name(), request, diagnostics);
        } catch (IOException failure) {
            report(file.name(), failure, request, diagnostics);
        }
    }

    private static void taken(String type, InterfaceRequest request, Diagnostics diagnostics) {
        diagnostics.error(new HeaderProblem.NameTaken(type, request.type().simpleName()), request.origin());
    }

    /** Below {@code META-INF/native-header/}. */
    private void writeResource(
            GeneratedFile file, Element[] originators, InterfaceRequest request, Diagnostics diagnostics) {
        String path = RESOURCES + file.name();
        try (OutputStream stream = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originators)
                .openOutputStream()) {
            stream.write(file.content());
        } catch (FilerException taken) {
            // of an interface whose types have the same names, which is said of those
        } catch (IOException failure) {
            report(path, failure, request, diagnostics);
        }
    }

    /** Beside the generated sources, which go into no jar; where these are with the classes, nothing. */
    private void writeRule(
            GeneratedFile file, Element[] originators, InterfaceRequest request, Diagnostics diagnostics) {
        if (request.module().sourceOutput().isEmpty()) {
            return;
        }
        String path = RULES + file.name();
        try (Writer writer = filer.createResource(StandardLocation.SOURCE_OUTPUT, "", path, originators)
                .openWriter()) {
            writer.write(file.text());
        } catch (FilerException taken) {
            // as the report
        } catch (IOException failure) {
            report(path, failure, request, diagnostics);
        }
    }

    private static void report(String file, IOException failure, InterfaceRequest request, Diagnostics diagnostics) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        diagnostics.error(new ToolProblem.CannotWrite(file, reason), request.origin());
    }

    /** Incremental builds delete a generated file when its originators change. */
    private static Element[] originators(List<InterfaceRequest> requests, Places places) {
        return requests.stream()
                .flatMap(request -> places.element(request.origin()).stream())
                .toArray(Element[]::new);
    }
}
