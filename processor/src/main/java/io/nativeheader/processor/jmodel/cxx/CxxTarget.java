package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import java.util.List;
import java.util.OptionalInt;

/** What a C++ stub calls. The stub's first parameter is the object where there is one. */
public sealed interface CxxTarget {

    /** {@code shapes::area(…)}, also a static member function. */
    record Function(String name) implements CxxTarget {}

    /** {@code area(…)}: a function that only a class declares, as its friend. C++ finds it in the class of an argument. */
    record Friend(String name) implements CxxTarget {}

    /**
     * {@code self->area(…)}, {@code self->operator+(…)}.
     *
     * @param isConst whether the function is called on a const object
     * @param isRvalue whether the function is called on an rvalue
     */
    record Member(ObjectType type, String name, boolean isConst, boolean isRvalue) implements CxxTarget {}

    /**
     * {@code *self ? true : false}: what an {@code if} tests.
     *
     * @param isConst whether the object is tested as a const object
     */
    record Truth(ObjectType type, boolean isConst) implements CxxTarget {}

    /** {@code new shapes::Circle(…)}. */
    record New(ObjectType type) implements CxxTarget {}

    /**
     * {@code new java_subclass(…)}: an object of a subclass whose virtual functions call a Java object. The stub's first parameter holds the
     * token of that object.
     *
     * @param functions the overridden functions, in the order of the Java methods
     * @param contents the types of the functions' parameters and results
     * @param passesStrings whether Java receives {@code std::string} objects
     * @param destructors the stubs by which Java destroys objects of the functions, or its shares of them
     */
    record NewSubclass(
            ObjectType type,
            List<VirtualFunction> functions,
            CxxContents contents,
            boolean passesStrings,
            List<Call> destructors)
            implements CxxTarget {

        public NewSubclass {
            functions = List.copyOf(functions);
            destructors = List.copyOf(destructors);
        }
    }

    /**
     * {@code void on_event(const Event &event) const}.
     *
     * @param scope the class by whose name the function can be called: {@code shapes::Listener}
     * @param result {@code void}
     * @param parameters {@code const shapes::Event &}
     * @param isRvalue whether it is called on rvalues only
     * @param isPure whether the class does not implement it
     */
    record VirtualFunction(
            String scope,
            String name,
            String result,
            List<String> parameters,
            boolean isConst,
            boolean isRvalue,
            boolean isNoexcept,
            boolean isPure) {

        public VirtualFunction {
            parameters = List.copyOf(parameters);
        }
    }

    /** {@code new shapes::Circle(*self)}. */
    record Copy(ObjectType type) implements CxxTarget {}

    /** {@code delete self}. */
    record Delete(ObjectType type) implements CxxTarget {}

    /** {@code self->side}. */
    record Field(ObjectType type, String name) implements CxxTarget {}

    /**
     * {@code self->corners[index]}; throws {@code std::out_of_range} for other indexes if the length is known.
     *
     * @param length the number of elements; 0 for a pointer to an array whose length is unknown
     */
    record Element(ObjectType type, String name, long length) implements CxxTarget {}

    /**
     * {@code self->side = …}.
     *
     * @param bitWidth width of a bit-field, in bits; empty for other fields
     */
    record FieldAssignment(ObjectType type, String name, OptionalInt bitWidth) implements CxxTarget {}

    /** {@code shapes::level}, {@code shapes::Shape::count}. */
    record Variable(String name) implements CxxTarget {}

    /** {@code shapes::level = …}. */
    record VariableAssignment(String name) implements CxxTarget {}

    /**
     * {@code java_wire::access<std::vector<int>>(self, …)}: Java's access to a container in place.
     *
     * @param container the container's type
     * @param isConst whether Java can only read it
     */
    record Access(String container, boolean isConst) implements CxxTarget {}

    /** {@code static_cast<Named *>(self)}: the address of another base. */
    record Upcast(ObjectType from, ObjectType to) implements CxxTarget {}

    /**
     * {@code java_wire::range<int, false>(*self)}: the elements from {@code begin()} to {@code end()}.
     *
     * @param element the C++ type of an element
     * @param lends whether Java receives the addresses of objects, and no copies
     */
    record Elements(ObjectType type, String element, boolean lends) implements CxxTarget {}

    /** {@code java_printed(*self)}: what {@code operator<<} writes. */
    record Printed(ObjectType type) implements CxxTarget {}

    /** {@code dynamic_cast<Circle *>(self)}; null if the object has another class. */
    record Downcast(ObjectType from, ObjectType to) implements CxxTarget {}
}
