package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names in a method that calls C. A variable obscures a class of the same name before a dot (JLS 6.4.2), and parameters may have any
 * name that C allows: {@code struct bio *bio}. So classes keep their names, a parameter that clashes with one is renamed, and the emitter's
 * own variables avoid both.
 */
final class BodyNames {

    /** Names that method bodies use before a dot: classes, and the first part of qualified names. */
    private static final Set<String> USED = Set.of(
            "Arena",
            "Buffers",
            "Byte",
            "Charset",
            "CxxAlternative",
            "CxxCallbacks",
            "CxxCodec",
            "CxxFailures",
            "CxxFunctions",
            "CxxGifts",
            "CxxLifetime",
            "CxxList",
            "CxxFunctions3To6",
            "CxxMap",
            "CxxPointer",
            "CxxStream",
            "CxxText",
            "CxxTuples",
            "Downcalls",
            "Encodings",
            "Errno",
            "FunctionPointer",
            "Double",
            "Float",
            "PendingException",
            "UpcallStub",
            "Upcalls",
            "ErrnoException",
            "Integer",
            "Math",
            "MemorySegment",
            "Objects",
            "Ownership",
            "Pointers",
            "Records",
            "Scratch",
            "Short",
            "StatusException",
            "UserObjects",
            "CLayouts",
            "ValueLayout",
            "io",
            "java");

    private final FreeNames names;
    private final JavaClass implementation;
    private final Set<String> variables;
    private final CodeBlock handles;
    private final HandleHolders holders;
    private final Map<Parameter, String> parameters = new HashMap<>();

    /**
     * @param owner the user's interface
     * @param holders the classes that hold the handles
     * @param variables names in scope besides the method's own
     */
    BodyNames(MethodDeclaration method, InterfaceDeclaration owner, HandleHolders holders, Set<String> variables) {
        this.implementation = owner.implementation();
        this.variables = variables;
        this.handles = Names.qualifier(holders.type(), variables);
        this.holders = holders;
        Set<String> used = new HashSet<>(USED);
        addFirstParts(holders.caller(), used);
        addFirstParts(holders.type(), used);
        if (method.errors() instanceof ErrorConvention.ThrowsCxxException
                || method.calls().stream().anyMatch(Call::throwsItself)) {
            addFirstParts(implementation.failures(), used);
        }
        if (method.errors() instanceof ErrorConvention.ReturnsStatus status) {
            used.add(status.table());
            addFirstParts(owner.header(), used);
        }
        for (Parameter parameter : method.parameters()) {
            if (parameter.conversion() instanceof ArgumentConversion.Callback) {
                addFirstParts((JavaClass) parameter.type(), used);
            }
            if (parameter.conversion() instanceof ArgumentConversion.StringObject
                    || parameter.conversion() instanceof ArgumentConversion.KeptCallback
                    || parameter.conversion() instanceof ArgumentConversion.PermanentCallback
                    || parameter.conversion() instanceof ArgumentConversion.JavaStream
                    || parameter.conversion() instanceof ArgumentConversion.Overrides) {
                addFirstParts(implementation.handles(), used);
            }
            codec(parameter.conversion())
                    .ifPresent(codec -> codec.classes().forEach(type -> addFirstParts(type, used)));
            if (parameter.conversion() instanceof ArgumentConversion.PointerArray array) {
                array.element().ifPresent(element -> addFirstParts(element, used));
            }
            if (parameter.conversion() instanceof ArgumentConversion.ObjectArray array) {
                addFirstParts(array.element(), used);
            }
        }
        if (method.resultConversion() instanceof ResultConversion.Decoded decoded) {
            decoded.codec().classes().forEach(type -> addFirstParts(type, used));
        }
        if (method.resultConversion() instanceof ResultConversion.Elements elements) {
            elements.element().classes().forEach(type -> addFirstParts(type, used));
        }
        if (method.result() instanceof JavaClass type) {
            addFirstParts(type, used);
        }
        names = new FreeNames(used);
        method.parameters().forEach(parameter -> parameters.put(parameter, names.take(parameter.name())));
    }

    private static Optional<CxxCodec> codec(ArgumentConversion conversion) {
        if (conversion instanceof ArgumentConversion.PermanentCallback permanent) {
            return Optional.of(permanent.codec());
        }
        if (conversion instanceof ArgumentConversion.KeptCallback kept) {
            return Optional.of(kept.codec());
        }
        return conversion instanceof ArgumentConversion.Encoded encoded
                ? Optional.of(encoded.codec())
                : Optional.empty();
    }

    /** Returns the names that a method's variables may not have. */
    static Set<String> used() {
        return new HashSet<>(USED);
    }

    /**
     * Adds what may precede a dot in the type's name: its outermost class, and the first part of its package for a fully qualified name.
     */
    static void addFirstParts(JavaClass type, Set<String> used) {
        used.add(firstPart(type.name()));
        used.add(firstPart(type.packageName()));
    }

    private static String firstPart(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    String of(Parameter parameter) {
        return parameters.get(parameter);
    }

    /** Returns the variable of the parameter with this name. */
    String of(String parameter) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(parameter))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    // PhyNativeHandles.phy_start_downcall.get()
    // PhyNativeFailures.FAILURES.throwing(GuardHandles.Guard_destroy_helper)
    /** Returns the expression for a function's handle. */
    CodeBlock handle(Call call) {
        return call.throwsItself()
                ? CodeBlock.of("$L.throwing($L)", cxxFailures(), field(call))
                : CodeBlock.of("$L.get()", field(call));
    }

    // PhyNativeHandles.phy_start_downcall
    /** Returns the field that holds a function's handle, or the variadic function. */
    CodeBlock field(Call call) {
        return CodeBlock.of("$L.$L", handles, holders.of(call));
    }

    // PhyNativeFailures.FAILURES.check()
    CodeBlock cxxCheck(CodeBlock arguments) {
        return CodeBlock.of("$L.check($L)", cxxFailures(), arguments);
    }

    // PhyNativeFailures.FAILURES
    CodeBlock cxxFailures() {
        return CodeBlock.of("$L.FAILURES", Names.qualifier(implementation.failures(), variables));
    }

    // PhyNativeHandles.LIBRARY
    CodeBlock library() {
        return CodeBlock.of("$L.LIBRARY", Names.qualifier(implementation.handles(), variables));
    }

    /** Returns a name for a new variable, different on each call. */
    String take(String wanted) {
        return names.take(wanted);
    }
}
