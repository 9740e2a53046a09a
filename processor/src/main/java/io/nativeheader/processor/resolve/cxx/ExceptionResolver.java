package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxBase;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which classes of a header get a Java exception: those that derive from an exception class of C++'s standard library, and others
 * whose names say that they are thrown.
 */
final class ExceptionResolver {

    private static final Set<String> STANDARD = Set.of(
            "std::exception",
            "std::logic_error",
            "std::invalid_argument",
            "std::domain_error",
            "std::length_error",
            "std::out_of_range",
            "std::runtime_error",
            "std::range_error",
            "std::overflow_error",
            "std::underflow_error",
            "std::system_error",
            "std::ios_base::failure",
            "std::filesystem::filesystem_error",
            "std::bad_alloc",
            "std::bad_cast",
            "std::bad_typeid",
            "std::bad_exception",
            "std::bad_function_call",
            "std::bad_optional_access",
            "std::bad_variant_access");

    private static final Pattern NAME = Pattern.compile(".*(?:Error|Exception)");

    private final CxxClasses classes;
    private final TypeRegistry types;
    private final SharedClasses shared;

    ExceptionResolver(CxxClasses classes, TypeRegistry types, SharedClasses shared) {
        this.shared = shared;
        this.classes = classes;
        this.types = types;
    }

    /** Returns the exceptions of a header, derived classes before their bases. */
    List<CxxExceptionDeclaration> of(CxxHeader cxx) {
        Map<CxxClass, JavaClass> names = new LinkedHashMap<>();
        cxx.classes().stream()
                .filter(type -> type.isOwn() && isException(type))
                .forEach(type -> names.put(type, shared.exception(type.qualifiedName(), name(type.name()), types)));
        List<CxxClass> ordered = new ArrayList<>(names.keySet());
        ordered.sort(Comparator.comparingInt(this::depth).reversed());
        return ordered.stream()
                .map(type -> new CxxExceptionDeclaration(
                        names.get(type),
                        type.qualifiedName(),
                        classes.type(type.id()),
                        classes.objectType(type),
                        baseException(type, names),
                        shared.generateException(names.get(type))))
                .toList();
    }

    // ParseErrorException for ParseError, CxxParseException for ParseException, but no other CxxException than that of
    // the runtime
    private static String name(String name) {
        return name.endsWith("Exception") && !name.equals("Exception") ? "Cxx" + name : name + "Exception";
    }

    private boolean isException(CxxClass type) {
        return isNamedLikeOne(type)
                || type.bases().stream()
                        .filter(base -> base.access() == Access.PUBLIC)
                        .anyMatch(base -> STANDARD.contains(base.qualifiedName().replace("std::__1::", "std::"))
                                || classes.find(base.id())
                                        .filter(this::isException)
                                        .isPresent());
    }

    /** Returns whether C++ can throw a class that is called an error, such as muparser's {@code mu::ParserError}. */
    private static boolean isNamedLikeOne(CxxClass type) {
        return type.destructor() == Access.PUBLIC
                && type.copyable()
                && NAME.matcher(type.name()).matches();
    }

    private int depth(CxxClass type) {
        return type.bases().stream()
                .flatMap(base -> classes.find(base.id()).stream())
                .mapToInt(base -> 1 + depth(base))
                .max()
                .orElse(0);
    }

    private Optional<JavaClass> baseException(CxxClass type, Map<CxxClass, JavaClass> names) {
        for (CxxBase base : type.bases()) {
            Optional<CxxClass> found = classes.find(base.id());
            if (base.access() == Access.PUBLIC && found.isPresent()) {
                JavaClass name = names.get(found.get());
                return name != null ? Optional.of(name) : baseException(found.get(), names);
            }
        }
        return Optional.empty();
    }
}
