package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Describes how a method converts its arguments: {@code copied as UTF-8 for the call}. */
final class ArgumentClauses {

    private static final String NULL = "null is passed as {@code NULL}";

    private static final String OR_NULL = "; " + NULL;

    private final Language language;

    /**
     * Creates the clauses of methods.
     *
     * @param language the language of the headers
     */
    ArgumentClauses(Language language) {
        this.language = language;
    }

    /** Returns the clause of a parameter. */
    String of(Parameter parameter, MethodDeclaration method) {
        return withoutNull(parameter, argument(parameter, method));
    }

    /** Returns the clause without the part about null where C++ requires an object. */
    private String withoutNull(Parameter parameter, String clause) {
        return language == Language.CXX && parameter.nullness() == Nullness.NONNULL
                ? clause.equals(NULL) ? "not null" : clause.replace(OR_NULL, "")
                : clause;
    }

    private String argument(Parameter parameter, MethodDeclaration method) {
        return parameter.role() == MethodDeclaration.Role.ONLY_JAVA
                        && !(parameter.conversion() instanceof ArgumentConversion.Variadic)
                ? arena(method)
                : argument(parameter.conversion());
    }

    /** Describes the allocator or arena parameter. Only one parameter of a method is one, but it may have several purposes. */
    private String arena(MethodDeclaration method) {
        List<String> purposes = new ArrayList<>();
        if (isOwnedByArena(method.resultConversion())) {
            purposes.add("frees the result when it is closed");
        }
        if (method.resultConversion() instanceof ResultConversion.OwnedObject) {
            purposes.add("destroys the result when it is closed");
        }
        if (method.parameters().stream().map(Parameter::conversion).anyMatch(ArgumentClauses::isRetained)) {
            purposes.add("must stay open until C no longer uses the retained object");
        }
        return purposes.isEmpty() ? "allocates the result" : String.join("; ", purposes);
    }

    private static boolean isOwnedByArena(ResultConversion conversion) {
        return conversion instanceof ResultConversion.OwnedByArena
                || conversion instanceof ResultConversion.Out out && isOwnedByArena(out.value());
    }

    private static boolean isRetained(ArgumentConversion conversion) {
        return conversion instanceof ArgumentConversion.Callback callback
                        && callback.lifetime() instanceof ArgumentConversion.Lifetime.OfArena
                || conversion instanceof ArgumentConversion.UserObject object
                        && object.lifetime() instanceof ArgumentConversion.Lifetime.OfArena;
    }

