package io.nativeheader.processor.request;

import io.nativeheader.NativeHeader;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.SourceLocations;
import io.nativeheader.processor.diagnostic.TargetProblem;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.platform.Target;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an {@link InterfaceRequest} from an annotated element, or reports why it cannot. */
public final class InterfaceReader {

    private final Elements elements;
    private final Types types;
    private final ModuleFolderReader modules;
    private final TextBlockLocator textBlocks;
    private final SourceLocations locations;

    /** Creates a reader that records the origins of requests in {@code locations}. */
    public InterfaceReader(ProcessingEnvironment environment, SourceLocations locations) {
        this.locations = locations;
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.modules = new ModuleFolderReader(environment);
        this.textBlocks = new TextBlockLocator(environment);
    }

    /** Returns the request of an element with {@code @NativeHeader}, or empty after reporting an error. */
    public Optional<InterfaceRequest> read(Element element, Diagnostics diagnostics) {
        if (!isUsable(element, diagnostics)) {
            return Optional.empty();
        }
        TypeElement type = (TypeElement) element;
        AnnotationReader annotation =
                AnnotationReader.of(type, NativeHeader.class).orElseThrow();
        HeaderOptions options = options(annotation, textBlocks);
        if (options.headers().isEmpty() && options.preamble().isBlank()) {
            diagnostics.error(new HeaderProblem.NoHeader(), annotation.origin("value", locations));
            return Optional.empty();
        }
        checkTargets(options, annotation, diagnostics);
        JavaClass name = JavaTypeReader.nameOf(type);
        String header = name.name().replace('.', '_') + "Header";
        String implementation = name.name().replace('.', '_') + "Native";
        if (!permits(type, implementation)) {
            diagnostics.error(
                    new HeaderProblem.NotPermitted(type.getSimpleName().toString(), implementation),
                    locations.of(type));
            return Optional.empty();
        }
        MemberMethods members = MemberMethods.of(type, name.packageName(), header, types);
        MethodReader methods = new MethodReader(name.packageName(), locations, diagnostics);
        return Optional.of(new InterfaceRequest(
                name,
                isPublic(type),
                extendsGenerated(type, header),
                standsAlone(type, header),
                options,
                members.unimplemented().stream().map(methods::read).toList(),
                members.implemented(),
                members.bases().stream().map(JavaTypeReader::nameOf).toList(),
                hasJSpecify(type),
                new UserTypes(elements).inPackageOf(type),
                names(ElementFilter.fieldsIn(members(type, header))),
                names(ElementFilter.typesIn(members(type, header))),
                modules.read(type),
                locations.of(type),
                annotation.origin("value", locations),
                annotation.origin("preamble", locations),
                annotation.origin("instances", locations)));
    }

    private boolean isUsable(Element element, Diagnostics diagnostics) {
        Origin origin = locations.of(element);
        String name = element.getSimpleName().toString();
        if (element.getKind() != ElementKind.INTERFACE) {
            diagnostics.error(new HeaderProblem.NotAnInterface(article(element.getKind()), name), origin);
            return false;
        }
        if (!((TypeElement) element).getTypeParameters().isEmpty()) {
            diagnostics.error(new HeaderProblem.GenericInterface(name), origin);
            return false;
        }
        for (Element outer = element; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                diagnostics.error(new HeaderProblem.NotAccessible(name), origin);
                return false;
            }
        }
        return true;
    }

    private static boolean permits(TypeElement type, String implementation) {
        return !type.getModifiers().contains(Modifier.SEALED)
                || type.getPermittedSubclasses().stream()
                        .anyMatch(permitted ->
                                JavaTypeReader.simpleName(permitted).equals(implementation));
    }

    private static String article(ElementKind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return (kind == ElementKind.ENUM || kind == ElementKind.ANNOTATION_TYPE ? "an " : "a ") + word;
    }

    private static HeaderOptions options(AnnotationReader annotation, TextBlockLocator textBlocks) {
        return new HeaderOptions(
                annotation.strings("value"),
                annotation.string("library").orElse(""),
                annotation.strings("includePath"),
                annotation.strings("pkgConfig"),
                annotation.strings("define"),
                annotation.strings("clangArgs"),
                annotation.string("preamble").orElse(""),
                textBlocks.of(annotation, "preamble"),
                annotation.strings("include"),
                annotation.strings("exclude"),
                new TargetPatterns(annotation.strings("targets")),
                annotation.annotations("on").stream()
                        .map(InterfaceReader::targetOptions)
                        .toList(),
                LanguageReader.of(annotation),
                annotation.strings("instances"));
    }

    private static TargetOptions targetOptions(AnnotationReader annotation) {
        return new TargetOptions(
                new TargetPatterns(annotation.strings("targets")),
                annotation.string("library").orElse(""),
                annotation.strings("includePath"),
                annotation.strings("pkgConfig"),
                annotation.strings("define"),
                annotation.strings("clangArgs"));
    }

    /** Reports patterns that match no known platform. */
    private void checkTargets(HeaderOptions options, AnnotationReader annotation, Diagnostics diagnostics) {
        options.targets()
                .unknown()
                .forEach(pattern -> diagnostics.error(
                        new TargetProblem.UnknownTarget(pattern, Target.names()),
                        annotation.origin("targets", locations)));
        options.on().stream()
                .flatMap(more -> more.targets().unknown().stream())
                .forEach(pattern -> diagnostics.error(
                        new TargetProblem.UnknownTarget(pattern, Target.names()), annotation.origin("on", locations)));
    }

    private static boolean isPublic(TypeElement type) {
        for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            boolean memberOfInterface = outer.getEnclosingElement().getKind().isInterface();
            if (!outer.getModifiers().contains(Modifier.PUBLIC) && !memberOfInterface) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the type or a parent extends the generated interface. Compares names, as the interface does not exist in a clean build. */
    private static boolean extendsGenerated(TypeElement type, String header) {
        for (TypeMirror parent : type.getInterfaces()) {
            if (JavaTypeReader.simpleName(parent).equals(header)) {
                return true;
            }
            if (JavaTypeReader.element(parent)
                    .filter(element -> extendsGenerated(element, header))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAlone(TypeElement type, String header) {
        return type.getEnclosingElement() instanceof PackageElement
                && type.getInterfaces().stream()
                        .allMatch(parent -> JavaTypeReader.simpleName(parent).equals(header));
    }

    /** Looks for JSpecify from the interface's module, which need not require every module on the module path. */
    private boolean hasJSpecify(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return module == null
                ? elements.getTypeElement(JSPECIFY) != null
                : elements.getTypeElement(module, JSPECIFY) != null;
    }

    private static final String JSPECIFY = "org.jspecify.annotations.Nullable";

    /** Returns all members, except those of a generated header interface that an earlier compilation left behind. */
    private List<Element> members(TypeElement type, String header) {
        return elements.getAllMembers(type).stream()
                .filter(member -> !isGenerated(member.getEnclosingElement(), header))
                .map(Element.class::cast)
                .toList();
    }

    private static boolean isGenerated(Element owner, String header) {
        String name = owner.getSimpleName().toString();
        return (name.equals(header) || name.startsWith(header + "_")) && GeneratedMark.isOn((TypeElement) owner);
    }

    private static Set<String> names(Collection<? extends Element> members) {
        return members.stream().map(member -> member.getSimpleName().toString()).collect(Collectors.toSet());
    }
}
