package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusCode;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes how a method converts its arguments, its result and its failures, as Javadoc tags. */
final class MethodTags {

    private static final String NULL = "null is passed as {@code NULL}";

    private static final String OR_NULL = "; " + NULL;

    private final Language language;
    private final String resultOfFunction;

    /**
     * Creates the tags of methods.
     *
     * @param language the language of the headers
     */
    MethodTags(Language language) {
        this.language = language;
        this.resultOfFunction = "the " + language.displayName() + " function's result";
    }

    /**
     * <pre>
     * &#64;param name copied as UTF-8 for the call; null is {&#64;code NULL}
     * &#64;return the pointer, or null for {&#64;code NULL}
     * &#64;throws io.nativeheader.ErrnoException if the result is negative
     * </pre>
     *
     * @param names the names of the parameters in the generated method
     */
    List<String> of(MethodDeclaration method, Function<Parameter, String> names) {
        DocComment comment = method.documentation().comment();
        List<String> tags = new ArrayList<>();
        for (Parameter parameter : method.javaParameters()) {
            boolean isPlain = parameter.conversion() instanceof ArgumentConversion.AsIs
                    && parameter.role() == MethodDeclaration.Role.PASSED;
            String added = withoutNull(parameter, argument(parameter, method));
            tags.add(JavadocTags.parameter(
                    comment, parameter.name(), names.apply(parameter), isPlain ? "" : added, added));
        }
        if (method.result() != JavaPrimitive.VOID) {
            String added = result(method.resultConversion());
            tags.add(JavadocTags.result(comment, added.equals(resultOfFunction) ? "" : added, added));
        }
        comment.thrown().forEach(exception -> tags.add(JavadocTags.thrown(exception)));
        failure(method.errors()).ifPresent(tags::add);
        return tags;
    }

    /** Returns sentences about C parameters that the Java method does not have, and about critical calls. */
    String[] sentences(MethodDeclaration method) {
        List<String> sentences = new ArrayList<>();
        for (Parameter parameter : method.parameters()) {
            if (language == Language.CXX && parameter.cName().isEmpty()) {
                continue; // only the stub has it
            }
            hidden(parameter)
                    .map(sentence ->
                            withText(sentence, parameter, method.documentation().comment()))
                    .ifPresent(sentences::add);
        }
        if (method.call().critical()) {
            sentences.add("The garbage collector cannot run until C returns.");
        }
        return sentences.toArray(String[]::new);
    }

    /** Returns the sentence followed by C's text about the parameter, which has no tag because Java does not have the parameter. */
    private static String withText(String sentence, Parameter parameter, DocComment comment) {
        return JavadocTags.describes(comment, parameter.name())
                ? sentence + " In the header: "
                        + JavadocTags.ended(CommentText.blocks(JavadocTags.description(comment, parameter.name())))
                : sentence;
    }

    // C's {@code n} is the length of {@code values}.
    private Optional<String> hidden(Parameter parameter) {
        return switch (parameter.conversion()) {
            case ArgumentConversion.LengthOf length ->
                Optional.of("The C parameter " + code(parameter.name()) + " receives the length of "
                        + code(length.array()) + ".");
            case ArgumentConversion.CallbackToken token ->
                Optional.of("The C parameter " + code(parameter.name()) + " receives a token for "
                        + code(token.callback()) + ".");
            case ArgumentConversion.OutMemory _ ->
                Optional.of(
                        "The result is the value that C writes through its parameter " + code(parameter.name()) + ".");
            case ArgumentConversion.AsIs _,
                    ArgumentConversion.Segment _,
                    ArgumentConversion.Narrowed _,
                    ArgumentConversion.Promoted _,
                    ArgumentConversion.BooleanConversion _,
                    ArgumentConversion.RecordPointer _,
                    ArgumentConversion.ReleasedHandle _,
                    ArgumentConversion.RecordValue _,
                    ArgumentConversion.AlignedRecord _,
                    ArgumentConversion.Memory _,
                    ArgumentConversion.StringCopy _,
                    ArgumentConversion.SizedTextCopy _,
                    ArgumentConversion.HeapString _,
                    ArgumentConversion.ArrayCopy _,
                    ArgumentConversion.HeapArray _,
                    ArgumentConversion.DirectBuffer _,
                    ArgumentConversion.StringArray _,
                    ArgumentConversion.PointerArray _,
                    ArgumentConversion.ObjectArray _,
                    ArgumentConversion.Callback _,
                    ArgumentConversion.UserObject _,
                    ArgumentConversion.Variadic _,
                    ArgumentConversion.EnumValue _,
                    ArgumentConversion.CheckedLength _,
                    ArgumentConversion.BitField _,
                    ArgumentConversion.AtLeast _,
                    ArgumentConversion.KeptText _,
                    ArgumentConversion.ObjectReference _,
                    ArgumentConversion.MovedObject _,
                    ArgumentConversion.ThisObject _,
                    ArgumentConversion.StringObject _,
                    ArgumentConversion.JavaStream _,
                    ArgumentConversion.Encoded _,
                    ArgumentConversion.KeptCallback _,
                    ArgumentConversion.PermanentCallback _,
                    ArgumentConversion.Overrides _ -> Optional.empty();
        };
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
        if (method.parameters().stream().map(Parameter::conversion).anyMatch(MethodTags::isRetained)) {
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
            case ArgumentConversion.ReleasedHandle _ ->
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
                                .map(code -> "; if it throws, C receives " + name(code))
                                .orElse("") + OR_NULL;
            case ArgumentConversion.UserObject object ->
                "C receives a token for it, valid " + lifetime(object.lifetime()) + OR_NULL;
            case ArgumentConversion.Variadic _ -> "the variadic arguments";
            case ArgumentConversion.EnumValue _ -> "passed as its C value";
            case ArgumentConversion.BitField field ->
                (field.unsigned() ? "unsigned in C++; must fit " : "must fit ") + field.width() + " bits";
            case ArgumentConversion.CheckedLength checked -> "at most the length of " + code(checked.array());
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
                        .map(free -> " and freed with " + code(free.function()))
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
            case ArgumentConversion.Lifetime.OfArena arena -> "until " + code(arena.parameter()) + " is closed";
            case ArgumentConversion.Lifetime.Forever _ -> "forever, so it is never freed";
        };
    }

