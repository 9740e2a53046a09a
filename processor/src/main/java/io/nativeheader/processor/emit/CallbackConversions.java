package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;

/** Prints the conversions between the Java and C values of a callback. */
final class CallbackConversions {

    private CallbackConversions() {}

    static TypeName carrier(PerTarget<NativeLayout> layout) {
        JavaType type = layout.first() instanceof NativeLayout.Scalar scalar
                ? scalar.java().type()
                : Carrier.ADDRESS.type();
        return Names.of(type);
    }

    static CodeBlock toC(ArgumentConversion conversion, String value) {
        return switch (conversion) {
            case ArgumentConversion.AsIs _ -> CodeBlock.of("$L", value);
            case ArgumentConversion.Segment _ ->
                CodeBlock.of("$2L == null ? $1T.NULL : $2L", Names.MEMORY_SEGMENT, value);
            case ArgumentConversion.RecordPointer _ ->
                CodeBlock.of("$2L == null ? $1T.NULL : $2L.segment()", Names.MEMORY_SEGMENT, value);
            case ArgumentConversion.RecordValue _ -> CodeBlock.of("$L.segment()", value);
            case ArgumentConversion.BooleanConversion _,
                    ArgumentConversion.ReleasedHandle _,
                    ArgumentConversion.GivenObject _,
                    ArgumentConversion.Narrowed _,
                    ArgumentConversion.AlignedRecord _,
                    ArgumentConversion.Promoted _,
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
                    ArgumentConversion.CheckedLength _,
                    ArgumentConversion.BitField _,
                    ArgumentConversion.AtLeast _,
                    ArgumentConversion.LengthOf _,
                    ArgumentConversion.CallbackToken _,
                    ArgumentConversion.OutMemory _,
                    ArgumentConversion.EnumValue _,
                    ArgumentConversion.KeptText _,
                    ArgumentConversion.ObjectReference _,
                    ArgumentConversion.MovedObject _,
                    ArgumentConversion.ThisObject _,
                    ArgumentConversion.StringObject _,
                    ArgumentConversion.Encoded _,
                    ArgumentConversion.KeptCallback _,
                    ArgumentConversion.PermanentCallback _,
                    ArgumentConversion.JavaStream _,
                    ArgumentConversion.Overrides _ ->
                throw new IllegalStateException("no callback has a " + conversion);
        };
    }

    static CodeBlock fromC(ResultConversion conversion, CodeBlock value) {
        return switch (conversion) {
            case ResultConversion.AsIs _ -> value;
            case ResultConversion.RecordPointer pointer ->
                RecordView.of(value.toString(), pointer.record(), pointer.size(), CallbackEmitter.VARIABLES);
            case ResultConversion.RecordValue record -> CodeBlock.of("new $T($L)", Names.of(record.record()), value);
            case ResultConversion.FunctionPointerOf _ -> CodeBlock.of("$T.of($L)", Names.FUNCTION_POINTER, value);
            case ResultConversion.Sized _,
                    ResultConversion.Nothing _,
                    ResultConversion.Indirect _,
                    ResultConversion.BooleanConversion _,
                    ResultConversion.ZeroExtended _,
                    ResultConversion.StringCopy _,
                    ResultConversion.OwnedHandle _,
                    ResultConversion.OwnedByArena _,
                    ResultConversion.Out _,
                    ResultConversion.OutRecord _,
                    ResultConversion.EnumOf _,
                    ResultConversion.OwnedObject _,
                    ResultConversion.TakenOver _,
                    ResultConversion.BorrowedObject _,
                    ResultConversion.SizedText _,
                    ResultConversion.Decoded _,
                    ResultConversion.View _,
                    ResultConversion.Elements _ -> throw new IllegalStateException("no callback has a " + conversion);
        };
    }
}
