package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import java.util.Optional;

/**
 * The result of a C++ function, lowered to C.
 *
 * @param layout the layout of the stub's result; empty for void
 * @param cType the C type of the stub's result
 * @param form how the stub returns it
 */
record LoweredResult(
        JavaType type,
        ResultConversion conversion,
        Nullness nullness,
        Optional<NativeLayout> layout,
        String cType,
        CxxForm form) {}
