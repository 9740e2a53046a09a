package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.Evaluation;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.parse.ObjectMacroProbes.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Probes for {@code long double} constants that libclang evaluates to zero or infinity: is that exact, or out of double's range? For {@code
 * LDBL_MAX} the probe is {@code static const int nh_exact_0 = (LDBL_MAX) == (double) (LDBL_MAX);}.
 */
final class WideConstants {

    private static final String EXACT = "nh_exact_";

    private final List<CMacro> macros = new ArrayList<>();

    WideConstants(Map<CMacro, Answer> answers) {
        answers.forEach((macro, answer) -> {
            if (answer instanceof Answer.Constant constant
                    && ValueReader.mayBeOutsideDouble(constant.type(), constant.value())) {
                macros.add(macro);
            }
        });
    }

    boolean isEmpty() {
        return macros.isEmpty();
    }

    void addTo(ProbeFile probes) {
        for (int i = 0; i < macros.size(); i++) {
            String name = macros.get(i).name();
            probes.add(EXACT + i, "static const int " + EXACT + i + " = (" + name + ") == (double) (" + name + ");");
        }
    }

    /** Returns the macros whose value is outside double's range. */
    List<CMacro> outsideDouble(Map<String, Cursor> cursors) {
        List<CMacro> outside = new ArrayList<>();
        for (int i = 0; i < macros.size(); i++) {
            Cursor variable = cursors.get(EXACT + i);
            boolean exact =
                    variable != null && variable.evaluate() instanceof Evaluation.OfInteger(long value) && value == 1;
            if (!exact) {
                outside.add(macros.get(i));
            }
        }
        return outside;
    }
}
