package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.HelperSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Prints the C++ file of an interface's helper stubs, in C++11 with the extensions that g++ and clang share. */
public final class CxxHelperEmitter implements StubFileEmitter {

    @Override
    public HelperEmitter.Parts parts(HelperSource source) {
        SequencedMap<String, String> layouts = new LinkedHashMap<>();
        source.assertions().forEach(layout -> layouts.put(layout.cName(), CxxAssertionEmitter.layout(layout)));
        SequencedMap<String, String> constants = new LinkedHashMap<>();
        source.constants().forEach(constant -> constants.put(constant.cName(), CxxAssertionEmitter.constant(constant)));
        SequencedMap<String, String> stubs = new LinkedHashMap<>();
        source.helpers().forEach(helper -> stubs.put(helper.symbol(), CxxMacroEmitter.stub(helper)));
        source.cxxStubs().forEach(stub -> stubs.put(stub.symbol(), CxxStubEmitter.stub(stub)));
        return new HelperEmitter.Parts(CxxPrologueEmitter.prologue(source), layouts, constants, stubs);
    }
}
