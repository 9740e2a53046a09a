package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusCode;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes how a method converts its arguments, its result and its failures, as Javadoc tags. */
final class MethodTags {

    private final Language language;
    private final ArgumentClauses arguments;
    private final ResultClauses results;

    /**
     * Creates the tags of methods.
     *
     * @param language the language of the headers
     */
    MethodTags(Language language) {
        this.language = language;
        this.arguments = new ArgumentClauses(language);
        this.results = new ResultClauses(language);
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
            String added = arguments.of(parameter, method);
            tags.add(JavadocTags.parameter(
                    comment, parameter.name(), names.apply(parameter), isPlain ? "" : added, added));
        }
        if (method.result() != JavaPrimitive.VOID) {
            ResultConversion conversion = method.resultConversion();
            tags.add(JavadocTags.result(comment, results.beyondHeader(conversion), results.of(conversion)));
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
                    ArgumentConversion.GivenObject _,
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

    static String name(StatusCode code) {
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
