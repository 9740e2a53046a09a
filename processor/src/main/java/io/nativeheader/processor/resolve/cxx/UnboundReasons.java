package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxNamedInstance.Function;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.resolve.type.NameFilter;
import io.nativeheader.processor.resolve.type.SkippedItems;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells why an interface does not bind a class or function that its headers have. */
final class UnboundReasons {

    private static final String LEFT_OUT = "include or exclude leaves it out";
    private static final String UNUSED =
            "no method uses it, and the interface does not extend the generated header interface";

    private final CxxHeader cxx;
    private final CxxClasses classes;
    private final NameFilter wanted;
    private final SkippedItems skipped;
    private final Set<JavaClass> resolved;
    private final Set<JavaClass> own;

    /**
     * @param resolved the Java classes that the interface uses
     * @param own those that are generated for this interface, and not for an earlier one of the package
     */
    UnboundReasons(
            CxxHeader cxx,
            CxxClasses classes,
            NameFilter wanted,
            SkippedItems skipped,
            Set<JavaClass> resolved,
            Set<JavaClass> own) {
        this.cxx = cxx;
        this.classes = classes;
        this.wanted = wanted;
        this.skipped = skipped;
        this.resolved = resolved;
        this.own = own;
    }

    /** Returns why a class is not bound; empty if it is. */
    Optional<String> ofClass(String qualifiedName) {
        return cxx.classes().stream()
                .filter(type -> type.qualifiedName().equals(qualifiedName))
                .findFirst()
                .flatMap(this::ofClass);
    }

    private Optional<String> ofClass(CxxClass type) {
        if (!wanted.test(type.qualifiedName(), type.name())) {
            return Optional.of(LEFT_OUT);
        }
        return resolved.contains(classes.type(type.id())) ? Optional.empty() : Optional.of(UNUSED);
    }

    /** Returns why a function is not bound. */
    String ofFunction(Function function) {
        return skipped.entries().stream()
                .filter(entry -> entry.name().equals(function.name()))
                .map(SkippedEntry::reason)
                .findFirst()
                .orElseGet(() -> cxx.classes().stream()
                        .filter(type -> declares(type, function))
                        .findFirst()
                        .map(this::ofMember)
                        .orElseGet(() -> ofFreeFunction(function)));
    }

    private static boolean declares(CxxClass type, Function function) {
        return Stream.concat(type.constructors().stream(), type.methods().stream())
                .map(Function::of)
                .anyMatch(function::equals);
    }

    private String ofMember(CxxClass type) {
        JavaClass java = classes.type(type.id());
        return ofClass(type)
                .orElse(
                        own.contains(java)
                                ? "Java has no counterpart of it"
                                : "an earlier interface of the package generates the class " + java.simpleName()
                                        + "; name the instance there");
    }

    private String ofFreeFunction(Function function) {
        return cxx.functions().stream()
                        .filter(one -> Function.of(one).equals(function))
                        .anyMatch(this::isWanted)
                ? UNUSED
                : LEFT_OUT;
    }

    private boolean isWanted(CxxFunction function) {
        return wanted.test(function.qualifiedName(), function.name());
    }
}
