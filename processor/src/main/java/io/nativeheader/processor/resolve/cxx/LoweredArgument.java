package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import java.util.List;

/**
 * A parameter of a C++ function, lowered to C.
 *
 * @param parameters the parameters of the Java method and of the stub
 * @param layouts the layouts of the stub's parameters
 * @param declarations the stub's parameters
 * @param argument the argument that the stub passes
 */
record LoweredArgument(
        List<MethodDeclaration.Parameter> parameters,
        List<NativeLayout> layouts,
        List<CxxStub.Parameter> declarations,
        CxxArgument argument) {}
