package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.resolve.type.Meaning;

/** Checks values that a callback returns to C. */
final class CallbackResults {

    private CallbackResults() {}

    /** Returns the result type of a function pointer: {@code int} for {@code int (*)(void *)}. */
    static CType of(CType pointer) {
        return ((CFunctionType) ((CPointer) pointer.canonical()).pointee().canonical()).result();
    }

    /** Returns whether a C type can represent a number, as an integer or an address. */
    static boolean fits(Meaning result, long value) {
        return switch (result) {
            case Meaning.Scalar scalar -> fits(scalar.carrier(), scalar.unsigned(), value);
            case Meaning.Enumeration enumeration -> fits(enumeration.carrier(), enumeration.unsigned(), value);
            case Meaning.CharPointer _, Meaning.Pointer _, Meaning.RecordPointer _, Meaning.FunctionPointer _ -> true;
            case Meaning.Nothing _, Meaning.RecordValue _, Meaning.Indirect _, Meaning.Unbindable _ -> false;
        };
    }

    private static boolean fits(Carrier carrier, boolean unsigned, long value) {
        return switch (carrier) {
            case BOOLEAN -> value == 0 || value == 1;
            case BYTE -> isBetween(value, unsigned, 8);
            case SHORT -> isBetween(value, unsigned, 16);
            case INT -> isBetween(value, unsigned, 32);
            case LONG -> !unsigned || value >= 0;
            case FLOAT, DOUBLE, ADDRESS -> false;
        };
    }

    private static boolean isBetween(long value, boolean unsigned, int bits) {
        return unsigned ? value >= 0 && value < 1L << bits : value >= -(1L << bits - 1) && value < 1L << bits - 1;
    }
}
