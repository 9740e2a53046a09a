package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.parse.TopLevel.Located;
import io.nativeheader.processor.parse.cxx.CxxNaming;
import io.nativeheader.processor.parse.cxx.CxxReader;
import io.nativeheader.processor.parse.cxx.InstanceProbes;
import io.nativeheader.processor.parse.cxx.Probed;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Separates the declarations that C can express from the others, and reads the others. */
public interface LanguageReader {

    static LanguageReader of(
            ParseRequest request,
            TopLevel topLevel,
            TagReader tags,
            FunctionReader functions,
            SourceReader sources,
            TagNaming naming,
            Probed probed) {
        return naming instanceof CxxNaming cxx
                ? new CxxReader(request, topLevel, tags, functions, sources, cxx, probed)
                : new OfC(topLevel);
    }

    /** Returns the files that belong to the interface even if a preamble includes them. */
    Set<String> own(Set<String> files);

    /**
     * Returns the declarations that C can express, in order.
     *
     * @param own the files whose declarations belong to the interface
     */
    List<Located> declarations(Set<String> own);

    /** Reaches the tags of all other declarations. Call this after {@link #declarations} and before {@link TagReader#read}. */
    void reachTags();

    /** Returns the tags with distinct names. */
    Map<DeclId, CTag> named(Map<DeclId, CTag> tags);

    /** Returns the declarations that C cannot express. */
    CxxHeader header(Map<DeclId, CTag> tags);

    /** Returns the probes that these declarations need: those that were parsed, and more. */
    InstanceProbes probes();

    /** Returns instances of class templates to read if nothing else of the headers could be called. */
    List<String> samples();

    /** C can express all declarations of a C header. */
    record OfC(TopLevel topLevel) implements LanguageReader {

        @Override
        public Set<String> own(Set<String> files) {
            return files;
        }

        @Override
        public List<Located> declarations(Set<String> own) {
            return topLevel.declarations();
        }

        @Override
        public void reachTags() {}

        @Override
        public Map<DeclId, CTag> named(Map<DeclId, CTag> tags) {
            return tags;
        }

        @Override
        public InstanceProbes probes() {
            return InstanceProbes.of(List.of());
        }

        @Override
        public List<String> samples() {
            return List.of();
        }

        @Override
        public CxxHeader header(Map<DeclId, CTag> tags) {
            return CxxHeader.NONE;
        }
    }
}
