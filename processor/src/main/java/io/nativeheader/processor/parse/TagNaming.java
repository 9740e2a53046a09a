package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.parse.cxx.CxxNaming;
import io.nativeheader.processor.platform.Language;
import java.util.Optional;

/** The naming rules of a language that {@link TagReader} and {@link TypeReader} follow. */
public interface TagNaming {

    /** The naming of C, where tags and typedefs are names of their own. */
    TagNaming C = new TagNaming() {

        @Override
        public Optional<Name> of(Cursor declaration) {
            return Optional.empty();
        }

        @Override
        public boolean hasLayout(Cursor definition) {
            return true;
        }

        @Override
        public boolean keepsTypedef(Cursor typedef) {
            return true;
        }
    };

    /**
     * A name that consists of several identifiers.
     *
     * @param base {@code Outer_Inner}
     * @param qualified {@code shapes::Outer::Inner}
     */
    record Name(String base, String qualified) {}

    static TagNaming of(Language language) {
        return switch (language) {
            case C -> C;
            case CXX -> new CxxNaming();
        };
    }

    /** Returns the name of a record or enum; empty if its tag and its typedefs name it, or if it has no name. */
    Optional<Name> of(Cursor declaration);

    /** Returns whether C can express the layout of a complete record. */
    boolean hasLayout(Cursor definition);

    /** Returns whether types that use a typedef keep its name. */
    boolean keepsTypedef(Cursor typedef);
}
