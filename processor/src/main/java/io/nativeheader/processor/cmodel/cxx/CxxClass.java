package io.nativeheader.processor.cmodel.cxx;

import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.DeclId;
import java.util.List;
import java.util.OptionalInt;

/**
 * A complete class that C cannot express: {@code class Shape { public: Shape(double side); double area() const; };}.
 *
 * @param id also the identity of the incomplete {@link io.nativeheader.processor.cmodel.CRecord} through which C types refer to it
 * @param name the base of its Java name: {@code Shape}, {@code Outer_Inner}
 * @param qualifiedName its name: {@code shapes::Shape}, {@code Stack<int>}
 * @param spelling the type as code after the header writes it: {@code class shapes::Shape} where a function hides the name
 * @param isOwn whether it belongs to the bound headers; otherwise only uses of it are bound
 * @param bases its direct bases in order, including private ones
 * @param fields public data members, including static ones
 * @param constructors public constructors, without copy and move constructors; includes the implicit default constructor
 * @param methods public member functions, including static ones and operators
 * @param inherited what only derived classes can use
 * @param destructor whether code outside of the class can destroy its objects
 * @param isNothrowDestructible whether destroying an object cannot throw, as far as libclang tells
 * @param isTriviallyDestructible whether destroying an object does nothing, as far as libclang tells; then it owns no memory
 * @param isView whether it owns no memory and has a pointer or reference, so that its objects refer to others
 * @param copyable whether the header lets code outside of the class copy its objects, as far as libclang tells
 * @param isAbstract whether it has or inherits a pure virtual function
 * @param isPolymorphic whether it has or inherits a virtual function
 * @param isFinal whether no class can derive from it
 * @param size in bytes
 * @param alignment in bytes
 */
public record CxxClass(
        DeclId id,
        String name,
        String qualifiedName,
        String spelling,
        boolean isOwn,
        List<CxxBase> bases,
        List<CxxField> fields,
        List<CxxFunction> constructors,
        List<CxxFunction> methods,
        Inherited inherited,
        Access destructor,
        boolean isNothrowDestructible,
        boolean isTriviallyDestructible,
        boolean isView,
        boolean copyable,
        boolean isAbstract,
        boolean isPolymorphic,
        boolean isFinal,
        long size,
        long alignment,
        CSource source) {

    public CxxClass {
        bases = List.copyOf(bases);
        fields = List.copyOf(fields);
        constructors = List.copyOf(constructors);
        methods = List.copyOf(methods);
    }

    /**
     * {@code protected: explicit Shape(int sides); virtual void draw();}.
     *
     * @param constructors protected constructors, without copy and move constructors
     * @param virtuals virtual functions that are protected, or private and pure
     * @param closed virtual functions, public ones too, that are final, or private with a body that derived classes cannot call
     * @param hasVirtualDestructor whether deleting an object of a derived class as this class calls the destructor of both
     */
    public record Inherited(
            List<CxxFunction> constructors,
            List<CxxFunction> virtuals,
            List<CxxFunction> closed,
            boolean hasVirtualDestructor) {

        public Inherited {
            constructors = List.copyOf(constructors);
            virtuals = List.copyOf(virtuals);
            closed = List.copyOf(closed);
        }
    }

    /** Who can use a member. */
    public enum Access {
        PUBLIC,
        PROTECTED,
        PRIVATE,
        /** {@code = delete}. */
        DELETED
    }

    /**
     * {@code : public Shape}.
     *
     * @param id the class's identity
     * @param qualifiedName the class's qualified name
     */
    public record CxxBase(DeclId id, String qualifiedName, Access access, boolean isVirtual) {}

    /**
     * {@code double side;}, {@code static int count;}.
     *
     * @param type its type; for an array of objects, the type of an element
     * @param length number of elements if it is an array of objects, otherwise 0
     * @param isConst whether its value cannot be set, for example because its type has no assignment
     * @param bitWidth width of a bit-field, in bits; empty for other fields
     * @param declaration {@code static int count}
     */
    public record CxxField(
            String name,
            CxxType type,
            long length,
            boolean isStatic,
            boolean isConst,
            OptionalInt bitWidth,
            String declaration,
            CSource source) {}
}
