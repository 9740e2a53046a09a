package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaPrimitive;

/** Prints the conversions of arguments that are numbers in C: integers, truth values and enums. */
final class NumberArgumentEmitter {

    private final BodyNames names;

    NumberArgumentEmitter(BodyNames names) {
        this.names = names;
    }

    // int restartValue = restart ? 1 : 0;
    String booleanConversion(ArgumentConversion.BooleanConversion conversion, String name, CodeBlock.Builder code) {
        String value = names.take(name + "Value");
        TypeName type = Names.of(conversion.carrier().type());
        CodeBlock cast =
                conversion.carrier().size() < Carrier.INT.size() ? CodeBlock.of("($T) ", type) : CodeBlock.of("");
        code.addStatement("$T $L = $L($L ? 1 : 0)", type, value, cast, name);
        return value;
    }

    // int letterValue = letter;
    String promoted(ArgumentConversion.Promoted promoted, String name, CodeBlock.Builder code) {
        String value = names.take(name + "Value");
        code.addStatement("$T $L = $L", Names.of(promoted.carrier().type()), value, name);
        return value;
    }

    // int crcBits = (int) Downcalls.unsigned(crc, 0xFFFFFFFFL); short unitBits = (short) unit; int levelBits =
    // Integers.toInt(level);
    String narrowed(ArgumentConversion.Narrowed narrowed, String name, CodeBlock.Builder code) {
        Carrier carrier = narrowed.carrier();
        String bits = names.take(name + "Bits");
        TypeName type = Names.of(carrier.type());
        if (narrowed.from() == JavaPrimitive.CHAR) {
            code.addStatement("$1T $2L = ($1T) $3L", type, bits, name);
            return bits;
        }
        if (narrowed.unsigned()) {
            code.addStatement(
                    "$1T $2L = ($1T) $3T.unsigned($4L, $5L)", type, bits, Names.DOWNCALLS, name, mask(carrier));
        } else {
            code.addStatement("$T $L = $L", type, bits, Widening.checked(carrier, CodeBlock.of("$L", name)));
        }
        return bits;
    }

    // Downcalls.checkBitField(lanes, 3, true); Downcalls.checkBitField(state.value(), 2, true);
    void checkBitField(ArgumentConversion.BitField field, String name, CodeBlock.Builder code) {
        code.addStatement(
                "$T.checkBitField($L, $L, $L)",
                Names.DOWNCALLS,
                field.value() instanceof ArgumentConversion.EnumValue ? name + ".value()" : name,
                field.width(),
                field.unsigned());
    }

    // int stateValue = state.value();
    String enumValue(ArgumentConversion.EnumValue conversion, String name, CodeBlock.Builder code) {
        String value = names.take(name + "Value");
        TypeName type = Names.of(conversion.carrier().type());
        boolean narrower = conversion.carrier().size() < Carrier.INT.size();
        CodeBlock cast = narrower ? CodeBlock.of("($T) ", type) : CodeBlock.of("");
        code.addStatement("$T $L = $L$L.value()", type, value, cast, name);
        return value;
    }

    /** Returns the largest value of an unsigned type of this size: {@code 0xFFFFFFFFL}. */
    static String mask(Carrier carrier) {
        return "0x" + "FF".repeat((int) carrier.size()) + "L";
    }
}
