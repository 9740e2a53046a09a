package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.util.ArrayList;
import java.util.List;

/** The Javadoc tags of a method that calls C: whether {@code null} may be passed, and how C gets the argument. */
final class MethodTags {

    private MethodTags() {}

    /**
     * <pre>
     * &#64;param phydev null is {&#64;code NULL}
     * &#64;return the C function's result
     * </pre>
     */
    static List<String> of(MethodDeclaration method) {
        List<String> tags = new ArrayList<>();
        for (Parameter parameter : method.javaParameters()) {
            tags.add("@param " + parameter.name() + " " + argument(parameter));
        }
        if (method.result() != JavaPrimitive.VOID) {
            tags.add("@return " + result(method.resultConversion()));
        }
        return tags;
    }

    private static String argument(Parameter parameter) {
        return parameter.role() == MethodDeclaration.Role.ONLY_JAVA
                        && !(parameter.conversion() instanceof ArgumentConversion.Variadic)
                ? "allocates the result"
                : argument(parameter.conversion());
    }

    private static String argument(ArgumentConversion conversion) {
        return switch (conversion) {
            case ArgumentConversion.AsIs _ -> "passed unchanged";
            case ArgumentConversion.Segment _ -> "a pointer; null is {@code NULL}";
            case ArgumentConversion.Narrowed _ -> "an unsigned value of C";
            case ArgumentConversion.Promoted _ -> "promoted as in C";
            case ArgumentConversion.BooleanConversion _ -> "passed as 1 or 0";
            case ArgumentConversion.ReleasedHandle _ -> "freed by C and closed by this call; null is {@code NULL}";
            case ArgumentConversion.RecordValue _, ArgumentConversion.AlignedRecord _ -> "not null";
            case ArgumentConversion.Memory memory -> "at least " + memory.size() + " bytes, passed by value";
            case ArgumentConversion.RecordPointer _,
                    ArgumentConversion.StringCopy _,
                    ArgumentConversion.HeapString _,
                    ArgumentConversion.ArrayCopy _,
                    ArgumentConversion.HeapArray _,
                    ArgumentConversion.DirectBuffer _,
                    ArgumentConversion.StringArray _,
                    ArgumentConversion.PointerArray _,
                    ArgumentConversion.Callback _,
                    ArgumentConversion.UserObject _ -> "null is {@code NULL}";
            case ArgumentConversion.Variadic _ -> "the variadic arguments";
            case ArgumentConversion.EnumValue _ -> "passed as its value";
            case ArgumentConversion.CheckedLength checked -> "at most the length of {@code " + checked.array() + "}";
            case ArgumentConversion.AtLeast atLeast -> "at least " + atLeast.length() + " elements";
            case ArgumentConversion.LengthOf _, ArgumentConversion.CallbackToken _, ArgumentConversion.OutMemory _ ->
                "memory of this call";
        };
    }

    private static String result(ResultConversion conversion) {
        return switch (conversion) {
            case ResultConversion.RecordPointer _, ResultConversion.FunctionPointerOf _ ->
                "the pointer, or null for {@code NULL}";
            case ResultConversion.StringCopy _ -> "the text, or null for {@code NULL}";
            case ResultConversion.BooleanConversion _ -> "whether C returned anything but 0";
            case ResultConversion.Nothing _,
                    ResultConversion.AsIs _,
                    ResultConversion.Sized _,
                    ResultConversion.ZeroExtended _,
                    ResultConversion.RecordValue _,
                    ResultConversion.Indirect _,
                    ResultConversion.OwnedHandle _,
                    ResultConversion.OwnedByArena _,
                    ResultConversion.Out _,
                    ResultConversion.OutRecord _,
                    ResultConversion.EnumOf _ -> "the C function's result";
        };
    }
}
