package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.Language;

/** Describes how a method converts its result: {@code a handle that the caller must close}. */
final class ResultClauses {

    private final String plain;

    /**
     * Creates the clauses of methods.
     *
     * @param language the language of the headers
     */
    ResultClauses(Language language) {
        this.plain = "the " + language.displayName() + " function's result";
    }

    /** Returns the clause, or an empty text if it tells no more than the header. */
    String beyondHeader(ResultConversion conversion) {
        String clause = of(conversion);
        return clause.equals(plain) ? "" : clause;
    }

    String of(ResultConversion conversion) {
        return switch (conversion) {
            case ResultConversion.RecordPointer _, ResultConversion.FunctionPointerOf _ ->
                "the pointer, or null for {@code NULL}";
            case ResultConversion.StringCopy text ->
                "the string, decoded as " + text.encoding().charset()
                        + text.free()
                                .map(free -> " and then freed with " + JavadocText.code(free.function()))
                                .orElse("")
                        + ", or null for {@code NULL}";
            case ResultConversion.BooleanConversion _ -> "whether C returned a value other than 0";
            case ResultConversion.ZeroExtended _ -> "C's unsigned result, zero-extended";
            case ResultConversion.RecordValue value -> "a struct allocated " + allocator(value.allocatorParameter());
            case ResultConversion.Indirect indirect ->
                "the result, allocated " + allocator(indirect.allocatorParameter());
            case ResultConversion.OwnedHandle owned ->
                "a handle that the caller must close; {@code close()} calls "
                        + JavadocText.code(owned.free().function())
                        + (owned.cleaner() ? "; a Cleaner closes it once it is unreachable" : "");
            case ResultConversion.OwnedByArena owned ->
                "a pointer that " + JavadocText.code(owned.free().function()) + " frees when "
                        + JavadocText.code(owned.arena()) + " is closed";
            case ResultConversion.Out out -> of(out.value());
            case ResultConversion.OwnedObject owned ->
                "a new object"
                        + (owned.arenaParameter().isEmpty()
                                ? " that the caller must close"
                                : " that C++ destroys when " + JavadocText.code(owned.arenaParameter()) + " is closed")
                        + (owned.viewed() == ResultConversion.OwnedObject.Viewed.THIS
                                ? "," + usable(new ResultConversion.ObjectOwner.OfThis())
                                : "")
                        + (owned.nullable() ? ", or null" : "");
            case ResultConversion.TakenOver _ -> "the object, which the caller must close";
            case ResultConversion.BorrowedObject borrowed -> borrowed(borrowed);
            case ResultConversion.SizedText text -> "a copy of the text" + (text.nullable() ? ", or null" : "");
            case ResultConversion.Decoded decoded -> "a copy of the C++ value" + objects(decoded);
            case ResultConversion.Elements _ ->
                "an iterator over a copy of the elements; objects among them are usable until this object or its owner is closed";
            case ResultConversion.View view ->
                "a view of the " + JavadocText.code(view.cName())
                        + (view.isConst() ? ", which cannot be changed" : ", which the program can change");
            case ResultConversion.Nothing _,
                    ResultConversion.AsIs _,
                    ResultConversion.Sized _,
                    ResultConversion.OutRecord _,
                    ResultConversion.EnumOf _ -> plain;
        };
    }

    /** Returns who owns the objects in a value. */
    private static String objects(ResultConversion.Decoded decoded) {
        if (decoded.codec().borrows()) {
            return decoded.owner() instanceof ResultConversion.ObjectOwner.Unknown
                    ? ", with objects whose owner is not known: do not use them after C++ destroyed them"
                    : ", with objects" + usable(decoded.owner());
        }
        return decoded.codec().objects().findAny().isPresent() ? ", with objects that the caller must close" : "";
    }

    private static String borrowed(ResultConversion.BorrowedObject borrowed) {
        return "the object"
                + (borrowed.owner() instanceof ResultConversion.ObjectOwner.Unknown
                        ? ", whose owner is not known: do not use it after C++ destroyed it"
                        : "," + usable(borrowed.owner()))
                + (borrowed.nullable() ? "; null for a null pointer" : "");
    }

    private static String usable(ResultConversion.ObjectOwner owner) {
        String until = owner instanceof ResultConversion.ObjectOwner.OfParameter(String name)
                ? JavadocText.code(name)
                : "this object";
        return " usable until " + until + " or its owner is closed";
    }

    private static String allocator(String parameter) {
        return parameter.isEmpty() ? "in an automatic arena" : "with " + JavadocText.code(parameter);
    }
}
