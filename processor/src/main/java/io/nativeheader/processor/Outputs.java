package io.nativeheader.processor;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.request.InterfaceRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes generated files through the compiler's filer, each once. */
final class Outputs {

    private static final String RESOURCES = "META-INF/native-header/";
    private static final String RULES = "native-header/";

    private final Filer filer;
    private final Map<JavaClass, String> written = new HashMap<>();

    Outputs(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes a type.
     *
     * @param requests the interfaces that it is generated for; the first takes the blame
     */
    void writeType(JavaClass type, String text, List<InterfaceRequest> requests, Diagnostics diagnostics) {
        String before = written.putIfAbsent(type, text);
        if (before != null) {
            if (!before.equals(text)) {
                taken(type, requests.getFirst(), diagnostics);
            }
            return;
        }
        try (Writer writer = filer.createSourceFile(type.qualifiedName(), originators(requests))
                .openWriter()) {
            writer.write(text);
        } catch (FilerException taken) {
            taken(type, requests.getFirst(), diagnostics);
        } catch (IOException failure) {
            report(type.qualifiedName(), failure, requests.getFirst(), diagnostics);
        }
    }

    private static void taken(JavaClass type, InterfaceRequest request, Diagnostics diagnostics) {
        diagnostics.error(
                new HeaderProblem.NameTaken(type.qualifiedName(), request.type().simpleName()), request.origin());
    }

    /** Writes a resource below {@code META-INF/native-header/}. */
    void writeResource(String path, byte[] content, InterfaceRequest request, Diagnostics diagnostics) {
        try (OutputStream stream = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, "", RESOURCES + path, originators(List.of(request)))
                .openOutputStream()) {
            stream.write(content);
        } catch (FilerException taken) {
            // of an interface whose types have the same names, which is said of those
        } catch (IOException failure) {
            report(RESOURCES + path, failure, request, diagnostics);
        }
    }

    void writeResource(String path, String text, InterfaceRequest request, Diagnostics diagnostics) {
        writeResource(path, text.getBytes(StandardCharsets.UTF_8), request, diagnostics);
    }

    /** Writes a rule of make beside the generated sources, which go into no jar; where these are with the classes, nothing. */
    void writeRule(String path, String rule, InterfaceRequest request, Diagnostics diagnostics) {
        if (request.module().sourceOutput().isEmpty()) {
            return;
        }
        try (Writer writer = filer.createResource(
                        StandardLocation.SOURCE_OUTPUT, "", RULES + path, originators(List.of(request)))
                .openWriter()) {
            writer.write(rule);
        } catch (FilerException taken) {
            // as the report
        } catch (IOException failure) {
            report(RULES + path, failure, request, diagnostics);
        }
    }

    private static void report(String file, IOException failure, InterfaceRequest request, Diagnostics diagnostics) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        diagnostics.error(new ToolProblem.CannotWrite(file, reason), request.origin());
    }

    /** Incremental builds delete a generated file when its originators change. */
    private static Element[] originators(List<InterfaceRequest> requests) {
        return requests.stream()
                .map(InterfaceRequest::origin)
                .flatMap(origin -> element(origin).stream())
                .toArray(Element[]::new);
    }

    private static Optional<Element> element(Origin origin) {
        return switch (origin) {
            case Origin.InJava java -> Optional.of(java.element());
            case Origin.Nowhere _ -> Optional.empty();
        };
    }
}
