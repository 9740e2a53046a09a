package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names within a method that calls C. A variable hides a class of its name wherever a class stands before a dot (JLS
 * 6.4.2), and parameters may be called anything that C allows: {@code struct bio *bio}. So classes keep their names,
 * parameters give way to them, and variables of our own give way to both.
 */
final class BodyNames {

    /** Classes, and the packages of those that cannot be imported. */
    private static final Set<String> USED = Set.of(
            "Arena",
            "Buffers",
            "Byte",
            "Charset",
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
    private final CodeBlock handles;
    private final HandleHolders holders;
    private final Map<Parameter, String> parameters = new HashMap<>();

    /**
     * @param header the interface with the constants
     * @param holders of the handles
     * @param variables in scope, beside the method's
     */
    BodyNames(MethodDeclaration method, JavaClass header, HandleHolders holders, Set<String> variables) {
        this.handles = Names.qualifier(holders.type(), variables);
        this.holders = holders;
        Set<String> used = new HashSet<>(USED);
        addFirstParts(holders.caller(), used);
        addFirstParts(holders.type(), used);
        if (method.errors() instanceof ErrorConvention.ReturnsStatus status) {
            used.add(status.table());
            addFirstParts(header, used);
        }
        for (Parameter parameter : method.parameters()) {
            if (parameter.conversion() instanceof ArgumentConversion.Callback) {
                addFirstParts((JavaClass) parameter.type(), used);
            }
            if (parameter.conversion() instanceof ArgumentConversion.PointerArray array) {
                array.element().ifPresent(element -> addFirstParts(element, used));
            }
        }
        if (method.result() instanceof JavaClass type) {
            addFirstParts(type, used);
        }
        names = new FreeNames(used);
        method.parameters().forEach(parameter -> parameters.put(parameter, names.take(parameter.name())));
    }

    /** Names that a method's variables may not have. */
    static Set<String> used() {
        return new HashSet<>(USED);
    }

    /** What a type begins with before a dot: its outermost name, or the first part of its package, where it is named in full. */
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

    /** Of the parameter of a name. */
    String of(String parameter) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(parameter))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    // PhyNativeHandles.phy_start_downcall.get()
    /** A function's handle. */
    CodeBlock handle(Call call) {
        return CodeBlock.of("$L.get()", field(call));
    }

    // PhyNativeHandles.phy_start_downcall
    /** The field that has a function's handle, or the variadic function. */
    CodeBlock field(Call call) {
        return CodeBlock.of("$L.$L", handles, holders.of(call));
    }

    /** A variable's name, each time another. */
    String take(String wanted) {
        return names.take(wanted);
    }
}
