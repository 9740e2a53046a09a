package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import java.util.List;

/** Prints the expression that a C++ stub evaluates. */
final class CxxTargetEmitter {

    private final CxxStub stub;
    private final List<String> arguments;

    /**
     * @param arguments the arguments as expressions
     */
    CxxTargetEmitter(CxxStub stub, List<String> arguments) {
        this.stub = stub;
        this.arguments = arguments;
    }

    String expression() {
        return switch (stub.target()) {
            case CxxTarget.Function function ->
                CxxNames.callee(CxxNames.fromFileScope(function.name()), function.name()) + list();
            case CxxTarget.Friend friend -> friend.name() + list();
            case CxxTarget.Member member -> CxxNames.callee(designator(member), member.name()) + list();
            case CxxTarget.Truth truth ->
                "*" + CxxCasts.object(truth.type(), self(), truth.isConst()) + " ? true : false";
            case CxxTarget.New created -> "new " + created.type().name() + list();
            case CxxTarget.NewSubclass subclass -> CxxSubclassEmitter.object(stub, subclass, arguments);
            case CxxTarget.Copy copy ->
                "new " + copy.type().name() + "(*" + CxxCasts.constObject(copy.type(), self()) + ")";
            case CxxTarget.Delete deleted -> "delete " + CxxCasts.object(deleted.type(), self());
            case CxxTarget.Field field -> CxxCasts.object(field.type(), self()) + "->" + field.name();
            case CxxTarget.Element element -> element(element);
            case CxxTarget.FieldAssignment field ->
                CxxCasts.object(field.type(), self()) + "->" + field.name() + " = " + value();
            case CxxTarget.Variable variable -> CxxNames.fromFileScope(variable.name());
            case CxxTarget.VariableAssignment variable -> CxxNames.fromFileScope(variable.name()) + " = " + value();
            case CxxTarget.Access access ->
                "java_wire::access" + (access.isConst() ? "_const<" : "<") + access.container() + ">" + list();
            case CxxTarget.Upcast upcast -> CxxCasts.to(upcast.to().name(), CxxCasts.object(upcast.from(), self()));
            case CxxTarget.Elements elements ->
                "java_wire::range<" + elements.element() + ", " + elements.lends() + ">(*"
                        + CxxCasts.object(elements.type(), self()) + ")";
            case CxxTarget.Printed printed -> "java_printed(*" + CxxCasts.constObject(printed.type(), self()) + ")";
            case CxxTarget.Downcast downcast ->
                "dynamic_cast<" + downcast.to().name() + " *>(" + CxxCasts.object(downcast.from(), self()) + ")";
        };
    }

    // std::move(*static_cast<shapes::Shape *>(self)).take
    private String designator(CxxTarget.Member member) {
        String object = CxxCasts.object(member.type(), self(), member.isConst());
        return member.isRvalue() ? "std::move(*" + object + ")." + member.name() : object + "->" + member.name();
    }

    // self->corners[index >= 0 && index < 4 ? index : throw std::out_of_range("corners has 4 elements")]
    private String element(CxxTarget.Element element) {
        String index = value();
        if (element.length() == 0) {
            return CxxCasts.object(element.type(), self()) + "->" + element.name() + "[" + index + "]";
        }
        return CxxCasts.object(element.type(), self()) + "->" + element.name() + "[" + index + " >= 0 && " + index
                + " < " + element.length() + " ? " + index + " : throw std::out_of_range(\"" + element.name() + " has "
                + element.length() + " elements\")]";
    }

    private String self() {
        return stub.parameters().getFirst().name();
    }

    private String value() {
        return arguments.getFirst();
    }

    private String list() {
        return "(" + String.join(", ", arguments) + ")";
    }
}
