package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.platform.Language;

/** Prints the file of an interface's helper stubs. */
public interface StubFileEmitter {

    /** Returns the emitter for a language. */
    static StubFileEmitter of(Language language) {
        return switch (language) {
            case C -> new HelperEmitter();
            case CXX -> new CxxHelperEmitter();
        };
    }

    /** Prints the file in parts. */
    HelperEmitter.Parts parts(HelperSource source);

    /** Prints the whole file in its language. */
    static String whole(HelperSource source) {
        return of(source.language()).parts(source).text(source);
    }
}
