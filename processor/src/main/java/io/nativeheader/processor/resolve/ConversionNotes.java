package io.nativeheader.processor.resolve;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Lifetime;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusCode;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a method's Javadoc says of its conversions, and what they cost. */
public final class ConversionNotes {

    private ConversionNotes() {}

    public static List<String> of(
            List<Parameter> parameters, ResultConversion result, ErrorConvention errors, boolean critical) {
        List<String> notes = new ArrayList<>();
        for (Parameter parameter : parameters) {
            argument(parameter.conversion(), parameter.name()).ifPresent(notes::add);
        }
        result(result).ifPresent(notes::add);
        failure(errors).ifPresent(notes::add);
        if (critical) {
            notes.add("Critical: no garbage is collected until C returns.");
        }
        return notes;
    }

    private static Optional<String> argument(ArgumentConversion conversion, String name) {
        return switch (conversion) {
            case ArgumentConversion.AsIs _,
                    ArgumentConversion.Segment _,
                    ArgumentConversion.Promoted _,
                    ArgumentConversion.RecordPointer _,
                    ArgumentConversion.ReleasedHandle _,
                    ArgumentConversion.RecordValue _,
                    ArgumentConversion.AlignedRecord _,
                    ArgumentConversion.Memory _,
                    ArgumentConversion.Variadic _,
                    ArgumentConversion.EnumValue _ -> Optional.empty();
            case ArgumentConversion.BooleanConversion _ -> Optional.of(name + ": 1 or 0 in C.");
            case ArgumentConversion.Narrowed narrowed ->
                Optional.of(name + ": unsigned in C, and checked to fit "
                        + 8 * narrowed.carrier().size() + " bits.");
            case ArgumentConversion.StringCopy text ->
                Optional.of(name + ": copied as " + text.encoding().charset()
                        + " for the call, into memory of the thread" + lost(text.written()));
            case ArgumentConversion.HeapString text ->
                Optional.of(name + ": encoded as " + text.encoding().charset()
                        + " into an array, which C reads in the heap" + lost(text.written()));
            case ArgumentConversion.ArrayCopy copy ->
                Optional.of(name + ": copied for the call" + (copy.copiedBack() ? ", and back." : "; C only reads."));
            case ArgumentConversion.HeapArray _ -> Optional.of(name + ": not copied; C has the array in the heap.");
            case ArgumentConversion.DirectBuffer _ ->
                Optional.of(name + ": direct, from position to limit; not copied.");
            case ArgumentConversion.StringArray array ->
                Optional.of(name + ": each copied as " + array.encoding().charset() + " for the call, NULL behind them"
                        + (array.copiedBack() ? "; texts that C puts there are copied back" : "")
                        + array.free()
                                .map(free -> ", and freed with " + free.function())
                                .orElse("") + ".");
            case ArgumentConversion.PointerArray array ->
                Optional.of(
                        name + ": the pointers are copied for the call" + (array.copiedBack() ? ", and back." : "."));
            case ArgumentConversion.Callback callback ->
                Optional.of(name + ": C may call it " + lifetime(callback.lifetime())
                        + callback.onError()
                                .map(code -> " If it throws, C gets " + name(code) + ".")
                                .orElse(""));
            case ArgumentConversion.UserObject object ->
                Optional.of(name + ": C has a token for it " + lifetime(object.lifetime()));
            case ArgumentConversion.AtLeast atLeast ->
                argument(atLeast.array(), name)
                        .map(note -> note + " It has " + atLeast.length() + " elements at least.");
            case ArgumentConversion.CheckedLength checked ->
                Optional.of(name + ": checked to be no longer than " + checked.array() + ".");
            case ArgumentConversion.LengthOf length ->
                Optional.of("C's " + name + " is the length of " + length.array() + ".");
            case ArgumentConversion.CallbackToken token ->
                Optional.of("C's " + name + " is a token for " + token.callback() + ".");
            case ArgumentConversion.OutMemory _ -> Optional.of("The result is what C writes through " + name + ".");
        };
    }

    private static String lost(boolean written) {
        return written ? ", and not copied back: what C writes there is lost." : ".";
    }

    private static String lifetime(Lifetime lifetime) {
        return switch (lifetime) {
            case Lifetime.OfCall _ -> "during the call.";
            case Lifetime.OfArena arena -> "until " + arena.parameter() + " is closed.";
            case Lifetime.Forever _ -> "for ever; it is never freed.";
        };
    }

    private static Optional<String> result(ResultConversion conversion) {
        return switch (conversion) {
            case ResultConversion.Nothing _,
                    ResultConversion.AsIs _,
                    ResultConversion.Sized _,
                    ResultConversion.RecordPointer _,
                    ResultConversion.FunctionPointerOf _,
                    ResultConversion.OutRecord _,
                    ResultConversion.EnumOf _ -> Optional.empty();
            case ResultConversion.BooleanConversion _ -> Optional.of("True where C returns anything but 0.");
            case ResultConversion.ZeroExtended _ -> Optional.of("The result is unsigned in C, and extended by zeros.");
            case ResultConversion.RecordValue value -> memory(value.allocatorParameter());
            case ResultConversion.Indirect indirect -> memory(indirect.allocatorParameter());
            case ResultConversion.StringCopy text ->
                Optional.of("The result is copied as " + text.encoding().charset()
                        + text.free()
                                .map(free -> ", then freed with " + free.function())
                                .orElse("") + ".");
            case ResultConversion.OwnedHandle owned ->
                Optional.of("The caller closes the result, which calls "
                        + owned.free().function() + "; not while a call has it"
                        + (owned.cleaner() ? "; one that nobody has any more is closed by the JVM." : "."));
            case ResultConversion.OwnedByArena owned ->
                Optional.of("The result is freed with " + owned.free().function() + " when " + owned.arena()
                        + " is closed.");
            case ResultConversion.Out out -> result(out.value());
        };
    }

    private static Optional<String> memory(String allocator) {
        return Optional.of(
                allocator.isEmpty()
                        ? "The result's memory is the garbage collector's."
                        : "The result's memory is of " + allocator + ".");
    }

    private static Optional<String> failure(ErrorConvention errors) {
        return switch (errors) {
            case ErrorConvention.None _ -> Optional.empty();
            case ErrorConvention.ReturnsErrno _ -> Optional.of("A negative result is thrown as ErrnoException.");
            case ErrorConvention.MinusOneSetsErrno _ -> Optional.of("-1 is thrown as ErrnoException with errno.");
            case ErrorConvention.NullSetsErrno _ -> Optional.of("NULL is thrown as ErrnoException with errno.");
            case ErrorConvention.ReturnsStatus status ->
                Optional.of("What is not "
                        + status.ok().stream().map(ConversionNotes::name).collect(Collectors.joining(" or "))
                        + " is thrown as StatusException"
                        + status.text()
                                .map(text -> " with the text of " + function(text.call()))
                                .orElse("")
                        + ".");
        };
    }

    private static String function(Call call) {
        return call.function();
    }

    private static String name(StatusCode code) {
        return code.constant().orElse(Long.toString(code.value()));
    }
}