    private String argument(ArgumentConversion conversion) {
        return switch (conversion) {
            case ArgumentConversion.AsIs _ -> "passed unchanged";
            case ArgumentConversion.Segment _ -> "a pointer" + OR_NULL;
            case ArgumentConversion.Narrowed narrowed ->
                (narrowed.unsigned() ? "unsigned in C; must fit " : "must fit ")
                        + 8 * narrowed.carrier().size() + " bits";
            case ArgumentConversion.Promoted _ -> "promoted as in C";
            case ArgumentConversion.BooleanConversion _ -> "passed as 1 or 0";
            case ArgumentConversion.ReleasedHandle _, ArgumentConversion.GivenObject _ ->
                "freed by " + language.displayName() + ", so this call invalidates the handle" + OR_NULL;
            case ArgumentConversion.RecordValue _, ArgumentConversion.AlignedRecord _ ->
                switch (language) {
                    case C -> "passed by value; not null";
                    case CXX -> "not null";
                };
            case ArgumentConversion.Memory memory ->
                "at least "
                        + memory.size().values().stream()
                                .map(String::valueOf)
                                .distinct()
                                .collect(Collectors.joining(" or "))
                        + " bytes, passed by value";
            case ArgumentConversion.RecordPointer _ -> NULL;
            case ArgumentConversion.StringCopy text ->
                "copied as " + text.encoding().charset() + " for the call" + lost(text.written()) + OR_NULL;
            case ArgumentConversion.SizedTextCopy _ -> "copied as UTF-8 for the call" + OR_NULL;
            case ArgumentConversion.HeapString text ->
                "encoded as " + text.encoding().charset() + " into an array on the Java heap" + lost(text.written())
                        + OR_NULL;
            case ArgumentConversion.ArrayCopy copy -> "copied for the call" + back(copy.copiedBack()) + OR_NULL;
            case ArgumentConversion.HeapArray _ -> "passed on the Java heap without a copy" + OR_NULL;
            case ArgumentConversion.DirectBuffer _ ->
                "a direct buffer, passed from position to limit without a copy" + OR_NULL;
            case ArgumentConversion.StringArray array -> strings(array) + OR_NULL;
            case ArgumentConversion.PointerArray array ->
                "pointers copied for the call" + back(array.copiedBack()) + OR_NULL;
            case ArgumentConversion.ObjectArray array -> objects(array) + OR_NULL;
            case ArgumentConversion.Callback callback ->
                "C may call it " + lifetime(callback.lifetime())
                        + callback.onError()
                                .map(code -> "; if it throws, C receives " + MethodTags.name(code))
                                .orElse("")
                        + OR_NULL;
            case ArgumentConversion.UserObject object ->
                "C receives a token for it, valid " + lifetime(object.lifetime()) + OR_NULL;
            case ArgumentConversion.Variadic _ -> "the variadic arguments";
            case ArgumentConversion.EnumValue _ -> "passed as its C value";
            case ArgumentConversion.BitField field ->
                (field.unsigned() ? "unsigned in C++; must fit " : "must fit ") + field.width() + " bits";
            case ArgumentConversion.CheckedLength checked ->
                "at most the length of " + JavadocText.code(checked.array());
            case ArgumentConversion.AtLeast atLeast ->
                "at least " + atLeast.length() + " elements; " + argument(atLeast.array());
            case ArgumentConversion.LengthOf _, ArgumentConversion.CallbackToken _, ArgumentConversion.OutMemory _ ->
                "memory of this call";
            case ArgumentConversion.KeptText _ ->
                "copied as UTF-8 into memory that lives as long as the result" + OR_NULL;
            case ArgumentConversion.ObjectReference _ -> "an object; not null";
            case ArgumentConversion.MovedObject _ ->
                "the object, which C++ moves from; afterwards it can only be closed";
            case ArgumentConversion.ThisObject _ -> "this object";
            case ArgumentConversion.StringObject string ->
                "a string that C++ may change" + (string.nullable() ? OR_NULL : "");
            case ArgumentConversion.Encoded _ -> "copied for the call";
            case ArgumentConversion.JavaStream stream -> stream(stream);
            case ArgumentConversion.PermanentCallback _ -> "kept for ever, because C++ may call it at any time";
            case ArgumentConversion.KeptCallback _ -> "C++ may call it as long as it keeps a copy";
            case ArgumentConversion.Overrides _ ->
                "the functions to override, which C++ may call until the object is destroyed; not null";
        };
    }

    private static String strings(ArgumentConversion.StringArray array) {
        return "each string copied as " + array.encoding().charset() + " for the call, terminated by {@code NULL}"
                + (array.copiedBack() ? "; strings that C stores there are copied back" : "")
                + array.free()
                        .map(free -> " and freed with " + JavadocText.code(free.function()))
                        .orElse("");
    }

    private static String stream(ArgumentConversion.JavaStream stream) {
        return (stream.isInput() ? "C++ reads it " : "C++ writes it ")
                + switch (stream.keeping()) {
                    case CALL -> "during the call";
                    case OBJECT -> "as long as the object exists";
                    case FOREVER -> "at any time, so it is kept for ever";
                }
                + "; an {@code IOException} of it is thrown as an {@code UncheckedIOException}"
                + OR_NULL;
    }

    private static String objects(ArgumentConversion.ObjectArray array) {
        return "the addresses of the objects"
                + (array.copiedBack()
                        ? "; receives the objects whose addresses C++ stores; their owner is not known"
                        : "");
    }

    private static String back(boolean copiedBack) {
        return copiedBack ? " and copied back" : "";
    }

    private static String lost(boolean written) {
        return written ? "; changes by C are discarded" : "";
    }

    private static String lifetime(ArgumentConversion.Lifetime lifetime) {
        return switch (lifetime) {
            case ArgumentConversion.Lifetime.OfCall _ -> "until this method returns";
            case ArgumentConversion.Lifetime.OfArena arena ->
                "until " + JavadocText.code(arena.parameter()) + " is closed";
            case ArgumentConversion.Lifetime.Forever _ -> "forever, so it is never freed";
        };
    }
}