    private String result(ResultConversion conversion) {
        return switch (conversion) {
            case ResultConversion.RecordPointer _, ResultConversion.FunctionPointerOf _ ->
                "the pointer, or null for {@code NULL}";
            case ResultConversion.StringCopy text ->
                "the string, decoded as " + text.encoding().charset()
                        + text.free()
                                .map(free -> " and then freed with " + code(free.function()))
                                .orElse("")
                        + ", or null for {@code NULL}";
            case ResultConversion.BooleanConversion _ -> "whether C returned a value other than 0";
            case ResultConversion.ZeroExtended _ -> "C's unsigned result, zero-extended";
            case ResultConversion.RecordValue value -> "a struct allocated " + allocator(value.allocatorParameter());
            case ResultConversion.Indirect indirect ->
                "the result, allocated " + allocator(indirect.allocatorParameter());
            case ResultConversion.OwnedHandle owned ->
                "a handle that the caller must close; {@code close()} calls "
                        + code(owned.free().function())
                        + (owned.cleaner() ? "; a Cleaner closes it once it is unreachable" : "");
            case ResultConversion.OwnedByArena owned ->
                "a pointer that " + code(owned.free().function()) + " frees when " + code(owned.arena()) + " is closed";
            case ResultConversion.Out out -> result(out.value());
            case ResultConversion.OwnedObject owned ->
                "a new object"
                        + (owned.arenaParameter().isEmpty()
                                ? " that the caller must close"
                                : " that C++ destroys when " + code(owned.arenaParameter()) + " is closed")
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
                    ResultConversion.EnumOf _ -> resultOfFunction;
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
        String until =
                owner instanceof ResultConversion.ObjectOwner.OfParameter(String name) ? code(name) : "this object";
        return " usable until " + until + " or its owner is closed";
    }

    private static String allocator(String parameter) {
        return parameter.isEmpty() ? "in an automatic arena" : "with " + code(parameter);
    }

    private static Optional<String> failure(ErrorConvention errors) {
        return switch (errors) {
            case ErrorConvention.None _ -> Optional.empty();
            case ErrorConvention.ThrowsCxxException _ -> thrown(Names.CXX_EXCEPTION, "if C++ throws an exception");
            case ErrorConvention.ReturnsErrno _ -> thrown(Names.ERRNO_EXCEPTION, "if the result is negative");
            case ErrorConvention.MinusOneSetsErrno _ ->
                thrown(Names.ERRNO_EXCEPTION, "if the result is -1; it carries errno");
            case ErrorConvention.NullSetsErrno _ ->
                thrown(Names.ERRNO_EXCEPTION, "if the result is {@code NULL}; it carries errno");
            case ErrorConvention.ReturnsStatus status -> {
                String ok = status.ok().stream().map(MethodTags::name).collect(Collectors.joining(" or "));
                String text = status.text()
                        .map(function -> "; its message includes the text of "
                                + code(function.call().function()))
                        .orElse("");
                yield thrown(Names.STATUS_EXCEPTION, "if the result is not " + ok + text);
            }
        };
    }

    // @throws io.nativeheader.StatusException if the result is not {@code SQLITE_OK}
    private static Optional<String> thrown(ClassName exception, String condition) {
        return Optional.of("@throws " + exception.canonicalName() + " " + condition);
    }

    private static String name(StatusCode code) {
        return code.constant()
                .map(MethodTags::code)
                .orElse(code.value().values().stream()
                        .map(String::valueOf)
                        .distinct()
                        .collect(Collectors.joining(" or ")));
    }

    private static String code(String name) {
        return JavadocText.code(name);
    }
}
